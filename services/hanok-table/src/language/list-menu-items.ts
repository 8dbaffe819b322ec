import type { Language } from './words.ts'

export const listMenuItemsLanguage: Language = {
  'convonet/can': 'read the menu of the restaurant',
  'convonet/phrases': [
    '(what is|what do you have|what have you got|what have you) [there] on (the|your) menu [tonight|today]',
    '(read|tell|show|give|list) [me] [(out|about)] (the|your) (menu|dishes|food|menu items)',
    '(what|which) (dishes|dish|food|meals|menu items) (do you|are there|can i|can we|have you) [have|serve|offer|got|order|pre order|get|eat]',
    '(what|which) [kind of|kinds of|sort of] (food|dishes|meals) (do you|does the restaurant) (have|serve|offer|make)',
    '(what can|what could) (i|we) (eat|order|pre order|have to eat) [there|with you|ahead|at hanok table|at the restaurant]',
    'how much (is|are|does) [the] (menu|dishes|bibimbap|bulgogi|pajeon|barbecue|kimchi jjigae|naengmyeon) [cost]',
    '(what does|what do) [the] (bibimbap|bulgogi|pajeon|barbecue|kimchi jjigae|naengmyeon|dishes) cost',
    '(do you have|have you got|is there) (a|the) menu',
    '(the|your) (menu|dishes)',
  ],
  'convonet/examples': [
    "what's on the menu",
    'what kind of food do you serve',
    'tell me what I can eat at Hanok Table',
    'what are the dishes and how much are they',
    'read me the menu of the restaurant',
  ],
  'convonet/say': { listed: 'We have {dishes}.' },
}
