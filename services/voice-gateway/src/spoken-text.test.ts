import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spokenText } from './spoken-text.ts'

const american = (text: string) => spokenText(text, { language: 'en-US' })
const british = (text: string) => spokenText(text, { language: 'en-GB' })

const CASES: Record<string, [written: string, spoken: string][]> = {
  money: [
    ['$42.10', 'forty two dollars and ten cents'],
    ['£42.10', 'forty two pounds and ten pence'],
    ['€5', 'five euros'],
    ['USD 1,200', 'one thousand two hundred dollars'],
    ['42,10 €', 'forty two euros and ten cents'],
    ['15 CHF', 'fifteen Swiss francs'],
    ['$1', 'one dollar'],
    ['$1.01', 'one dollar and one cent'],
    ['$0.50', 'fifty cents'],
    ['$42.105', 'forty two point one zero five dollars'],
    ['$3.00', 'three dollars'],
    ['-$20', 'minus twenty dollars'],
    ['$10-15', 'ten to fifteen dollars'],
    ['£1.5m', 'one point five million pounds'],
    ['$2 billion', 'two billion dollars'],
    ['¥500', 'five hundred yen'],
    ['50p', 'fifty pence'],
    ['$5/hr', 'five dollars per hour'],
    ['Pay $1,250.50.', 'Pay one thousand two hundred fifty dollars and fifty cents.'],
  ],
  dates: [
    ['2026-03-14', 'March fourteenth, twenty twenty six'],
    ['14/03/2026', 'March fourteenth, twenty twenty six'],
    ['14.03.26', 'March fourteenth, twenty twenty six'],
    ['3/14/2026', 'March fourteenth, twenty twenty six'],
    ['March 14', 'March fourteenth'],
    ['Mar 14, 2026', 'March fourteenth, twenty twenty six'],
    ['14 March 2026', 'the fourteenth of March, twenty twenty six'],
    ['the 1st of May', 'the first of May'],
    ['March 3-5', 'March third to fifth'],
    ['2026-03-14T09:30:00Z', 'March fourteenth, twenty twenty six at nine thirty'],
    ['on 04/05', 'on April fifth'],
    ['Mon. 3 March', 'Monday the third of March'],
    ['Mon-Fri', 'Monday to Friday'],
    ['the Sun. It is hot', 'the Sun. It is hot'],
    ['since 1905', 'since nineteen oh five'],
    ['the 1990s', 'the nineteen nineties'],
    ['2019-2021', 'twenty nineteen to twenty twenty one'],
    ['40/40/2026', 'forty forty twenty twenty six'],
  ],
  times: [
    ['9:30', 'nine thirty'],
    ['21:05', 'nine oh five P M'],
    ['3 pm', 'three P M'],
    ['3 p.m. Then home.', 'three P M. Then home.'],
    ['12:00', "twelve o'clock"],
    ['00:00', 'midnight'],
    ['0:15', 'twelve fifteen A M'],
    ['9am–5pm', 'nine A M to five P M'],
    ['9-11 am', 'nine to eleven A M'],
    ['10:15+01:00', 'ten fifteen'],
    ['score 3:1', 'score three to one'],
  ],
  'phone numbers': [
    ['(555) 123-4567', 'five five five, one two three, four five six seven'],
    ['555-0123', 'five five five, zero one two three'],
    ['020 7946 0958', 'zero two zero, seven nine four six, zero nine five eight'],
    ['+44 20 7946 0958', 'plus four four, two zero, seven nine four six, zero nine five eight'],
    ['Dial 911.', 'Dial nine one one.'],
    ['ext. 12', 'extension twelve'],
  ],
  codes: [
    ['HNK-4F7K', 'H N K, four F seven K'],
    ['AB-1207', 'A B, one two zero seven'],
    ['Code HNK-4F7K is yours.', 'Code H N K, four F seven K, is yours.'],
    ['PIN 2468', 'PIN two four six eight'],
    ['order number 12077', 'order number one two zero seven seven'],
    ['card ending in 4242', 'card ending in four two four two'],
    ['1234-5678-9', 'one two three four, five six seven eight, nine'],
    ['123456789', 'one two three, four five six, seven eight nine'],
    ['007', 'zero zero seven'],
    ['seat B12', 'seat B twelve'],
    ['COVID-19', 'COVID nineteen'],
    ['a 24-hour line', 'a twenty four hour line'],
    ['MP3', 'M P three'],
  ],
  numbers: [
    ['42%', 'forty two percent'],
    ['5-10%', 'five to ten percent'],
    ['1st, 22nd and 100th', 'first, twenty second and one hundredth'],
    ['1,200,000', 'one million two hundred thousand'],
    ['12345', 'twelve thousand three hundred forty five'],
    ['3.14', 'three point one four'],
    ['version 1.2.3', 'version one point two point three'],
    ['-5', 'minus five'],
    ['10-15', 'ten to fifteen'],
    ['1/2', 'one half'],
    ['1 1/2', 'one and a half'],
    ['¾', 'three quarters'],
    ['24/7', 'twenty four seven'],
    ['10k', 'ten thousand'],
    ['3x4', 'three by four'],
    ['０１２', 'zero one two'],
  ],
  units: [
    ['5kg', 'five kilograms'],
    ['1 km', 'one kilometer'],
    ['100 km/h', 'one hundred kilometers per hour'],
    ['20°C', 'twenty degrees Celsius'],
    ['5 min', 'five minutes'],
    ['3 GB', 'three gigabytes'],
    ['10 m²', 'ten square meters'],
    [`5'10"`, 'five foot ten'],
  ],
  abbreviations: [
    ['Dr. Smith', 'Doctor Smith'],
    ['12 Oak Dr.', 'twelve Oak Drive'],
    ['Main St. near St. John', 'Main Street near Saint John'],
    ['e.g. this', 'for example, this'],
    ['approx. 3', 'approximately three'],
    ['No. 5 and #3', 'number five and number three'],
    ['Fish & chips', 'Fish and chips'],
    ['press #', 'press hash'],
    ['tea, coffee etc.', 'tea, coffee et cetera.'],
    ['in the U.S. today', 'in the U S today'],
    ['our FAQ', 'our F A Q'],
    ['he/she', 'he or she'],
  ],
  markup: [
    ['**Bold**, *italic* and `code`', 'Bold, italic and code'],
    ['see [our page](https://example.com/x?y=1)', 'see our page'],
    ['# Today\n- one\n- two', 'Today. one. two'],
    ['1. First\n2. Second', 'First. Second'],
    ['| a | b |\n|---|---|\n| c | d |', 'a, b. c, d'],
    ['Hello 👋🏽 there 🇬🇧!', 'Hello there!'],
    ['https://www.example.com/help.', 'example dot com.'],
    ['john.smith@example.co.uk', 'john dot smith at example dot co dot U K'],
    ['<b>Now</b>', 'Now'],
    ['It’s “fine” (maybe) — wait… ok', "It's fine, maybe, wait. ok"],
    ['café', 'cafe'],
    ['👍', ''],
    ['', ''],
  ],
}

