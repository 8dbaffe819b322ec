import type { ToolMeta } from '@convonet/contracts/tool-language'
import type { z } from 'zod'

type Language = z.input<typeof ToolMeta>

const THEM =
  '(them|someone|somebody|the team|support|your colleagues|the manager|your manager|a person|an agent|the support team)'

export const messageLanguage: Language = {
  'convonet/can': 'take a message',
  'convonet/slots': {
    message: { kind: 'text', verbatim: true, ask: 'What would you like me to tell them?' },
  },
  'convonet/phrases': [
    `(leave|take) a message [for ${THEM}]`,
    `(leave|take) a message [for ${THEM}] (that|saying|saying that|:) {message}`,
    `(i want|i would like|can i|could i|may i|let me) [to] leave a message [for ${THEM}]`,
    `(i want|i would like|can i|could i|may i|let me) [to] leave a message [for ${THEM}] (that|saying|saying that|:) {message}`,
    `(let ${THEM} know|tell ${THEM}|pass on to ${THEM}) that {message}`,
    `(pass on|pass along|forward|give) [a|the|this|my] message [(to|for) ${THEM}] [(that|saying|:)] {message}`,
    '(let|tell|inform|notify) (everybody|everyone|your people|the staff|the office|the restaurant|your boss|the boss|the owner|one of your colleagues|a colleague|your team) [know] that {message}',
    '(pass on|pass along|relay) that {message}',
    `(write down|note|record) (a|this|the following) message [(for ${THEM})] [:|that] {message}`,
    `(could|can|may|would) (i|you) (leave|take) (something|a note|word|a few words) for ${THEM}`,
  ],
  'convonet/examples': [
    'can I leave a message for somebody',
    'please tell your colleagues that I called',
    'take a message for the team',
    'tell them I called about my bill',
    'I would like to leave a message',
    'pass on that I will be late',
    'please let somebody know that my order is wrong',
  ],
  'convonet/say': { left: 'I have noted your message, and somebody will read it.' },
  'convonet/intent': 'leave the message "{message}"',
}

export const callbackLanguage: Language = {
  'convonet/can': 'have you called back',
  'convonet/slots': {
    phone: {
      kind: 'phone',
      ask: 'Which number should they call?',
      inline: ['(at|on|under) {phone}', 'my number is {phone}'],
    },
    reason: { kind: 'text', verbatim: true },
  },
  'convonet/phrases': [
    `[can|could] [you] [have] ${THEM} (call|calls|phone|phones|ring|rings) me back [please|later|when they can|tomorrow]`,
    '(call|phone|ring) me back [please|later|when you can|when somebody is there]',
    '(i want|i would like|i need|can i get|could i get|request|arrange|ask for|please arrange|set up) [for] [a|to be] (callback|call back|called back|return call)',
    `(have|ask|tell|get) ${THEM} [to] (call|phone|ring) me [back] [about {reason}]`,
    '(i want|i would like|i need) (a callback|to be called back) about {reason}',
    `(have|let|make) ${THEM} (give me a call|get back to me|return my call|reach out to me|be in touch) [later|tomorrow|when they can]`,
    `(can|could|will|would|may) ${THEM} (give me a call|give me a ring|get back to me|return my call|reach out to me|reach me by phone) [back] [later|tomorrow|when they can]`,
    `(give me a|i want a|i would like a|i need a|arrange a|schedule a|book a) (call|ring|callback|call back|phone call) [back] [later|tomorrow|when you can|when somebody is free|from ${THEM}]`,
    '(ring|call|phone) me [back] (when|as soon as|once) (someone|somebody|anybody|an agent|they) (is|are|becomes|gets) (free|available|there|back|in)',
    `(i|we) (do not want|can not|cannot|would rather not) [to] (wait|hold) [any longer|so long|on the line] [(so|just|please|and)] [(have ${THEM})] (call|phone|ring) me [back]`,
  ],
  'convonet/examples': [
    'could somebody call me back',
    'please have an agent phone me',
    'I would like to be called back when someone is free',
    'have somebody call me back',
    'can someone phone me later',
    'I want a callback at 415 555 0100',
    'ring me back when someone is there',
    'give me a call back tomorrow',
  ],
  'convonet/say': { noted: 'All right, I have noted that you should be called back at {phone}.' },
  'convonet/intent': 'have you called back[ at {phone}]',
}
