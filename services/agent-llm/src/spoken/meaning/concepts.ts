import { baseForm } from '../reading/words.ts'

/** Words that mean much the same where people speak of errands, loans, health plans and restaurants; the first one names the group. */
const GROUPS = `
cancel scrap axe nix undo withdraw revoke abort
delete remove erase wipe scratch discard ditch trash
end stop quit finish terminate lapse expire
begin start open kick launch initiate commence
change modify alter adjust edit amend update revise switch swap
move postpone reschedule shift push delay bump
add append include put jot note write throw stick log
show tell read list recite display give pull
need require want
buy purchase get grab pick
house home property place condo apartment townhouse
mortgage financing refinance
loan borrow lend lender lending
apply application applying applicant
paper document paperwork file form papers documentation
send submit upload hand provide deliver turn forward attach
receive got received arrive
miss lack outstanding remain still
earn income salary wage make paycheck pay bring
save saving savings stash
debt owe owing owed liability obligation
car vehicle truck auto automobile
student college university education
card visa mastercard amex
price cost charge fee expense expensive amount
cheap afford affordable
approve qualify eligible prequalify preapprove greenlight okay
deny reject refuse decline turndown
appeal dispute challenge contest fight disagree
bill claim invoice
doctor physician provider specialist practitioner clinician
clinic hospital office practice
cover coverage insure insurance insured
plan policy
network participate contracted
authorization approval permission preauthorization precertification authorize
test screening checkup exam preventive
program coaching wellness
enroll join register signup
leave dropout unenroll
refund reimburse
down front upfront deposit
deductible
remind reminder nudge ping alert alarm notify
task todo chore errand
list
calendar schedule agenda diary planner
appointment meeting event
team group crew squad
member person people colleague teammate coworker
role rank
admin administrator
table seat spot
reservation booking reserve book
dinner lunch brunch eat dine meal supper
menu dish food serve
guest party
vegetarian vegan meatless plant
allergy allergic intolerance
available availability free vacant room
confirm confirmation verify
arrive here arrived
status progress update standing
phone number call
human agent representative operator person somebody
transfer connect forward
wrong mistake error
important urgent critical
done complete finish finished
when time
spouse wife husband partner
`

const concepts = new Map(
  GROUPS.trim()
    .split('\n')
    .flatMap((line) => {
      const words = line.split(' ')
      return words.map((word) => [baseForm(word), `~${words[0]}`] as const)
    })
    .toReversed(),
)

/** What a word in base form stands for together with others; undefined where it stands for itself alone. */
export const conceptOf = (word: string): string | undefined => concepts.get(word)
