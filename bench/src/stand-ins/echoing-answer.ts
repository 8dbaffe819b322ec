import { Channel } from '@convonet/kit/flow/channel'
import type { Agent, AudioFrame, TextToSpeech, VoiceActivity } from '@convonet/voice-gateway/ports'
import { deafVoiceActivity } from './deaf-voice-activity.ts'

export interface EchoingAnswer {
  vad: VoiceActivity
  agent: Agent
  voice: TextToSpeech
}

/**
 * An answer without an end whose sound comes in step with the microphone: a frame goes down for each frame that came
 * up, so that the gateway can be compared with a server that only echoes. A call says its number in words to begin with,
 * and in the first sample of each frame from then on. The voice-activity detection hears nothing.
 */
export function echoingAnswer(): EchoingAnswer {
  const answers = new Map<number, Channel<AudioFrame>>()

  return {
    vad: deafVoiceActivity((frame) => void answers.get(callNumber(frame))?.push(frame)),
    agent: {
      async *reply({ text }) {
        yield { type: 'token', text: `This answers call ${text}.` }
        yield { type: 'finished', provider: 'stand-in', model: 'stand-in', domain: 'none' }
      },
    },
    voice: {
      provider: 'stand-in',
      speak(text, { signal }) {
        const sound = new Channel<AudioFrame>()
        const number = text.match(/\d+/)?.[0]
        if (number === undefined) sound.close()
        else answers.set(Number(number), sound)
        signal.addEventListener('abort', () => sound.fail(signal.reason), { once: true })
        return sound
      },
    },
  }
}

/** As the load client writes it. */
const callNumber = (frame: AudioFrame) => (frame[0] ?? 0) | ((frame[1] ?? 0) << 8)
