const ONES = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ')
const REST =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )
const WORDS: Record<string, number> = {
  ...Object.fromEntries([...ONES, ...REST].map((word, index) => [word, index + 1])),
  ...{ twentieth: 20, thirtieth: 30 },
  ...Object.fromEntries(ONES.map((word, index) => [`twenty ${word}`, index + 21])),
  ...{ 'thirty first': 31 },
}

const SPELLED = new RegExp(
  `(?<=\\b(?:on|by|until|till|for|to|before|due|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?) the )((?:twenty|thirty)[ -](?:${ONES.join('|')})|${[...ONES, ...REST].join('|')}|twentieth|thirtieth)(?! (?:of|one|two|three|task|item|thing|time|day|week|quarter|floor|half)\\b)(?!\\w)`,
  'gi',
)

/** "By the twenty eighth" is "by the 28th". */
export const writeOrdinals = (text: string): string =>
  text.replace(SPELLED, (word) => `${WORDS[word.toLowerCase().replace('-', ' ')] ?? word}th`)
