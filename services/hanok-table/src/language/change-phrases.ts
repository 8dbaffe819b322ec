import { type Language, MY_ONLY, OURS } from './words.ts'

type Phrases = NonNullable<Language['convonet/phrases']>

export const CHANGE =
  '(bump|bring|slide|set|change|move|shift|push|push back|bring forward|reschedule|postpone|switch|put|update|modify|make)'
export const ADD = { ...MY_ONLY, preorder_change: 'add' }

/** Changes as statements and questions: "there will be five of us now". */
export const changePhrases: Phrases = [
  {
    phrase: `(come|be there|get there|arrive|eat|have dinner|have our table|get our table|have the table|have it) {starts_at} [instead of] (instead of|rather than|and not)`,
    set: MY_ONLY,
  },
  {
    phrase: `[i|we] [will|shall|are going to|would like to|want to|would] (come|be there|arrive|be coming|get there|eat) {starts_at} (instead|rather|after all)`,
    set: MY_ONLY,
  },
  {
    phrase: `[i am|we are] [running] (late|a bit late|a little late|behind|delayed|stuck in traffic) [so|and] [i|we] [can|could|will|would] [we|i] (come|be there|arrive|get there) {starts_at}`,
    set: MY_ONLY,
  },
  {
    phrase: `[and|so] (there will be|there are|it will be|it is|we are going to be|we will be|that makes us|it will only be|there will only be|we are) [only|just] {party_size} (of us|people|guests|persons) (now|instead|after all|only|rather)`,
    set: MY_ONLY,
  },
  {
    phrase: `(it will be|it is going to be|there will be|we will be|it will only be|there will only be|we are going to be|we are) (only|just|actually|now) {party_size} [of us|people|guests|persons] [now|instead|after all]`,
    set: MY_ONLY,
  },
  {
    phrase: `(we are going to be|we will be|there will be|it will be|we would be|there are going to be) [only|just] {party_size} (instead|now|after all|instead of|rather than)`,
    set: MY_ONLY,
  },
  {
    phrase: `(i|we) (need|want|would like) [a|the|our] [table|reservation|booking] [for] {party_size} instead of (one|two|three|four|five|six|seven|eight|nine|ten)`,
    set: MY_ONLY,
  },
  {
    phrase: `[for|we are|we will be|there will be|there are|make it|it is] {party_size} [people|of us|guests] instead of (one|two|three|four|five|six|seven|eight|nine|ten) [people|of us|guests]`,
    set: MY_ONLY,
  },
  {
    phrase: `(one|two|three|another|four|some|a couple) [more|additional|extra] (person|people|guest|guests|friend|friends) (is|are|will be|wants to|want to|would like to) [also] (coming|coming along|joining|joining us|come|join us|join) [too|as well] [with us] [so|and] [that] (we are|makes us|makes|there are|make it|it is|we will be) {party_size} [people|of us|guests] [now|for the reservation]`,
    set: MY_ONLY,
  },
  {
    phrase: `there (is|are) (one|two|three|another|some) more [person|people|guest|guests|friend|friends] [joining|coming] [us|along] [so|and] [that] (we are|makes us|makes|there are|make it|it is|we will be) {party_size} [people|of us|guests]`,
    set: MY_ONLY,
  },
  {
    phrase: `(one|another|one more|a|someone|somebody|some) [more|else] (person|guest|friend|people|friends|guests) (is|are|will be|wants to|would like to) [also] (coming|coming along|joining|joining us|come|join us) [too|as well|with us]`,
    set: MY_ONLY,
    ask: 'party_size',
  },
  { phrase: `[make|have|set] ${OURS} [to|be|is] for {party_size} [people|of us|guests]`, set: MY_ONLY },
  { phrase: `(make|have|set) ${OURS} [to|be|for] {party_size} [people|of us|guests]`, set: MY_ONLY },
  {
    phrase: `${CHANGE} [my|our|the] (dinner|lunch|dinner reservation|lunch reservation|dinner table) [time] [to|for|until|on|forward|back|up|over] {starts_at}`,
    set: MY_ONLY,
  },
  { phrase: `${CHANGE} ${OURS} [forward|back|up|over|out] [to|until|for|on|by] {starts_at}`, set: MY_ONLY },
  {
    phrase: `(can|could|may|should|is it possible that|would it be possible that) [${OURS}] [be] (moved|changed|shifted|rescheduled|switched|postponed|pushed back|brought forward) [to|for|until] {starts_at}`,
    set: MY_ONLY,
  },
  {
    phrase: `${OURS} [be] (moved|changed|shifted|rescheduled|switched|postponed|pushed back|brought forward) [to|for|until] {starts_at}`,
    set: MY_ONLY,
  },
  { phrase: `(do|make it|take|have|prefer) {starts_at} (instead|rather)`, set: MY_ONLY },
  {
    phrase: `(a|one|some) [of us|guest|person] [has|is|needs] {special_requests} [please] (note|write|put|add|mention) (that|it|this) [down] (for|on|to|in|with) ${OURS}`,
    set: MY_ONLY,
  },
  {
    phrase: `(one of us|someone|my son|my daughter|my wife|my husband|a guest|one guest|two of us) {special_requests} [so|and] [please] (note|write|put|add|mention) (that|it|this) [down] (for|on|to|in|with) ${OURS}`,
    set: MY_ONLY,
  },
  {
    phrase: `(get|have|add|request|order|need|want|put) {special_requests} (for|at|with|to|on) ${OURS}`,
    set: MY_ONLY,
  },
  {
    phrase: `(i|we) (need|want|would like|would love) {special_requests} (for|at|with|on) ${OURS}`,
    set: MY_ONLY,
  },
  {
    phrase: `[have|get] {preorder_items} (ready|prepared|waiting|on the table) [for us|for me] [when we (arrive|come|get there)]`,
    set: ADD,
  },
  {
    phrase: `[i|we] [would] [like|want|need] [to] (order|pre order|pre-order|preorder) {preorder_items} (ahead|in advance|beforehand|up front) [for ${OURS}]`,
    set: ADD,
  },
  {
    phrase: `(put|switch|change|move|set|book) ${OURS} (under|on|to) [the name] [of] {guest_name}`,
    set: MY_ONLY,
  },
  {
    phrase: `(tell|inform|let) the (kitchen|restaurant|staff|chef|cook) [know] [that|about] {special_requests}`,
    set: MY_ONLY,
  },
]
