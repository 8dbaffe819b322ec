import type { Slot } from '@convonet/contracts/tool-language'
import type { z } from 'zod'

const PLACE = '(table|seat|seats|spot|place|booth|corner)'
const KIND =
  '(quiet|calm|cozy|nice|private|round|corner|window|outdoor|outside|high|low|wheelchair accessible|accessible|handicap accessible)'
const BY = '(by|at|near|next to|close to|beside)'
const SOMEBODY =
  '(one|two|three|four|some|somebody|someone|one person|a guest|a friend|one guest|two people) [of (us|them|the guests|our party)]'
const RELATIVE =
  '[my|our] (wife|husband|partner|son|daughter|mother|mom|father|dad|friend|sister|brother|kid|child|grandmother|grandfather|boss|guest)'
const FOOD =
  '(nut|nuts|peanut|peanuts|dairy|gluten|shellfish|seafood|fish|egg|eggs|soy|food|sesame|milk|garlic|pork|beef|meat|onions|wheat|lactose)'
const BRINGING =
  '(stroller|pram|wheelchair|walker|dog|guide dog|service dog|baby|infant|cake|birthday cake|high chair|highchair|booster|booster seat)'
const FEAST =
  '(birthday|anniversary|graduation|engagement|wedding|promotion|retirement|farewell) [party|dinner]'

/** What guests need at their table and how they say it in passing; the words are the note. */
const WISHES: string[] = [
  `(a|the|some|our) ${KIND} ${PLACE} [${BY} the (window|door|bar|kitchen|garden)]`,
  `${KIND} ${PLACE}`,
  `[(table|seat|seats|spot|place)] ${BY} (the|a) (window|garden|fireplace|entrance|door|bar)`,
  '[(in|on)] the (garden room|ondol room|main hall|terrace|patio|back room)',
  '(in|on) the (garden|corner|back|window area)',
  '[(sit|eat|be|seated)] (outside|outdoors|inside|indoors)',
  `(a|an|one|two|three) ${BRINGING}`,
  `(with|bringing|bring|have) (our|the|my) ${BRINGING} [along|with us]`,
  '[some|a few] (candles|flowers|balloons) [would be nice|on the table]',
  `(it is|it will be|we are celebrating|we celebrate|for|to celebrate) (a|an|my|our|his|her|the) [(wedding|wife's|husband's|mother's|mom's|dad's|father's|son's|daughter's|friend's)] ${FEAST}`,
  'wheelchair access',
  `${SOMEBODY} (is|are|has|have|can not|cannot|does not|do not|needs|need|uses|eats|eat) {special_requests}`,
  `${RELATIVE} (is|has) (allergic|vegetarian|vegan|celiac|intolerant|pregnant) [to ${FOOD}]`,
  `${RELATIVE} has (a|an|some) [severe|bad] ${FOOD} (allergy|allergies|intolerance)`,
  `(we|i) (are|am) [all|both] (vegetarian|vegetarians|vegan|vegans|gluten free|kosher|halal|allergic to ${FOOD})`,
  `(with|we have|i have|there is|there are) (a|an|some) [severe|bad] ${FOOD} (allergy|allergies|intolerance)`,
  `(no|without) ${FOOD}`,
]

/** What else the guests wish. */
export const requests = { kind: 'text', verbatim: true, heard: WISHES } satisfies z.input<typeof Slot>
