import type { Notifier } from '../ports.ts'

/** Without a telephone provider guests are told by the staff, who see whom. */
export const noNotifier: Notifier = { tell: async () => ({ kind: 'no-provider' }) }
