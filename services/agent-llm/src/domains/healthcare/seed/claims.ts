import { daysAfter } from '../day.ts'
import type { claims, priorAuths } from '../tables.ts'

type NewClaim = Omit<typeof claims.$inferInsert, 'id' | 'memberId' | 'createdAt' | 'updatedAt'>
type NewAuth = Omit<typeof priorAuths.$inferInsert, 'id' | 'memberId' | 'createdAt' | 'updatedAt'>

export interface DemoClaim {
  claim: NewClaim
  line: { procedureCode: string; description: string }
}

/** Decided a month ago at the earliest, so that a decision of the demo can always be appealed. */
const decided = (notBefore: string, today: string) => {
  const recent = daysAfter(today, -30)
  return recent > notBefore ? recent : notBefore
}

export const alexClaims = (year: number, today: string): readonly DemoClaim[] => [
  officeVisit(year),
  mri(year, today),
  specialistVisit(year),
  labWork(year, today),
]

const officeVisit = (year: number): DemoClaim => ({
  claim: {
    claimNumber: `CLM${year}01150001`,
    serviceDate: `${year}-01-15`,
    providerNpi: '1234567890',
    providerName: 'Dr. Sarah Johnson',
    providerTier: 'tier_1',
    diagnosisCodes: ['Z00.00'],
    procedureCodes: ['99213'],
    billed: 15_000,
    allowed: 12_000,
    paid: 9_000,
    owed: 3_000,
    copayApplied: 3_000,
    status: 'paid',
    processedDate: `${year}-01-25`,
    paidDate: `${year}-01-28`,
  },
  line: { procedureCode: '99213', description: 'office visit' },
})

const mri = (year: number, today: string): DemoClaim => ({
  claim: {
    claimNumber: `CLM${year}01200002`,
    serviceDate: `${year}-01-20`,
    providerName: 'Bay Area Imaging',
    diagnosisCodes: ['R51.9'],
    procedureCodes: ['70553'],
    billed: 250_000,
    paid: 0,
    owed: 250_000,
    status: 'denied',
    denialReason: 'no_prior_auth',
    processedDate: decided(`${year}-01-28`, today),
  },
  line: { procedureCode: '70553', description: 'MRI' },
})

const specialistVisit = (year: number): DemoClaim => ({
  claim: {
    claimNumber: `CLM${year}01220003`,
    serviceDate: `${year}-01-22`,
    providerNpi: '2345678901',
    providerName: 'Dr. Michael Chen',
    providerTier: 'tier_1',
    diagnosisCodes: ['R07.9'],
    procedureCodes: ['99243'],
    billed: 25_000,
    status: 'processing',
  },
  line: { procedureCode: '99243', description: 'specialist visit' },
})

const labWork = (year: number, today: string): DemoClaim => ({
  claim: {
    claimNumber: `CLM${year}01100004`,
    serviceDate: `${year}-01-10`,
    providerName: 'Quest Diagnostics',
    diagnosisCodes: ['Z00.00'],
    procedureCodes: ['80053'],
    billed: 45_000,
    allowed: 38_000,
    paid: 32_000,
    owed: 6_000,
    deductibleApplied: 5_000,
    coinsuranceApplied: 1_000,
    status: 'partially_approved',
    processedDate: decided(`${year}-01-20`, today),
  },
  line: { procedureCode: '80053', description: 'lab work' },
})

export function samClaims(year: number, today: string): readonly DemoClaim[] {
  return [
    {
      claim: {
        claimNumber: `CLM${year}02100011`,
        serviceDate: `${year}-02-10`,
        providerNpi: '6789012345',
        providerName: 'Dr. Robert Brown',
        providerTier: 'tier_1',
        procedureCodes: ['90837'],
        billed: 22_000,
        allowed: 18_000,
        paid: 15_000,
        owed: 3_000,
        copayApplied: 3_000,
        status: 'paid',
        processedDate: `${year}-02-20`,
        paidDate: `${year}-02-24`,
      },
      line: { procedureCode: '90837', description: 'therapy session' },
    },
    {
      claim: {
        claimNumber: `CLM${year}02140012`,
        serviceDate: `${year}-02-14`,
        providerName: 'Golden Gate Emergency',
        procedureCodes: ['99283'],
        billed: 190_000,
        paid: 0,
        owed: 190_000,
        status: 'denied',
        denialReason: 'incomplete_info',
        processedDate: decided(`${year}-02-25`, today),
      },
      line: { procedureCode: '99283', description: 'emergency room visit' },
    },
  ]
}

export const alexAuths = (year: number): readonly NewAuth[] => [
  {
    authNumber: `AUTH${year}01150001`,
    procedureCode: '97110',
    procedureDescription: 'physical therapy',
    status: 'approved',
    approvedUnits: 12,
    approvedFrom: `${year}-01-20`,
    approvedTo: `${year}-04-20`,
    requestedDate: `${year}-01-15`,
    decisionDate: `${year}-01-18`,
    expirationDate: `${year}-04-20`,
  },
  {
    authNumber: `AUTH${year}01250002`,
    procedureCode: '27447',
    procedureDescription: 'knee replacement',
    providerNpi: '4567890123',
    providerName: 'Dr. David Martinez',
    status: 'pending',
    requestedDate: `${year}-01-25`,
  },
]

export const samAuths = (year: number): readonly NewAuth[] => [
  {
    authNumber: `AUTH${year}02160011`,
    procedureCode: '95810',
    procedureDescription: 'sleep study',
    providerNpi: '0123456789',
    providerName: 'Dr. William Anderson',
    status: 'pending',
    requestedDate: `${year}-02-16`,
  },
]
