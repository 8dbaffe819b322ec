import type { ApplicationDetail } from '@convonet/contracts/mortgage'
import { SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DebtList } from './debt-list.tsx'
import { useAmounts } from './use-amounts.ts'

/** The figures the applicant gave, and which are missing. */
export function FiguresList({ application }: { application: ApplicationDetail }) {
  const { t } = useTranslation()
  const figures = useFigures(application)
  return (
    <Stack component="section" gap="md">
      <Title order={2} size="h3">
        {t('mortgage.figures.title')}
      </Title>
      <SimpleGrid component="dl" cols={{ base: 2, sm: 4 }} spacing="lg" m={0}>
        {figures.map(({ name, value }) => (
          <div key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {t(`mortgage.figures.${name}`)}
            </Text>
            <Text component="dd" m={0} fw={value ? 600 : 400} c={value ? undefined : 'dimmed'}>
              {value ?? t('mortgage.figures.notGiven')}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      <DebtList debts={application.debts} />
    </Stack>
  )
}

/** What was given, and what is still asked for with no value. */
function useFigures(application: ApplicationDetail) {
  const { t } = useTranslation()
  const { money, percent } = useAmounts()
  const { credit_score: score, missing_facts: missing } = application
  const dollars = (amount: number | null) => amount !== null && money(amount)
  const aMonth = (amount: number | null) =>
    amount !== null && t('mortgage.figures.aMonth', { amount: money(amount) })

  const figures = [
    { name: 'credit_score', value: score !== null && String(score) },
    { name: 'monthly_income', value: aMonth(application.monthly_income) },
    { name: 'monthly_debt', value: aMonth(application.monthly_debt) },
    { name: 'dti_ratio', value: application.dti_ratio !== null && percent(application.dti_ratio) },
    { name: 'property_value', value: dollars(application.property_value) },
    { name: 'down_payment_amount', value: dollars(application.down_payment_amount) },
    { name: 'loan_amount', value: dollars(application.loan_amount) },
    { name: 'total_savings', value: dollars(application.total_savings) },
    { name: 'closing_costs_estimate', value: dollars(application.closing_costs_estimate) },
    { name: 'veteran', value: false },
  ] as const
  return figures.flatMap(({ name, value }) =>
    value || missing.includes(name) ? [{ name, value: value || null }] : [],
  )
}
