import { outcome } from '@convonet/kit/tools/outcome'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { MENU } from '../menu.ts'
import { spokenMoney } from '../spoken.ts'

/** The whole menu: it is short enough to be read out. */
export function listMenu(): CallToolResult {
  return outcome(
    {
      kind: 'listed',
      menu: MENU,
      dishes: MENU.map(({ name_en, price_cents }) => `${name_en} for ${spokenMoney(price_cents)}`),
    },
    {
      'convonet/card': {
        title: 'Menu',
        fields: MENU.map(({ name_en, price_display }) => ({ label: name_en, value: price_display })),
      },
    },
  )
}
