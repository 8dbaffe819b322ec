import type { MortgageDebt } from '@convonet/contracts/mortgage'
import { List, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useAmounts } from './use-amounts.ts'

/** Debts one by one, where any were listed. */
export function DebtList({ debts }: { debts: readonly MortgageDebt[] }) {
  const { t } = useTranslation()
  const { money } = useAmounts()
  if (debts.length === 0) return null
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('mortgage.figures.debts')}
      </Title>
      <List listStyleType="none" spacing={4}>
        {debts.map(({ debt_id: id, debt_type: type, creditor_name: creditor, monthly_payment: payment }) => (
          <List.Item key={id}>
            {isKnown(type) ? t(`mortgage.debt.${type}`) : t('mortgage.debt.other')}
            {creditor && `, ${creditor}`}
            {': '}
            <Text span fw={600}>
              {t('mortgage.figures.aMonth', { amount: money(payment) })}
            </Text>
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}

const KNOWN = ['credit_card', 'student_loan', 'auto_loan', 'mortgage', 'other'] as const

const isKnown = (type: string): type is (typeof KNOWN)[number] => KNOWN.some((known) => known === type)
