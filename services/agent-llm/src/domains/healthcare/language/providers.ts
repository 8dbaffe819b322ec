import { specialtyWords } from '../specialties.ts'
import { around, type Language, provider } from './words.ts'

const FIND =
  '(find|search for|search|look for|look up|show|list|get|recommend|suggest|give|help me find|i need|i am looking for|we need|locate|tell me about)'
const NEAR =
  '[(near me|nearby|close to me|close by|in my area|around here|in my network|in network|in-network|in the network|who takes my insurance|that takes my insurance|on my plan|in my plan|covered by my plan)] [for me]'

export const searchProvidersLanguage: Language = {
  'convonet/can': 'find doctors',
  'convonet/slots': {
    around,
    specialty: { kind: 'choice', words: specialtyWords, ask: 'What kind of doctor are you looking for?' },
    zip_code: {
      kind: 'code',
      pattern: '\\d{5}',
      ask: 'What is your ZIP code?',
    },
    radius_miles: { kind: 'number' },
  },
  'convonet/phrases': [
    `${FIND} [me] [(a|an|the|some|any|another|all)] [(good|new|in-network|in network|nearby|best)] {specialty} [(doctor|doctors|specialist|specialists|provider|providers)] ${NEAR}`,
    `${FIND} [me] [(a|an|the|some|any)] [(good|new|in-network|in network|nearby|best)] {specialty} ${NEAR} (near|around|in|close to|by) [(the|my)] [(zip|zip code|area|postal code)] {zip_code}`,
    `${FIND} [me] [(a|an|the|some|any)] [(good|new|in-network|in network)] {specialty} within {radius_miles} miles [(of|from|around)] [(the|my)] [(zip|zip code)] {zip_code}`,
    `(is there|are there|do you have|do i have|which|what|who is|who are) [(a|an|any|some|the)] [(good|in-network|in network)] {specialty} [(are|is|there)] ${NEAR}`,
    `(where can i|how do i|how can i) (find|see|get) (a|an|some|the) {specialty} ${NEAR}`,
    `(which|what) {specialty} (is|are) (in network|in my network|in-network|on my plan|covered|near me)`,
    'i (need|want|have|would like) to see (a|an|the|some) {specialty}',
    '[{around}] (appointment|see|visit|find|know|looking|need|recommend|good|any|best|available) [{around}] {specialty} [{around}]',
    {
      phrase:
        '(find|search for|look for|i need|get|recommend|help me find) [me] (a|an|some|another) [(new|good|in-network|in network)] (doctor|provider|specialist|physician|doctors|doctor near me)',
      ask: 'specialty',
    },
  ],
  'convonet/examples': [
    'find a cardiologist in my network',
    'I am looking for a dermatologist near me',
    'who can I see for my heart',
    'is there a good pediatrician nearby',
    'find me a doctor',
    'I am looking for a cardiologist near me',
    'which dermatologists are in my network',
    'where can I find a psychiatrist',
    'recommend a pediatrician for my son',
    'I need a new primary care doctor',
    'who treats knees around here',
    'is there a lung doctor in 94110',
    'show me gynecologists close by',
    'I have stomach trouble, whom can I see',
    'I need somebody for my back',
    'my daughter needs a doctor for children',
    "we want a children's doctor close to 94105",
    'I am after a skin doctor',
  ],
  'convonet/say': {
    listed: 'I found {count} {doctors}[ {near}] in the directory: {spoken}.',
    'none-found': 'I found no {doctors}[ {near}] in the network who take new patients.',
    'unknown-specialty': 'I do not know the specialty {specialty}. What kind of doctor are you looking for?',
    'unknown-zip': 'I do not know where the ZIP code {zip} is, so I cannot search around it.',
  },
}

const notInDirectory =
  'That doctor is not in our directory, so please do not count on the visit being in network.'

