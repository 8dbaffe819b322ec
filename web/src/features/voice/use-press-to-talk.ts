import { type MouseEvent, type PointerEvent, useEffect, useMemo, useState } from 'react'
import { browserClock } from './clock.ts'
import { createPressGesture, type PressGesture } from './press-gesture.ts'
import type { VoiceCall } from './voice-call.ts'

/** The talk button's handlers; the space bar works anywhere it has no other meaning. */
export function usePressToTalk(call: VoiceCall) {
  const [isLatched, setLatched] = useState(false)
  const gesture = useMemo(
    () =>
      createPressGesture(browserClock, {
        press: () => call.press(),
        release: () => call.release(),
        latched: setLatched,
      }),
    [call],
  )
  useEffect(() => listenForSpaceBar(gesture), [gesture])

  const handlers = {
    onPointerDown(event: PointerEvent<HTMLButtonElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      gesture.down()
    },
    onPointerUp: () => gesture.up(),
    onPointerCancel: () => gesture.letGo(),
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
    /** A click without a pointer: Enter, or a screen reader. */
    onClick(event: MouseEvent) {
      if (event.detail !== 0) return
      gesture.down()
      gesture.up()
    },
  }
  return { isLatched, handlers }
}

/** Returns how to stop listening, which also lets go of what is held. */
function listenForSpaceBar(gesture: PressGesture): () => void {
  const listening = new AbortController()
  const options = { signal: listening.signal }
  document.addEventListener(
    'keydown',
    (event) => {
      if (!isForTalking(event)) return
      event.preventDefault()
      if (!event.repeat) gesture.down()
    },
    options,
  )
  document.addEventListener(
    'keyup',
    (event) => {
      if (!isForTalking(event)) return
      event.preventDefault()
      gesture.up()
    },
    options,
  )
  window.addEventListener('blur', () => gesture.letGo(), options)
  return () => {
    listening.abort()
    gesture.letGo()
  }
}

function isForTalking({ key, target }: KeyboardEvent): boolean {
  if (key !== ' ') return false
  const other = target instanceof Element && target.closest('input, textarea, select, summary, a, button')
  return !other || other.hasAttribute('data-talk')
}
