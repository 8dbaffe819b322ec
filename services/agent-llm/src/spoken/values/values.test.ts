import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moneyIn, percentsIn } from './amounts.ts'
import { codeFrom } from './codes.ts'
import { nameFrom } from './names.ts'
import { phoneFrom } from './phones.ts'

describe('money', () => {
  it.each([
    ['eighty five hundred a month', 8500],
    ['I make about eighty-five hundred a month before taxes', 8500],
    ['$1,250', 1250],
    ['$1,250.75', 1250.75],
    ['twelve grand', 12_000],
    ['1.2 million', 1_200_000],
    ['$1.2 million', 1_200_000],
    ['a hundred and twenty thousand', 120_000],
    ['eight and a half thousand dollars', 8500],
    ['six fifty', 650],
    ['twelve dollars and fifty cents', 12.5],
    ['it is 95k per year', 95_000],
    ['my rent is two thousand two hundred bucks', 2200],
    ['$8,500.', 8500],
    ['none', 0],
    ['zero dollars', 0],
  ])('in "%s" is %d', (said, value) => {
    expect(moneyIn(said).map((amount) => amount.value)).toEqual([value])
  })

  it('is found wherever it is said', () => {
    expect(moneyIn('a house for 420 thousand with 60 thousand down').map(({ value }) => value)).toEqual([
      420_000, 60_000,
    ])
  })

  it.each(['milk', 'once upon a time', 'a month'])('is not in "%s"', (said) => {
    expect(moneyIn(said)).toEqual([])
  })

  it('is the same with and without its sign, to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (cents) => {
        const written = (cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })
        const values = [`$${written}`, `${written} dollars`, `about ${written} a month`].map(
          (said) => moneyIn(said)[0]?.value,
        )
        expect(values).toEqual([cents / 100, cents / 100, cents / 100])
      }),
    )
  })
})

describe('a percentage', () => {
  it.each([
    ['six and a half percent', 6.5],
    ['6.5%', 6.5],
    ['six point two five percent', 6.25],
    ['twenty', 20],
    ['I would put down twenty percent', 20],
  ])('in "%s" is %d', (said, value) => {
    expect(percentsIn(said).map((amount) => amount.value)).toEqual([value])
  })
})

describe('a telephone number', () => {
  it.each([
    ['4155550132', '+14155550132'],
    ['(415) 555-0132', '+14155550132'],
    ['415 555 0132', '+14155550132'],
    ['four one five five five five oh one three two', '+14155550132'],
    ['four one five, triple five, oh one thirty two', '+14155550132'],
    ['area code four fifteen, five fifty five, zero one three two', '+14155550132'],
    ['it is double five five oh one three two seven', '5550132' + '7'],
    ["it's 1 415 555 0132", '+14155550132'],
    ['+49 30 901820', '+4930901820'],
    ['my number is eight hundred 555 1234', '+18005551234'],
    ['plus four four twenty seven nine four six oh nine five eight', '+442794609' + '58'],
  ])('"%s" is %s', (said, number) => {
    expect(phoneFrom(said)).toBe(number)
  })

  it.each(['four people', 'one two three', 'call me maybe', ''])('is not "%s"', (said) => {
    expect(phoneFrom(said)).toBeNull()
  })

  it('is the same digit by digit as written', () => {
    const words = 'zero one two three four five six seven eight nine'.split(' ')
    const number = fc.stringMatching(/^[2-9]\d{2}[2-9]\d{6}$/)
    fc.assert(
      fc.property(number, (digits) => {
        const spoken = Array.from(digits, (digit) => words[Number(digit)]).join(' ')
        expect(phoneFrom(spoken)).toBe(`+1${digits}`)
        expect(phoneFrom(digits)).toBe(`+1${digits}`)
      }),
    )
  })
})

describe('a name', () => {
  it.each([
    ['kim', 'Kim'],
    ['my name is john smith', 'John Smith'],
    ["it's for Kim", 'Kim'],
    ['K I M', 'Kim'],
    ['k-i-m', 'Kim'],
    ['Jon, J O N', 'Jon'],
    ['John spelled J O N', 'Jon'],
    ['the last name is McDonald', 'McDonald'],
    ["o'brien", "O'Brien"],
    ['Mary-Ann Lee please', 'Mary-Ann Lee'],
    ['put it under Garcia', 'Garcia'],
    ['acme widgets', 'Acme Widgets'],
    ['josé garcía', 'José García'],
  ])('in "%s" is %s', (said, name) => {
    expect(nameFrom(said)).toBe(name)
  })

  it.each(['', 'for four people', 'what time is it', 'table 12', 'I do not know'])(
    'is not in "%s"',
    (said) => {
      expect(nameFrom(said)).toBeNull()
    },
  )
})

describe('a code', () => {
  it.each([
    ['CLM2026001234', 'CLM\\d{6,20}', 'CLM', 'CLM2026001234'],
    ['two zero two six zero zero one two three four', 'CLM\\d{6,20}', 'CLM', 'CLM2026001234'],
    ['C L M 2026 001234', 'CLM\\d{6,20}', 'CLM', 'CLM2026001234'],
    ['it is charlie lima mike two oh two six double oh one', 'CLM\\d{6,20}', 'CLM', 'CLM2026001'],
    ['h t x four two', '[A-Z]{3}\\d{2}', '', 'HTX42'],
    ['hotel tango x-ray four two', '[A-Z]{3}\\d{2}', '', 'HTX42'],
    ['A as in apple B C 12', '[A-Z]{3}\\d{2}', '', 'ABC12'],
    ['twenty twenty six dash zero zero one', 'CLM-\\d{4}-\\d{3}', 'CLM-', 'CLM-2026-001'],
    ['CLM 2026 001', 'CLM-\\d{4}-\\d{3}', 'CLM-', 'CLM-2026-001'],
    ['nine oh two one oh', '\\d{5}', '', '90210'],
    ['E 11 point 9', 'E\\d{2}', '', null],
    ['the blue one', '[A-Z]{3}\\d{2}', '', null],
    ['123', 'CLM\\d{6,20}', 'CLM', null],
  ])('"%s" of the pattern %s with "%s" is %s', (said, pattern, prefix, code) => {
    expect(codeFrom(said, { pattern, prefix })).toBe(code)
  })

  it('always fits its pattern', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), (said) => {
        const code = codeFrom(said, { pattern: '[A-Z]{2}-\\d{3}', prefix: '' })
        if (code !== null) expect(code).toMatch(/^[A-Z]{2}-\d{3}$/)
      }),
    )
  })
})
