import type { MenuItem } from '@convonet/contracts/menu'
import { Accordion, Group, NumberInput, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useDesk } from './desk.ts'
import { moneyIn } from './money-in.ts'

interface FoodAheadProps {
  menu: readonly MenuItem[]
  /** Quantities by dish. */
  food: Readonly<Record<string, number>>
  onChange: (food: Record<string, number>) => void
}

/** Dishes that the guests order with their booking. */
export function FoodAhead({ menu, food, onChange }: FoodAheadProps) {
  const { t, i18n } = useTranslation()
  const { clock } = useDesk()
  const money = moneyIn(clock.language)
  return (
    <Accordion variant="contained">
      <Accordion.Item value="food">
        <Accordion.Control>{t('reservationBook.booking.food')}</Accordion.Control>
        <Accordion.Panel>
          <Stack gap="xs">
            {menu.map(({ id, name_en, name_ko, price_cents: price }) => {
              const name = i18n.language === 'ko' ? name_ko : name_en
              return (
                <Group key={id} justify="space-between" wrap="nowrap">
                  <Text size="sm">
                    {name}{' '}
                    <Text span c="dimmed" inherit>
                      {money(price)}
                    </Text>
                  </Text>
                  <NumberInput
                    w={84}
                    size="xs"
                    aria-label={name}
                    min={0}
                    max={99}
                    allowDecimal={false}
                    value={food[id] ?? 0}
                    onChange={(quantity) => onChange({ ...food, [id]: Number(quantity) || 0 })}
                  />
                </Group>
              )
            })}
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}
