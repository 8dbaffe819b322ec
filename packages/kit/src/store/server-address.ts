/** Host and database of a URL, without the credentials: fit for messages. */
export function serverAddress(url: string): string {
  if (!URL.canParse(url)) return 'the address given'
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
