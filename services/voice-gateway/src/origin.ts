/**
 * Whether a page may open the voice socket. Browsers always send `Origin`, and cannot be made to lie; programs without
 * one are not browsers, and have no cookies to abuse.
 */
export function isAllowedOrigin(
  origin: string | undefined,
  host: string,
  allowed: readonly string[],
): boolean {
  if (origin === undefined || allowed.includes('*') || allowed.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