describe.each(Object.entries(CASES))('%s', (_, cases) => {
  it.each(cases)('%s', (written, spoken) => {
    expect(american(written)).toBe(spoken)
    expect(american(spoken)).toBe(spoken)
  })
})

it('reads a whole answer', () => {
  expect(american('You have 2 tasks: **buy milk** (due 12/01/2026 at 5:00 PM) and call Dr. Lee.')).toBe(
    'You have two tasks: buy milk, due December first, twenty twenty six at five P M, and call Doctor Lee.',
  )
})

it('takes the day first outside the United States', () => {
  expect(british('04/05/2026')).toBe('May fourth, twenty twenty six')
  expect(american('04/05/2026')).toBe('April fifth, twenty twenty six')
})

it('leaves other languages their figures and takes only the markup', () => {
  expect(spokenText('**Das** kostet 5 €\n', { language: 'de-DE' })).toBe('Das kostet 5 €')
  expect(spokenText('예약 2명', { language: 'ko-KR' })).toBe('예약 2명')
})

describe('whatever it is given', () => {
  const bit = fc.oneof(
    fc.constantFrom(
      '$',
      '£',
      '-',
      '–',
      '/',
      ':',
      '.',
      ',',
      '#',
      '*',
      '_',
      '`',
      '[',
      '](',
      ')',
      '\n',
      ' ',
      ' ',
      '%',
      '@',
      '&',
      '+',
      '(',
      "'",
    ),
    fc.constantFrom(
      'am',
      'pm',
      'Mon',
      'Mar',
      'May',
      'Dr',
      'St',
      'No',
      'e.g',
      'kg',
      'km',
      'st',
      'th',
      'US',
      'PIN',
      'www',
      'com',
      'A',
      'x',
      'K',
    ),
    fc.integer({ min: 0, max: 99_999 }).map(String),
    fc.string({ maxLength: 3, unit: 'grapheme' }),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(bit, { maxLength: 12 }).map((bits) => bits.join('')),
  )

  it('leaves no figure and nothing but words and pauses', () => {
    check(2000, (text) => expect(american(text)).not.toMatch(/[^\p{L}\p{M}\s'.,?!;:-]|\p{N}/u))
  })

  it('is not silent where there are letters', () => {
    check(1000, (text) => expect(american(text) !== '' || !/[\p{L}\d]/u.test(text)).toBe(true))
  })

  it('does not change when said again', () => {
    check(3000, (text) => expect(american(american(text))).toBe(american(text)))
  })

  function check(numRuns: number, law: (text: string) => void) {
    fc.assert(
      fc.property(texts, (text) => {
        law(text)
      }),
      { numRuns },
    )
  }
})
