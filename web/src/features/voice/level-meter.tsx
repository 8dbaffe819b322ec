import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Activity } from './call-state.ts'
import classes from './level-meter.module.css'
import type { VoiceCall } from './voice-call.ts'

/** How often the number for assistive technology follows the picture. */
const TOLD_EVERY_MS = 500

/** A ring that swells with the voice at the microphone, and says by its colour whose turn it is. */
export function LevelMeter({ call, activity }: { call: VoiceCall; activity: Activity }) {
  const { t } = useTranslation()
  const picture = useRef<HTMLDivElement>(null)
  const number = useRef<HTMLMeterElement>(null)

  useEffect(() => {
    let toldAt = 0
    let frame = requestAnimationFrame(draw)
    function draw(now: number) {
      frame = requestAnimationFrame(draw)
      const level = call.level()
      picture.current?.style.setProperty('--level', level.toFixed(3))
      if (now - toldAt < TOLD_EVERY_MS || !number.current) return
      toldAt = now
      number.current.value = level
    }
    return () => cancelAnimationFrame(frame)
  }, [call])

  return (
    <div ref={picture} className={classes.meter} data-activity={activity}>
      <span className={classes.ring} />
      <span className={classes.core} />
      <VisuallyHidden>
        <meter ref={number} aria-label={t('voice.level')} />
      </VisuallyHidden>
    </div>
  )
}
