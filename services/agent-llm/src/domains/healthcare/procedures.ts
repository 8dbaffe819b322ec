import { type ServiceType, serviceTypeOf } from './service-types.ts'

/** A procedure by its CPT code, as this payer files it. */
export interface Procedure {
  code: string
  /** In plain words of our own; the first is how we say it. */
  words: readonly [string, ...string[]]
  category: ServiceType
  /** Where the payer decides about this procedure itself rather than by the plan's rule for its category. */
  priorAuth?: boolean
  /** Filed otherwise for diagnoses whose ICD-10 code begins so. */
  forDiagnoses?: readonly { prefix: string; category: ServiceType }[]
}

/**
 * Which procedure belongs to which service: by the section of CPT it is in (10004 to 69990 surgery, 70010 to 79999 radiology,
 * 80047 to 89398 laboratory; AMA, CPT 2025). Screening examinations count as preventive, but not where they look into a disease.
 */
const PROCEDURES: readonly Procedure[] = [
  {
    code: '70553',
    category: 'diagnostic_imaging',
    words: [
      'MRI of the brain',
      'brain MRI',
      'MRI of my brain',
      'head MRI',
      'MRI of the head',
      'MRI of my head',
    ],
  },
  {
    code: '73721',
    category: 'diagnostic_imaging',
    words: ['MRI of the knee', 'knee MRI', 'MRI of my knee'],
  },
  {
    code: '72148',
    category: 'diagnostic_imaging',
    words: [
      'MRI of the lower back',
      'MRI of my back',
      'MRI of the back',
      'back MRI',
      'spine MRI',
      'MRI of the spine',
      'MRI of my lower back',
    ],
  },
  {
    code: '71250',
    category: 'diagnostic_imaging',
    words: [
      'CT scan of the chest',
      'chest CT',
      'chest CT scan',
      'CT scan of my chest',
      'CT of the chest',
      'cat scan of the chest',
      'cat scan of my chest',
    ],
  },
  {
    code: '74177',
    category: 'diagnostic_imaging',
    words: ['CT scan of the abdomen', 'abdominal CT', 'CT scan of my abdomen', 'CT scan of the stomach'],
  },
  {
    code: '27447',
    category: 'surgery',
    words: [
      'knee replacement',
      'total knee replacement',
      'knee replacement surgery',
      'a new knee',
      'knee surgery',
      'surgery on my knee',
    ],
  },
  {
    code: '27130',
    category: 'surgery',
    words: [
      'hip replacement',
      'total hip replacement',
      'hip replacement surgery',
      'a new hip',
      'hip surgery',
      'surgery on my hip',
    ],
  },
  {
    code: '66984',
    category: 'surgery',
    words: ['cataract surgery', 'cataract operation', 'cataract removal'],
  },
  {
    code: '47562',
    category: 'surgery',
    words: ['gallbladder removal', 'gallbladder surgery', 'gall bladder surgery', 'gallbladder operation'],
  },
  {
    code: '97110',
    category: 'physical_therapy',
    words: ['physical therapy exercises', 'therapeutic exercises', 'physical therapy session'],
  },
  {
    code: '95810',
    category: 'hospital_outpatient',
    priorAuth: true,
    words: ['sleep study', 'overnight sleep study', 'sleep test', 'polysomnography'],
  },
  {
    code: '45378',
    category: 'preventive',
    forDiagnoses: [
      { prefix: 'K', category: 'surgery' },
      { prefix: 'R', category: 'surgery' },
    ],
    words: ['colonoscopy', 'screening colonoscopy', 'colon screening'],
  },
  {
    code: '77067',
    category: 'preventive',
    words: ['mammogram', 'screening mammogram', 'breast cancer screening', 'mammography'],
  },
  { code: '99213', category: 'office_visit', words: ['office visit', 'regular office visit'] },
  { code: '99243', category: 'specialist_visit', words: ['specialist visit', 'specialist consultation'] },
  { code: '80053', category: 'diagnostic_lab', words: ['lab work', 'metabolic panel', 'blood panel'] },
  { code: '90837', category: 'mental_health', words: ['therapy session', 'psychotherapy session'] },
  { code: '93000', category: 'office_visit', words: ['electrocardiogram', 'EKG', 'ECG'] },
]

const byCode = new Map(PROCEDURES.map((procedure) => [procedure.code, procedure]))

export const procedureOf = (code: string): Procedure | null => byCode.get(code.trim()) ?? null

export const procedureName = (code: string): string | null => procedureOf(code)?.words[0] ?? null

/** "A knee replacement", "an MRI of the brain", "cataract surgery". */
export function oneProcedure({ words: [name] }: Procedure): string {
  if (/(?:surgery|removal|work|exercises)$/.test(name)) return name
  return `${/^(?:[aeiou]|MRI)/i.test(name) ? 'an' : 'a'} ${name}`
}

/** The service that a procedure is filed under, with a diagnosis where it matters. */
export function categoryOf({ category, forDiagnoses = [] }: Procedure, diagnosisCode?: string): ServiceType {
  const diagnosis = diagnosisCode?.trim().toUpperCase()
  return forDiagnoses.find(({ prefix }) => diagnosis?.startsWith(prefix))?.category ?? category
}

/** For a slot: what people call a procedure, by its code. Words that name a whole service are left to that. */
export const procedureWords: Record<string, string[]> = Object.fromEntries(
  PROCEDURES.map(({ code, words }) => [
    code,
    words.map((word) => word.toLowerCase()).filter((word) => !serviceTypeOf(word)),
  ]).filter(([, words]) => words?.length),
)
