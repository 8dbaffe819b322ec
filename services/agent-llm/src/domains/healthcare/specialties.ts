/** What the directory calls a doctor's field, the doctors of it as we say them, and what people call them. */
const SPECIALTIES: readonly { name: string; doctor: string; words: readonly string[] }[] = [
  {
    name: 'Family Medicine',
    doctor: 'family doctor',
    words: [
      'family medicine',
      'family doctor',
      'family physician',
      'family practice',
      'general practitioner',
      'gp',
    ],
  },
  {
    name: 'Internal Medicine',
    doctor: 'internist',
    words: ['internal medicine', 'internist', 'internal medicine doctor'],
  },
  {
    name: 'Cardiology',
    doctor: 'cardiologist',
    words: ['cardiology', 'cardiologist', 'cardiologists', 'heart doctor', 'heart specialist'],
  },
  {
    name: 'Orthopedic Surgery',
    doctor: 'orthopedic surgeon',
    words: [
      'orthopedic surgery',
      'orthopedics',
      'orthopedic surgeon',
      'orthopedist',
      'orthopedic doctor',
      'orthopedic specialist',
      'knee surgeon',
      'knee doctor',
      'bone doctor',
      'orthopaedic surgeon',
    ],
  },
  {
    name: 'Dermatology',
    doctor: 'dermatologist',
    words: ['dermatology', 'dermatologist', 'dermatologists', 'skin doctor', 'skin specialist'],
  },
  {
    name: 'Psychiatry',
    doctor: 'psychiatrist',
    words: ['psychiatry', 'psychiatrist', 'psychiatrists', 'mental health doctor', 'mental health'],
  },
  {
    name: 'Obstetrics and Gynecology',
    doctor: 'gynecologist',
    words: [
      'obstetrics and gynecology',
      'ob gyn',
      'ob-gyn',
      'obgyn',
      'gynecologist',
      'gynecology',
      'obstetrician',
      "women's doctor",
    ],
  },
  {
    name: 'Gastroenterology',
    doctor: 'gastroenterologist',
    words: ['gastroenterology', 'gastroenterologist', 'gi doctor', 'stomach doctor', 'gi specialist'],
  },
  {
    name: 'Pediatrics',
    doctor: 'pediatrician',
    words: [
      'pediatrics',
      'pediatrician',
      'pediatricians',
      "children's doctor",
      'kids doctor',
      'paediatrician',
    ],
  },
  {
    name: 'Pulmonology',
    doctor: 'pulmonologist',
    words: ['pulmonology', 'pulmonologist', 'lung doctor', 'lung specialist'],
  },
]

/** What a caller may mean by one word that several fields serve. */
const GROUPS: Record<string, readonly string[]> = {
  'primary care': ['Family Medicine', 'Internal Medicine', 'Pediatrics'],
}
const GROUP_WORDS = [
  'primary care',
  'primary care doctor',
  'primary care physician',
  'primary care provider',
  'pcp',
]

/** The directory's fields that these words mean; empty where none. */
export function specialtiesOf(words: string): readonly string[] {
  const said = plain(words)
  if (GROUP_WORDS.includes(said)) return GROUPS['primary care'] ?? []
  return SPECIALTIES.filter(
    (specialty) => plain(specialty.name) === said || specialty.words.some((word) => plain(word) === said),
  ).map(({ name }) => name)
}

/** For a slot: all words by the field's name. */
export const specialtyWords: Record<string, string[]> = {
  'Primary Care': GROUP_WORDS.flatMap(both),
  ...Object.fromEntries(SPECIALTIES.map(({ name, words }) => [name, [...new Set(words.flatMap(both))]])),
}

/** One doctor and several. */
function both(word: string): string[] {
  return /(?:doctor|specialist|ist|ian|surgeon)$/.test(word) ? [word, `${word}s`] : [word]
}

export const doctorOf = (specialty: string | null): string =>
  SPECIALTIES.find(({ name }) => name === specialty)?.doctor ?? specialty?.toLowerCase() ?? 'doctor'

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[_-]+/g, ' ')
    .replace(/^(?:a|an|the|my) /, '')
    .replace(/\s+/g, ' ')
    .trim()
