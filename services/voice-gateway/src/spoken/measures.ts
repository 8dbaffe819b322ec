import { numberWords } from './number-words.ts'

/** Percentages, units, degrees, "10k" and "/month". */
export function measures(text: string): string {
  return text
    .replace(/(\d)\s?%/g, '$1 percent')
    .replace(
      /(\d)\s?°\s?([CF])\b/g,
      (_, digit, scale) => `${digit} degrees ${scale === 'C' ? 'Celsius' : 'Fahrenheit'}`,
    )
    .replace(/(\d)\s?°/g, '$1 degrees')
    .replace(/(?<![\w'])(\d)'\s?(\d{1,2})(?:"|''|(?!\w))/g, '$1 foot $2')
    .replace(SCALED, (_, number, scale) => `${numberWords(number)} ${SCALES[scale.toLowerCase()]}`)
    .replace(MEASURE, (all, number, unit) => sayMeasure(number, unit) ?? all)
    .replace(PER, (_, unit) => ` per ${PERIODS[unit.toLowerCase()] ?? unit}`)
}

const NUMBER = '(?<![\\w.,-])(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)'

const SCALES: Record<string, string> = { k: 'thousand', m: 'million', bn: 'billion' }
/** "4K" is a kind of picture. */
const SCALED = new RegExp(`${NUMBER}(k|(?<=\\d\\d)K|M|bn)\\b`, 'g')

const PERIODS: Record<string, string> = {
  mo: 'month',
  yr: 'year',
  wk: 'week',
  hr: 'hour',
  min: 'minute',
  sec: 'second',
}
const PER =
  /(?<=[\w)])\s?\/\s?(mo|month|yr|year|wk|week|day|night|hr|hour|min|minute|sec|second|person|unit)\b\.?/gi

/** One and many. What is not here is read as it stands. */
const UNITS: Record<string, [one: string, many: string]> = {
  km: ['kilometer', 'kilometers'],
  m: ['meter', 'meters'],
  cm: ['centimeter', 'centimeters'],
  mm: ['millimeter', 'millimeters'],
  mi: ['mile', 'miles'],
  ft: ['foot', 'feet'],
  'sq ft': ['square foot', 'square feet'],
  sqft: ['square foot', 'square feet'],
  m2: ['square meter', 'square meters'],
  yd: ['yard', 'yards'],
  kg: ['kilogram', 'kilograms'],
  g: ['gram', 'grams'],
  mg: ['milligram', 'milligrams'],
  mcg: ['microgram', 'micrograms'],
  lb: ['pound', 'pounds'],
  lbs: ['pound', 'pounds'],
  oz: ['ounce', 'ounces'],
  l: ['liter', 'liters'],
  L: ['liter', 'liters'],
  ml: ['milliliter', 'milliliters'],
  mL: ['milliliter', 'milliliters'],
  kWh: ['kilowatt hour', 'kilowatt hours'],
  kW: ['kilowatt', 'kilowatts'],
  MW: ['megawatt', 'megawatts'],
  W: ['watt', 'watts'],
  V: ['volt', 'volts'],
  KB: ['kilobyte', 'kilobytes'],
  MB: ['megabyte', 'megabytes'],
  GB: ['gigabyte', 'gigabytes'],
  TB: ['terabyte', 'terabytes'],
  Mbps: ['megabit per second', 'megabits per second'],
  'Mbit/s': ['megabit per second', 'megabits per second'],
  kHz: ['kilohertz', 'kilohertz'],
  MHz: ['megahertz', 'megahertz'],
  GHz: ['gigahertz', 'gigahertz'],
  Hz: ['hertz', 'hertz'],
  'km/h': ['kilometer per hour', 'kilometers per hour'],
  kmh: ['kilometer per hour', 'kilometers per hour'],
  mph: ['mile per hour', 'miles per hour'],
  'm/s': ['meter per second', 'meters per second'],
  ms: ['millisecond', 'milliseconds'],
  s: ['second', 'seconds'],
  sec: ['second', 'seconds'],
  secs: ['second', 'seconds'],
  min: ['minute', 'minutes'],
  mins: ['minute', 'minutes'],
  h: ['hour', 'hours'],
  hr: ['hour', 'hours'],
  hrs: ['hour', 'hours'],
  yr: ['year', 'years'],
  yrs: ['year', 'years'],
  mo: ['month', 'months'],
  wk: ['week', 'weeks'],
  wks: ['week', 'weeks'],
}

const MEASURE = new RegExp(
  `${NUMBER}(?:\\s|-)?(${Object.keys(UNITS)
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![\\w/-])(?:\\.(?=\\s+[a-z]))?`,
  'g',
)

function sayMeasure(number: string, unit: string): string | undefined {
  const names = UNITS[unit]
  return names && `${numberWords(number)} ${number === '1' ? names[0] : names[1]}`
}
