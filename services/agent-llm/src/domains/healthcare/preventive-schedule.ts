export type Sex = 'female' | 'male'

/** A preventive service, for whom and how often. Ages in full years, both included. */
export interface PreventiveService {
  name: string
  from: number
  to?: number
  sex?: Sex
  often: string
  /** Of the rule, with its date. */
  source: string
}

/** Recommendations of grade A or B and vaccines, which plans pay whole in network: 42 U.S.C. 300gg-13 (a). */
const PREVENTIVE_SERVICES: readonly PreventiveService[] = [
  { name: 'an annual physical', from: 0, often: 'every year', source: 'Plan benefit' },
  {
    name: 'a flu shot',
    from: 0,
    often: 'every year',
    source: 'CDC, ACIP recommendations for influenza vaccines 2025-26, August 2025',
  },
  {
    name: 'a blood pressure check',
    from: 18,
    to: 39,
    often: 'every 3 to 5 years',
    source: 'USPSTF, Hypertension in Adults, April 2021, grade A',
  },
  {
    name: 'a blood pressure check',
    from: 40,
    often: 'every year',
    source: 'USPSTF, Hypertension in Adults, April 2021, grade A',
  },
  {
    name: 'colorectal cancer screening',
    from: 45,
    to: 75,
    often: 'a colonoscopy every 10 years or a stool test every year',
    source: 'USPSTF, Colorectal Cancer, May 2021, grade A from 50, B from 45',
  },
  {
    name: 'a mammogram',
    from: 40,
    to: 74,
    sex: 'female',
    often: 'every 2 years',
    source: 'USPSTF, Breast Cancer, April 2024, grade B',
  },
  {
    name: 'cervical cancer screening',
    from: 21,
    to: 65,
    sex: 'female',
    often: 'every 3 years',
    source: 'USPSTF, Cervical Cancer, August 2018, grade A',
  },
  {
    name: 'a bone density test',
    from: 65,
    sex: 'female',
    often: 'as your doctor advises',
    source: 'USPSTF, Osteoporosis, January 2025, grade B',
  },
  {
    name: 'a shingles vaccine',
    from: 50,
    often: 'two doses, once',
    source: 'CDC, ACIP recommendations for zoster vaccines, January 2022',
  },
]

export interface Recommended {
  service: PreventiveService
  /** Sex is not on file, and it is for this one only. */
  onlyFor?: Sex
}

/** What is recommended at this age. Without a known sex the services for one sex are told as such. */
export function recommendedFor(age: number | null, sex: Sex | null): Recommended[] {
  return PREVENTIVE_SERVICES.filter(
    ({ from, to }) => (age === null ? from === 0 : age >= from) && (to === undefined || (age ?? 0) <= to),
  )
    .filter((service) => sex === null || service.sex === undefined || service.sex === sex)
    .map((service) => (service.sex && sex === null ? { service, onlyFor: service.sex } : { service }))
}

/** As v2's members have it: "F", "male"; null for anything else. */
export function sexOf(text: string | null): Sex | null {
  const [first] = (text ?? '').trim().toLowerCase()
  if (first === 'f' || first === 'w') return 'female'
  return first === 'm' ? 'male' : null
}
