import { useEffect, useState, useSyncExternalStore } from 'react'
import { createCallAudio } from './call-audio.ts'
import type { CallState, Mode } from './call-state.ts'
import { browserClock } from './clock.ts'
import { VoiceCall } from './voice-call.ts'
import { openWire } from './wire.ts'

/** One call for as long as the page is open. */
export function useVoiceCall(mode: Mode): VoiceCall {
  const [call] = useState(() => createBrowserCall(mode))

  useEffect(() => {
    const leaving = new AbortController()
    const options = { signal: leaving.signal }
    const retry = () => call.retryNow()
    window.addEventListener('online', retry, options)
    document.addEventListener('visibilitychange', () => document.hidden || retry(), options)
    return () => {
      leaving.abort()
      call.hangUp()
    }
  }, [call])

  return call
}

export function useCallState(call: VoiceCall): CallState {
  return useSyncExternalStore(call.state.subscribe, call.state.get)
}

function createBrowserCall(mode: Mode): VoiceCall {
  const url = new URL('/webrtc/ws', location.href)
  url.protocol = url.protocol.replace('http', 'ws')
  return new VoiceCall(mode, {
    open: (on) => openWire(url.href, on),
    audio: createCallAudio,
    clock: browserClock,
    random: Math.random,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: 'en-US',
  })
}
