/** `wanted` as a path of this site, or null: a link must not lead somebody who has just signed in to a foreign page. */
export function ownPath(wanted: unknown, origin: string): string | null {
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, origin)) return null
  const url = new URL(wanted, origin)
  if (url.origin !== origin || url.pathname.startsWith('//') || url.pathname === '/sign-in') return null
  return `${url.pathname}${url.search}${url.hash}`
}
