import type { Part } from '@convonet/contracts/parts'
import { Code, Stack, Table, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Each part, what does its work on this machine, and how to put something else in its place. */
export function PartsTable({ parts }: { parts: readonly Part[] }) {
  const { t } = useTranslation()
  return (
    <Stack component="section" gap="md">
      <Title order={2} size="h3">
        {t('landing.parts')}
      </Title>
      <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing="xs" horizontalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('landing.part')}</Table.Th>
              <Table.Th scope="col">{t('landing.servedBy')}</Table.Th>
              <Table.Th scope="col">{t('landing.replacedBy')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {parts.map(({ part, servedBy, replacedBy }) => (
              <Table.Tr key={part}>
                <Table.Th scope="row" fw={500}>
                  {part}
                </Table.Th>
                <Table.Td>{servedBy}</Table.Td>
                <Table.Td>{replacedBy && <Code>{replacedBy}</Code>}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  )
}
