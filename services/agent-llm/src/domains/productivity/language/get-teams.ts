import type { Language } from './words.ts'

export const getTeamsLanguage: Language = {
  'convonet/can': 'look after your teams',
  'convonet/phrases': [
    '(what|which) (teams|team|groups) (am i in|do i belong to|am i part of|am i a member of|do i have|have i got|am i on|do i own|do i lead)',
    '(what are|list|show|read|tell|show me|tell me|read me|give me) [all] (my|the) (teams|groups)',
    'am i (in|part of|a member of|on) (any|a) (team|teams|group)',
    'my teams',
  ],
  'convonet/examples': [
    'which teams am I in',
    'list my teams',
    'what teams do I belong to',
    'which teams do I have',
    'am I on any team',
    'name the teams I am a member of',
    'what groups are there for me',
    'list all my teams',
  ],
  'convonet/say': {
    empty: 'You are not in any team yet.',
    listed: 'You are in {count} {count|team|teams}: {spoken}.',
  },
}
