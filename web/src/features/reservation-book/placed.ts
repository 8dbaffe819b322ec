import type { CSSProperties } from 'react'
import type { Span } from './party.ts'
import { shareAt, type TimelineScale } from './timeline-scale.ts'

/** What reaches beyond the scale is cut off there. */
export function placed(span: Span, scale: TimelineScale): CSSProperties {
  const left = Math.max(0, shareAt(span.from, scale))
  const right = Math.min(1, shareAt(span.until, scale))
  return { left: `${left * 100}%`, width: `${Math.max(0, right - left) * 100}%` }
}
