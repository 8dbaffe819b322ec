import { type Language, MY_ONLY, OURS, WAY } from './words.ts'

type Phrases = NonNullable<Language['convonet/phrases']>

export const CHANGE =
  '(bump|bring|slide|set|change|move|shift|push|push back|bring forward|reschedule|postpone|switch|put|update|modify|make)'
export const ADD = { ...MY_ONLY, preorder_change: 'add' }

/** Changes as statements and questions: "there will be five of us now". */
export const changePhrases: Phrases = [
  {
    phrase: `(come|be there|get there|arrive|eat|have dinner|have our table|have the table|get our table|get here|make it) ${WAY} {starts_at}`,
    set: MY_ONLY,
  },
  {
    phrase: `(i|we) (will|would like to|want to|are going to|need to|have to|can) (come|be there|get there|arrive|be|be arriving|be coming) [a bit] ${WAY} {starts_at}`,
    set: MY_ONLY,
  },
  {
    phrase: `(is there any way|would it be possible|would it be okay|is it okay|is it possible|any chance) [for us] (to|if we|that we|we could|we can) [could] (come|be there|get there|arrive|eat|have dinner) ${WAY} {starts_at}`,
    set: MY_ONLY,
  },
  {
    phrase: `(could|can) ${OURS} be ${WAY} {starts_at}`,
    set: MY_ONLY,
  },
  { phrase: `${OURS} be ${WAY} {starts_at}`, set: MY_ONLY },
  { phrase: `${CHANGE} (it|that|things|everything) ${WAY} {starts_at}`, set: { reservation_id: 'it' } },
  {
    phrase: `(i am|we are) [running] (late|a bit late|a little late|behind|delayed|stuck in traffic) [(so|and)] [(can you|could you|please)] ${CHANGE} (it|${OURS}) [${WAY}] {starts_at}`,
    set: MY_ONLY,
  },
  {
    phrase: `(come|be there|eat|have dinner|do it|do) {starts_at} (instead|rather)`,
    set: MY_ONLY,
  },
  {
    phrase: `[(i|we)] [have] (booked|reserved|have a table|have a booking) [a table] [for] [(but|and|so)] (we|i) (need|want|would like|prefer|meant|have to come|would rather come) {starts_at} [(instead|rather|after all)]`,
    set: MY_ONLY,
  },
  {
    phrase: `[for|on] (does not|do not|will not|is not going to) (work|work out|suit us|be possible) [anymore|any more|after all|for us] [(so|and)] [(can|could|may)] [we|you] (do|come|have|make it|move it to|take|get) {starts_at} [instead]`,
    set: MY_ONLY,
  },
  {
    phrase: `(change|update|make|set|correct|adjust) [the] (number of (people|guests|persons)|head count|headcount|party size|guest count|size of (our|the|my) party|number) [(on|of|for) ${OURS}] [to|be] {party_size}`,
    set: MY_ONLY,
  },
  {
    phrase: `(our|the|my) (party|group) (is|is now|grew to|has grown to|shrank to|went down to|went up to|will be) [now] {party_size}`,
    set: MY_ONLY,
  },
  {
    phrase: `(the (table|reservation|booking)|${OURS}) [(i|we) (reserved|booked|made|have)] (has to be|should be|needs to be|must be|is supposed to be|ought to be) for {party_size}`,
    set: MY_ONLY,
  },
  {
    phrase: `(we|i) [have] (got|have|get) [one|two|three|four] [more|extra|additional] (people|person|guests|guest|friends|friend) [for ${OURS}] [so] {party_size} (in total|altogether|all together|now|then)`,
    set: MY_ONLY,
  },
  {
    phrase: `(write|note|put|jot) [it] [this] [down] [on|for] [${OURS}] [that] {special_requests} (for|on|with) ${OURS}`,
    set: MY_ONLY,
  },
  {
    phrase: `${OURS} [(could|can) you] [please] (add|note|write|put|mention|put down|write down) [(that|it)] {special_requests}`,
    set: MY_ONLY,
  },
  { phrase: `${OURS} [(could|can) you] [please] (add|note|write|put) [down] [that|it]`, set: MY_ONLY },
  {
    phrase: `(add|note|write|put|jot) [it] [down] [that] (for|on|to|with|in) ${OURS} [that|it] [please]`,
    set: MY_ONLY,
  },
  {
    phrase: `(note|write down|keep in mind|be aware|know|consider) [that] (we|i) [will|are going to] [have|be] [with us]`,
    set: MY_ONLY,
    everyday: true,
  },
  { phrase: `(need|want|would like|require|have|get) (at|for|with|on) ${OURS}`, set: MY_ONLY },
  {
    phrase: `(put|switch|change|move|set|book) ${OURS} (in|into) the name of {guest_name}`,
    set: MY_ONLY,
  },
  {
    phrase: `${OURS} (should|must|has to|needs to|ought to) (be|go|say|read) [under|in|on] [the name] [of] {guest_name}`,
    set: MY_ONLY,
  },
  {
    phrase: `(the name on|the name of) ${OURS} (is|should be|has to be|must be) [wrong [it should be]] {guest_name}`,
    set: MY_ONLY,
  },
  {
    phrase: `${OURS} is (under|in) the wrong name [(it|that)] (should|must|has to|ought to) (be|say|read) {guest_name}`,
    set: MY_ONLY,
  },
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
  { phrase: `${CHANGE} ${OURS} [${WAY}] [to|until|for|on|by] {starts_at}`, set: MY_ONLY },
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
