import type { KeyboardEvent } from 'react'

const DIRECTIONS: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** Goes by arrow key to the nearest block in that direction; answers whether the key was one. */
export function focusNeighbour({ key, shiftKey, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  const direction = DIRECTIONS[key]
  if (!direction || shiftKey) return false
  const here = currentTarget.getBoundingClientRect()
  const others = currentTarget.closest('section')?.querySelectorAll<HTMLElement>('[data-block]') ?? []
  const [nearest] = [...others]
    .map((block) => ({ block, far: distance(here, block.getBoundingClientRect(), direction) }))
    .filter(({ block, far }) => block !== currentTarget && far !== null)
    .toSorted((a, b) => (a.far ?? 0) - (b.far ?? 0))
  nearest?.block.focus()
  return true
}

/** Along the direction, what lies to the side counting three times; null where it is not in that direction. */
function distance(from: DOMRect, to: DOMRect, { x, y }: { x: number; y: number }): number | null {
  const [right, down] = [to.left - from.left, to.top - from.top]
  const along = right * x + down * y
  const aside = Math.abs(x === 0 ? right : down)
  return along > 0 ? along + aside * 3 : null
}
