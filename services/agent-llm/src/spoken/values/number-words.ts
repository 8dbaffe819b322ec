export const SMALL: Record<string, number> = {
  ...{
    zero: 0,
    oh: 0,
    o: 0,
    none: 0,
    nothing: 0,
    nil: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
  },
  ...{
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
  },
  ...{ seventeen: 17, eighteen: 18, nineteen: 19, couple: 2 },
}

export const TENS: Record<string, number> = {
  ...{
    twenty: 20,
    thirty: 30,
    forty: 40,
    fourty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
}

export const SCALES: Record<string, number> = {
  ...{
    thousand: 1e3,
    thousands: 1e3,
    grand: 1e3,
    k: 1e3,
    million: 1e6,
    millions: 1e6,
    mil: 1e6,
    m: 1e6,
    mm: 1e6,
  },
  ...{ billion: 1e9, b: 1e9, dozen: 12 },
}

/** Parts of a number that take several words, written as one. */
export const PAIRED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:and )?(?:a|one) half\b|\bhalf(?: a| an| of a)?\b/g, ' +.5 '],
  [/\b(?:and )?three[ -]quarters?(?: of)?\b/g, ' +.75 '],
  [/\b(?:and )?(?:a|one)[ -]quarter\b|\bquarter(?: of)?(?: a| an)?\b/g, ' +.25 '],
  [/\b(?:and )?seven[ -]eighths?\b/g, ' +.875 '],
  [/\b(?:and )?five[ -]eighths?\b/g, ' +.625 '],
  [/\b(?:and )?three[ -]eighths?\b/g, ' +.375 '],
  [/\b(?:and )?(?:an|one)[ -]eighth\b/g, ' +.125 '],
]

const WORD = `(?:[$€£]\\s?)?(?:\\d[\\d,]*(?:\\.\\d+)?(?:k|mm?|b)?|\\.\\d+|${[
  ...Object.keys(SMALL).filter((word) => word !== 'o' && word !== 'nothing' && word !== 'couple'),
  ...Object.keys(TENS),
  ...Object.keys(SCALES).filter((word) => word.length > 2),
  ...['hundreds?', 'half', 'quarters?', 'eighths?', 'point', 'couple'],
].join('|')})(?![\\w'])(?!-\\w*\\d)`
const A = '(?:an?\\s+(?=(?:hundred|thousand|million|billion|grand|half|quarter|dozen|couple)\\b))?'

/** The source of an expression for words that are numbers, in a row. */
export const NUMBER_RUN = `${A}${WORD}(?:(?:[\\s,]+(?:and\\s+)?|-)(?:of\\s+)?(?:an?\\s+)?${WORD})*`

/** The same without a pause: "seven, two people" are two numbers. */
export const NUMBER_AT_ONCE = `${A}${WORD}(?:(?:\\s+(?:(?<=(?:hundred|thousand|million)\\s+)and\\s+|and\\s+(?=an?\\s+|half))?|-)(?:of\\s+)?(?:an?\\s+)?${WORD})*`
