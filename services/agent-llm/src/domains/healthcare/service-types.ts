/** What a plan can cover, and what people call it: the first words are how we say it. */
export const SERVICE_TYPES = {
  office_visit: [
    'office visits',
    'office visit',
    'doctor visit',
    "doctor's visit",
    'doctor visits',
    "doctor's visits",
    "doctor's office visit",
    'primary care',
    'primary care visit',
    'primary care visits',
    'pcp visit',
    'family doctor',
    'regular doctor visit',
    'seeing my doctor',
    'seeing a doctor',
    'a visit to the doctor',
    'office',
  ],
  specialist_visit: [
    'specialist visits',
    'specialist visit',
    'specialist',
    'specialists',
    'seeing a specialist',
    'specialty care',
    'specialist appointment',
    'cardiology visit',
    'dermatology visit',
  ],
  emergency: [
    'emergency care',
    'emergency',
    'emergencies',
    'emergency room',
    'emergency room visit',
    'emergency room visits',
    'emergency department',
    'er',
    'er visit',
    'er visits',
    'the er',
  ],
  urgent_care: ['urgent care', 'urgent care visit', 'urgent care visits', 'walk in clinic', 'walk-in clinic'],
  hospital_inpatient: [
    'hospital stays',
    'hospital stay',
    'inpatient',
    'inpatient care',
    'inpatient stay',
    'hospitalization',
    'hospital admission',
    'staying in the hospital',
    'hospital inpatient',
    'overnight hospital stay',
  ],
  hospital_outpatient: [
    'outpatient hospital care',
    'outpatient',
    'outpatient care',
    'hospital outpatient',
    'outpatient procedure',
  ],
  surgery: [
    'surgery',
    'surgeries',
    'an operation',
    'operation',
    'operations',
    'surgical procedure',
    'outpatient surgery',
    'surgical care',
  ],
  diagnostic_lab: [
    'lab work',
    'labs',
    'lab',
    'lab test',
    'lab tests',
    'blood work',
    'bloodwork',
    'blood test',
    'blood tests',
    'laboratory tests',
    'laboratory',
    'diagnostic lab',
  ],
  diagnostic_imaging: [
    'imaging',
    'diagnostic imaging',
    'mri',
    'mris',
    'mri scan',
    'mri scans',
    'ct',
    'ct scan',
    'ct scans',
    'cat scan',
    'cat scans',
    'pet scan',
    'x-ray',
    'x-rays',
    'x ray',
    'x rays',
    'xray',
    'ultrasound',
    'ultrasounds',
    'radiology',
  ],
  preventive: [
    'preventive care',
    'preventive',
    'preventive services',
    'preventative care',
    'annual physical',
    'yearly physical',
    'physical exam',
    'annual checkup',
    'annual check up',
    'checkup',
    'check up',
    'wellness visit',
    'wellness exam',
    'vaccines',
    'vaccinations',
    'flu shot',
    'flu shots',
    'immunizations',
    'screening mammogram',
    'mammogram',
  ],
  mental_health: [
    'mental health care',
    'mental health',
    'mental health visit',
    'mental health visits',
    'behavioral health',
    'psychiatry',
    'psychiatrist',
    'psychologist',
    'psychotherapy',
    'therapist',
    'a therapist',
    'therapy',
    'talk therapy',
    'counseling',
    'therapy sessions',
  ],
  physical_therapy: [
    'physical therapy',
    'physical therapist',
    'physical therapy sessions',
    'physical therapy visits',
    'pt',
    'pt session',
    'pt sessions',
    'physio',
    'physiotherapy',
    'rehab',
    'rehabilitation',
  ],
  durable_medical_equipment: [
    'medical equipment',
    'durable medical equipment',
    'dme',
    'wheelchair',
    'a wheelchair',
    'crutches',
    'walker',
    'cpap machine',
    'cpap',
    'oxygen equipment',
  ],
  prescription: [
    'prescription drugs',
    'prescription',
    'prescriptions',
    'prescription drug',
    'medication',
    'medications',
    'medicine',
    'medicines',
    'drugs',
    'pharmacy',
  ],
} as const

export type ServiceType = keyof typeof SERVICE_TYPES

export const serviceName = (type: string): string =>
  isServiceType(type) ? SERVICE_TYPES[type][0] : type.replaceAll('_', ' ')

const byWords = new Map(
  Object.entries(SERVICE_TYPES).flatMap(([type, words]) =>
    [type, ...words].map((word) => [plain(word), type as ServiceType]),
  ),
)

/** The service that these words mean as a whole, or null. */
export function serviceTypeOf(words: string): ServiceType | null {
  const said = plain(words)
  return byWords.get(said) ?? byWords.get(said.replace(/^(?:a|an|the|my|our|some) /, '')) ?? null
}

const isServiceType = (type: string): type is ServiceType => type in SERVICE_TYPES

function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** For a slot: all words by service type. */
export const serviceTypeWords: Record<ServiceType, string[]> = Object.fromEntries(
  Object.entries(SERVICE_TYPES).map(([type, words]) => [type, [...words]]),
) as Record<ServiceType, string[]>
