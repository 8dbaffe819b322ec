/** What has nothing to do with any tool, or only shares words with one. */
export const elsewhere = `
my real estate agent called
I had my documents scanned
what's the maximum
the weather is nice
my sister just had a baby
I'm standing at the bus stop right now
that movie last night was terrible
the kids are finally asleep
I love this song
traffic is awful today
my phone is almost dead
can you sing something
what's the capital of France
how old are you
do you like pizza
I think my neighbor is moving out
somebody's at the door, hold on
honestly I'm just tired
the dog ate my homework
my car broke down on the highway
she said the claim was ridiculous
they covered that song beautifully
my uncle is a doctor in Ohio
we had a lovely dinner yesterday
the table in our kitchen is made of oak
I read the menu on the train
he reminds me of my father
the team won last night
my score in bowling was one twenty
I wrote a book about calendars
that's a big house
there was an accident on the bridge
the bank was closed when I got there
this is such a long day
I used to be a waiter
oh my god look at that
my boss is on vacation
the program on TV was boring
who won the game
I saw a deer this morning
my grandmother plays cards every Tuesday
how tall is the Eiffel tower
`
