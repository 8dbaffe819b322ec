/** What shows whose reservation it is. The phone number stays out of addresses, where logs and histories keep it. */
export interface GuestProof {
  code: string
  phone: string
}

const known = new Map<string, string>()

/** Keeps the phone number of a reservation just made until the page is left. */
export function rememberProof({ code, phone }: GuestProof): void {
  known.set(code, phone)
}

export const rememberedPhone = (code: string): string | undefined => known.get(code)

export const proofHeaders = ({ phone }: GuestProof): Record<string, string> => ({
  'x-guest-phone': headerPhone(phone),
})

/** Digits, with a plus where one leads them, of whatever width they were typed in: a header takes no other letters. */
export function headerPhone(typed: string): string {
  const plain = typed.normalize('NFKC').trim()
  const digits = plain.replace(/\D/g, '')
  return plain.startsWith('+') ? `+${digits}` : digits
}
