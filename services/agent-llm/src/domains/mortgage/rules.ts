/**
 * Every figure that a pre-qualification is measured by, with the document it comes from and the date of that text.
 * Shares are basis points (36 % is 3600), money is cents. One unit, a home to live in, bought with a 30-year fixed loan.
 */
export interface Source {
  document: string
  /** Of the text: ISO, as far as it is dated. */
  date: string
}

/** A limit that may be stretched when this many of the programme's compensating factors are there. */
export interface Stretching {
  limit: number
  stretched?: { limit: number; factors: number }
  source: Source
}

export interface Programme {
  id: 'conventional' | 'fha' | 'va'
  spoken: string
  veteransOnly: boolean
  minScore: { limit: number; source: Source } | null
  /** By score, the best first; the first that the score reaches holds. `minDown` is of the price. */
  loanToValue: readonly { fromScore: number; limit: number; minDown: number; source: Source }[]
  maxLoan: { limitCents: number; source: Source } | null
  frontEnd: Stretching | null
  backEnd: Stretching | null
  /** Ratios are not stretched below this score. */
  stretchFromScore: number
  factors: readonly Factor[]
  residual: { limitCents: number; source: Source } | null
  mortgageInsurance: { annual: number; aboveLoanToValue: number; source: Source } | null
}

export type Factor =
  | { kind: 'reserves'; months: number; source: Source }
  | { kind: 'score'; atLeast: number; source: Source }
  | { kind: 'equity'; loanToValue: number; source: Source }

const SELLING_GUIDE_DTI: Source = { document: 'Fannie Mae Selling Guide B3-6-02', date: '2022-05-04' }
const ELIGIBILITY_MATRIX: Source = { document: 'Fannie Mae Eligibility Matrix', date: '2025-11-05' }
const FHA_SCORE: Source = {
  document: 'HUD Mortgagee Letter 2010-29, now in Handbook 4000.1',
  date: '2010-09-03',
}
const FHA_RATIOS: Source = {
  document: 'HUD Handbook 4000.1 II.A.5, manual underwriting',
  date: '2024-01-18',
}
const VA_CREDIT: Source = { document: 'VA Pamphlet 26-7, chapter 4', date: '2019-02-22' }

export const PROGRAMMES: readonly Programme[] = [
  {
    id: 'conventional',
    spoken: 'a conventional loan',
    veteransOnly: false,
    // For loans underwritten by hand; Desktop Underwriter has had no floor since 2025-11-16.
    minScore: { limit: 620, source: { document: 'Fannie Mae Selling Guide B3-5.1-01', date: '2025-11-05' } },
    // 97 % wants a first-time buyer, which is assumed.
    loanToValue: [{ fromScore: 0, limit: 9700, minDown: 300, source: ELIGIBILITY_MATRIX }],
    maxLoan: {
      limitCents: 83_275_000,
      source: { document: 'FHFA conforming loan limit values for 2026, baseline', date: '2025-11-25' },
    },
    frontEnd: null,
    // Desktop Underwriter weighs the factors itself up to 50 %; that two are enough is this product's rule.
    backEnd: { limit: 4500, stretched: { limit: 5000, factors: 2 }, source: SELLING_GUIDE_DTI },
    stretchFromScore: 620,
    factors: [
      { kind: 'score', atLeast: 720, source: ELIGIBILITY_MATRIX },
      { kind: 'reserves', months: 6, source: ELIGIBILITY_MATRIX },
      { kind: 'equity', loanToValue: 8000, source: ELIGIBILITY_MATRIX },
    ],
    residual: null,
    mortgageInsurance: {
      annual: 60,
      aboveLoanToValue: 8000,
      source: { document: 'assumption: insurers ask about 0.6 % a year', date: '2026-01-01' },
    },
  },
  {
    id: 'fha',
    spoken: 'an FHA loan',
    veteransOnly: false,
    minScore: { limit: 500, source: FHA_SCORE },
    loanToValue: [
      { fromScore: 580, limit: 9650, minDown: 350, source: FHA_SCORE },
      { fromScore: 0, limit: 9000, minDown: 1000, source: FHA_SCORE },
    ],
    // Of counties with low prices; others go up to 1,249,125 dollars.
    maxLoan: {
      limitCents: 54_128_700,
      source: { document: 'HUD Mortgagee Letter 2025-23, floor', date: '2025-12-01' },
    },
    frontEnd: { limit: 3100, stretched: { limit: 3700, factors: 1 }, source: FHA_RATIOS },
    backEnd: { limit: 4300, stretched: { limit: 4700, factors: 1 }, source: FHA_RATIOS },
    stretchFromScore: 580,
    factors: [{ kind: 'reserves', months: 3, source: FHA_RATIOS }],
    residual: null,
    mortgageInsurance: {
      annual: 55,
      aboveLoanToValue: 0,
      source: { document: 'HUD Mortgagee Letter 2023-05', date: '2023-02-22' },
    },
  },
  {
    id: 'va',
    spoken: 'a VA loan',
    veteransOnly: true,
    minScore: null,
    loanToValue: [{ fromScore: 0, limit: 10_000, minDown: 0, source: VA_CREDIT }],
    maxLoan: null,
    frontEnd: null,
    // A guideline of the VA, not a limit; held to here.
    backEnd: { limit: 4100, source: VA_CREDIT },
    stretchFromScore: 0,
    factors: [],
    // The VA's highest region and a family of four, because neither is asked.
    residual: { limitCents: 111_700, source: VA_CREDIT },
    mortgageInsurance: null,
  },
]

/** What is comfortable for most: told, never decided by. */
export const GUIDELINES = {
  frontEnd: {
    limit: 2800,
    source: { document: 'Freddie Mac Seller/Servicer Guide 5401.1', date: '2017-03-22' },
  },
  backEnd: {
    limit: 3600,
    source: { document: 'Freddie Mac Seller/Servicer Guide 5401.2', date: '2018-01-18' },
  },
} as const

/** What nobody is asked. Told with every decision. */
export const ASSUMPTIONS = {
  annualRate: 650,
  months: 360,
  /** Of the price, a year. */
  propertyTax: 110,
  homeInsurance: 35,
  /** Of the price, where no estimate is given; between the usual 2 and 5 %. */
  closingCosts: 300,
  /** Of the income, for what is left to live on. */
  incomeTax: 2000,
  source: { document: 'assumptions of this product', date: '2026-01-01' },
} as const

/** Upper bounds, exclusive, of debt to income without the new home; above them all it is high. */
export const DTI_BANDS = [
  { below: 3600, band: 'excellent' },
  { below: 4300, band: 'good' },
  { below: 5000, band: 'acceptable' },
] as const

export const CREDIT_SCORES = { lowest: 300, highest: 850 } as const
