/** What signs are called, where they are more than decoration. */
export function symbols(text: string): string {
  let said = text
  for (const [pattern, replacement] of SIGNS) said = said.replace(pattern, replacement)
  return said
}

const SIGNS: [RegExp, string][] = [
  [/(?<=\b(?:press|dial|key|enter|hit|then)\s)#/gi, 'hash'],
  [/(?<=\b(?:press|dial|key|enter|hit|then)\s)\*/gi, 'star'],
  [/(?<=\b[A-G])#/g, ' sharp'],
  [/#(?=\p{L})/gu, 'hashtag '],
  [/\s*&\s*/g, ' and '],
  [/\s?(?:<?-+>|=>|→|⇒)\s?/g, ' to '],
  [/\s?<=\s?|\s?≤\s?/g, ' at most '],
  [/\s?>=\s?|\s?≥\s?/g, ' at least '],
  [/\s<\s/g, ' less than '],
  [/\s>\s/g, ' greater than '],
  [/\s?±\s?/g, ' plus or minus '],
  [/\s\+\s|(?<=\w)\+(?=\w)/g, ' plus '],
  [/(?<=\w)\+/g, ' plus'],
  [/\s=\s|(?<=\w)=(?=\w)/g, ' equals '],
  [/\s?÷\s?/g, ' divided by '],
  [/\s?×\s?/g, ' times '],
  [/°/g, ' degrees '],
  [/%/g, ' percent '],
  [/@/g, ' at '],
  [/§/g, ' section '],
  [/\s[-–—]+\s|[—–]|--+/g, ', '],
  [/(?<=\p{L}{2})\/(?=\p{L}{2})/gu, ' or '],
  [/[()[\]{}]/g, ', '],
]
