import type { Identity } from '@convonet/voice-gateway/ports'

export const PIN = '2468'

/** Knows one person. */
export const standInIdentity: Identity = {
  findByPin: async (pin) =>
    pin === PIN ? { userId: '6c3f0a44-6d0a-4a0e-9a53-0f7d8f6b1c2d', name: 'Kim Example' } : null,
}
