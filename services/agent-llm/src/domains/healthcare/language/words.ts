import type { ToolMeta } from '@convonet/contracts/tool-language'
import type { z } from 'zod'

export type Language = z.input<typeof ToolMeta>

/** For words around what matters, wherever nothing closer fits; no tool has such a parameter. */
export const around = { kind: 'text' } as const

/** Outcomes that every tool about a member may have. */
export const personalSay = {
  'not-a-member': 'I cannot find a health plan membership under your name.',
  'verify-birth-date': 'Before I look into your health records, I need to make sure that it is you.',
  'verification-locked':
    'I could not confirm your date of birth, so I cannot open your health records in this call.',
} as const

export const claim = {
  kind: 'item',
  noun: 'claim',
  from: 'search_claims',
  arguments: { limit: 50 },
  ask: 'Which claim do you mean?',
} as const

export const claimNumber = {
  kind: 'code',
  pattern: 'CLM\\d{6,20}',
  prefix: 'CLM',
  ask: 'What is the number of the claim?',
} as const

export const authorization = {
  kind: 'item',
  noun: 'prior authorization',
  from: 'list_prior_auths',
  arguments: {},
  ask: 'Which prior authorization do you mean?',
} as const

export const authNumber = {
  kind: 'code',
  pattern: 'AUTH\\d{6,20}',
  prefix: 'AUTH',
  ask: 'What is the number of the authorization?',
} as const

export const provider = {
  kind: 'item',
  noun: 'doctor',
  from: 'search_providers',
  arguments: { network: 'any', limit: 50 },
  ask: 'Which doctor do you mean?',
} as const