export const checkProviderNetworkLanguage: Language = {
  'convonet/can': 'tell whether a doctor is in network',
  'convonet/slots': { provider_npi: provider },
  'convonet/phrases': [
    '(is|are|would|will) {provider_npi} [be] [still] (in|part of|on|within) [(my|the|your|our)] (network|plan|insurance network|plan network|directory)',
    '(is|are) {provider_npi} [an] (in-network|out-of-network|out of network) [(doctor|provider|or not)]',
    '(is|are) (doctor|dr|dr.) {provider_npi} covered [by my (plan|insurance)]',
    '(do you|does my plan|does my insurance|will you) (cover|pay for) [(visits|a visit|appointments|an appointment)] (to|with|at) {provider_npi}',
    '(does|do) {provider_npi} (take|accept|accepts|work with) (my|our|your) (insurance|plan|health plan|coverage)',
    '(check|find out|tell me|see) (if|whether) {provider_npi} is [still] (in|part of|on) [(my|the|your)] (network|plan)',
    '(does|do|is) (my|the|your) (plan|network|insurance) (include|includes|cover|have|accept) (doctor|dr|dr.) {provider_npi}',
    '(can i|may i|could i) (see|go to|visit) {provider_npi} (in network|with my plan|with my insurance|on my plan|under my plan)',
    {
      phrase:
        '(is|are) (my|the|a) (doctor|provider|physician|specialist) [still] (in|part of|on) [(my|the|your)] network',
      ask: 'provider_npi',
    },
  ],
  'convonet/examples': [
    'is Dr. Chen in my network',
    'does Dr. Lee take my insurance',
    'check whether Dr. Martinez is in network',
    'is Doctor Martinez in my network',
    'do you work with Doctor Wilson',
    'is Lisa Taylor covered by my plan',
    'does Doctor Brown accept my insurance',
    'is Doctor Williams out of network',
    'can I go to Doctor Anderson with this insurance',
  ],
  'convonet/say': {
    'in-network':
      'Yes, {name} is in your network, {tier}: a {doctor}[ at {address}][, phone {phone}][, rated {rating} of 5].[ {closed}.]',
    'out-of-network': 'No, {name} is out of network, so you would pay more.',
    'not-in-directory': notInDirectory,
  },
}

export const getProviderDetailsLanguage: Language = {
  'convonet/can': "tell a doctor's address and phone number",
  'convonet/slots': { provider_npi: { ...provider, ask: 'Which doctor do you mean?' }, around },
  'convonet/phrases': [
    '(tell|give|show) me [(more|everything|details|something)] (about|on) (doctor|dr|dr.) {provider_npi}',
    '(who is|what do you know about) (doctor|dr|dr.) {provider_npi}',
    '(what is|tell me|give me|i need|do you have|what are) [the] (phone number|number|address|phone|office|rating|contact|contact details|contact information|details|location|profile) (of|for|from|about) {provider_npi}',
    '(what is|tell me|give me) {provider_npi} (phone number|address|phone|office address|rating|contact details)',
    '(where is|how do i reach|how can i reach|how do i contact|how can i call|how do i call) {provider_npi} [(office|located|practice)]',
    '(does|do|can) (doctor|dr|dr.) {provider_npi} (speak|speaks) {around}',
    '(what|which) (languages|language) (does|do) {provider_npi} speak',
    '(how|what) (good|is the rating of|are the reviews of) [is] [(doctor|dr)] {provider_npi}',
  ],
  'convonet/examples': [
    'tell me more about Dr. Chen',
    'what is the phone number of Dr. Johnson',
    'where is the office of Dr. Garcia',
    'which languages does Dr. Lee speak',
    'what is the phone number of Doctor Chen',
    'where is Doctor Martinez located',
    'tell me about Doctor Johnson',
    'what languages does Doctor Brown speak',
    'what is the address of Doctor Taylor',
    'how good is Doctor Wilson rated',
    'is Doctor Anderson taking new patients',
  ],
  'convonet/say': {
    profile:
      '{name} is a {doctor}, {network}[, at {address}][, phone {phone}][, rated {rating} of 5].[ Languages are {languages}.][ {closed}.]',
    'not-in-directory': 'That doctor is not in our directory.',
  },
}
