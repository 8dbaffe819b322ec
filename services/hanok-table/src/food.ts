import type { PreorderLine } from '@convonet/contracts/menu'
import { totalsOf } from './preorder.ts'
import { priorityOf } from './priority.ts'
import type { Values } from './save-change.ts'

/** Food ordered ahead, what it costs, and the priority that comes of it: with the spending it goes again, unless the staff granted it. */
export function foodOf(
  preorder: PreorderLine[],
  { vipGranted }: { vipGranted: boolean },
  { vipCents }: { vipCents: number },
): Values {
  const { subtotalCents, discountCents, totalCents } = totalsOf(preorder)
  return {
    preorder,
    foodSubtotalCents: subtotalCents,
    preorderDiscountCents: discountCents,
    foodTotalCents: totalCents,
    guestPriority: priorityOf(totalCents, { granted: vipGranted, vipCents }),
  }
}
