/** What people say on the telephone that asks for nothing. The words of tools are in it on purpose: they alone do not make a wish. */
export const EVERYDAY: readonly string[] = `
my insurance agent is on the other line
my travel agent sent me the tickets
our real estate lady is very nice
my printer cannot scan
I scanned a picture yesterday
the maximum speed is sixty
it is raining outside
it is so cold today
what a beautiful morning
my brother got married last summer
my cousin is expecting
my daughter started school
I am sitting in the car
I am in the kitchen right now
I am at the airport
that show was great
I watched a film with my wife
the baby is crying
my husband is asleep
I like that music
the train was late again
there is so much traffic
my battery is low
the connection is bad
tell me a story
sing me a song
who is the president of the United States
what is the largest city in Japan
where do you live
are you a robot
do you have a family
do you like music
our neighbors are loud
someone is ringing the bell
wait a second
hang on a minute
I am so tired
I feel a bit sick today
the cat broke the vase
my bike has a flat tire
he said that the price was crazy
they claimed that it was true
she covered the pot with a lid
the band covers old songs
my aunt is a nurse
my friend is a doctor in Texas
the doctor on television is funny
we had a great lunch last week
dinner yesterday was delicious
we ate at a table in the garden
the table is made of wood
I read a book about cooking
he sent me the menu last week
that reminds me of my childhood
she reminds me of my sister
our football team lost
their team is really bad
the score was three to two
my score in the game was ninety
I bought a calendar with cats
it is a long list of names
the house across the street is yellow
what a big garden
they bought a house in Spain years ago
there was a fire downtown
my bank is around the corner
the bank has a new building
I had a long day at work
I used to work in a shop
when I was young I was a cook
wow look at this
oh no that is terrible
my boss is in a bad mood
my colleague is on holiday
the program on the radio was interesting
who is going to win the match
the game was exciting
we saw a rabbit in the garden
my grandfather plays chess
he plays cards with his friends
how high is Mount Everest
how far is the moon
what is two plus two
my network at home is slow
I lost my job last year
my loan shark joke was bad
the plan of the city is old
I have a plan for the weekend
we are planning a trip to Italy
my teacher told me so
the appointment of the judge was in the news
the policy of the government is strange
I do not know
I have no idea
I am not sure about that
let me think about it
that is interesting
that makes sense
I see what you mean
you sound nice
you are funny
my dog is called Max
I was talking to somebody else
sorry I was talking to my wife
that was not meant for you
the children are playing
I am cooking right now
my coffee is cold
the phone rang all day
he called me yesterday
my mother called
somebody called me this morning
I met an old friend today
they told me that at the office
blah blah blah
testing one two three
I sold my old car
my car is in the garage
the car in front of us is slow
she had an operation years ago
my knee hurts when I run
it is a nice restaurant
the waiter was friendly
I love Korean food
we never eat meat
the reservation land is beautiful
find me a flight to Paris
book a hotel in Chicago
order me a taxi to the station
recommend a film for tonight
how many people live in London
turn on the lights in the living room
set the heating to eighteen degrees
how do you spell restaurant
how do you say thank you in French
play some jazz
what is the capital of Italy
what is the weather like today
will it rain tomorrow
how is the weather
translate this into Spanish
how much is five times seven
who wrote Romeo and Juliet
what is the meaning of life
call my mother on the phone now
send a text message to Bob
order a pizza for me
open the window
turn the volume down
what is the stock price of Apple
how long does it take to drive to Boston
tell me something interesting
give me a recipe for pancakes
what should I wear
where is the nearest gas station
recommend a good book to me
suggest a nice song
turn off the lights
switch off the television in the bedroom
my uncle works as a doctor in Florida
she said that the bill was too high
he told me that his claim was denied
the bank was closed
that is a nice house
that idea appeals to me
this color does not appeal to me at all
what you offer sounds good to me
I had my passport photos taken
I had the papers copied last week
she had her documents checked at the airport
the documents are in the drawer
I got my windows cleaned
there is a maximum of three people in the elevator
what is the minimum
what was the maximum again
the screening of the film starts at nine
that topic was covered in the news
my task at work is to plan parties
there are two tickets for the concert
the benefit concert was great
my internet is down
the line is breaking up
`
  .trim()
  .split('\n')
