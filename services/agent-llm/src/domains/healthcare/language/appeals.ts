import { claim, claimNumber, type Language, personalSay } from './words.ts'

const APPEAL =
  '(appeal|contest|dispute|challenge|file an appeal (for|of|on|against|about)|start an appeal (for|of|on|against|about)|submit an appeal (for|of|on|against|about)|make an appeal (for|of|on|against|about)|object to|disagree with|i disagree with|do not agree with|i do not agree with)'

export const fileClaimAppealLanguage: Language = {
  'convonet/can': 'file an appeal',
  'convonet/slots': {
    claim_id: { ...claim, ask: 'Which claim should I appeal?' },
    reason: {
      kind: 'text',
      verbatim: true,
      ask: 'In a sentence, why should the claim be paid?',
    },
    claim_number: claimNumber,
  },
  'convonet/phrases': [
    `${APPEAL} [my|the] [(denial|decision|rejection) (of|on|about|for)] [my|the] [(claim|claim for|denied claim for|claim from)] {claim_id} [(claim|denial|decision)]`,
    `${APPEAL} [my|the] [(denial|decision|rejection) (of|on|about|for)] [my|the] [(claim|claim for|denied claim for|claim from)] {claim_id} [(claim|denial|decision)] (because|since|as) {reason}`,
    `${APPEAL} [my|the] claim [number] {claim_number}`,
    {
      phrase: '(appeal|contest|dispute|challenge) (a|my|the|that|this) (claim|denial|decision|denied claim)',
      ask: 'claim_id',
    },
    {
      phrase: '(appeal|appeal it|want to appeal|file an appeal|disagree with the (denial|decision))',
      ask: 'claim_id',
    },
    {
      phrase: '(file|start|submit|make|open) (an|my|the) [claim] appeal [of the decision|of the denial]',
      ask: 'claim_id',
    },
    '(i disagree with|i do not agree with|i do not accept|disagree with) [my|the] [(denial|decision|rejection) (of|on|about|for)] [my|the] {claim_id} [(claim|denial|decision)] [so|and] [i] (want to appeal|want to appeal it|would like to appeal|want to file an appeal|appeal|am appealing) [(because|since|as) {reason}]',
  ],
  'convonet/examples': [
    'I want to appeal the denied MRI',
    'file an appeal for the claim from Bay Area Imaging',
    'I do not agree with the denial of my MRI claim',
    'contest the decision about my lab work',
    'I want to appeal',
    'appeal the denial of my MRI claim',
    'I do not accept that the surgery was denied',
    'please reconsider my claim',
    'I would like to object to the decision about my claim',
    'dispute the rejected claim',
    'the denial was a mistake, I want it reviewed',
    'how do I file an appeal because my doctor says it was necessary',
    'I want you to look at the denied claim again',
    'have somebody check the decision about my claim once more',
  ],
  'convonet/intent': 'file an appeal[ of the claim for your {claim_id}][ of claim {claim_number}]',
  'convonet/say': {
    ...personalSay,
    appealed:
      'I filed the appeal of the claim for your {claim}. Your reference is {reference}. Appeals are usually decided in 30 to 60 days, so you will hear from us by {by}.',
    'too-late': 'The claim for your {claim} cannot be appealed any more: the time for it ended on {until}.',
    'not-appealable':
      'The claim for your {claim} {state}. Only a claim that was denied or partly approved can be appealed.',
    'already-appealed':
      'The claim for your {claim} has been appealed already[, on {when}].[ The reference is {reference}.]',
    'not-found': 'I cannot find that claim among yours.',
    'which-claim': 'I can file that appeal.',
  },
}
