import '../../i18n/restaurant-words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { GuestPage } from './guest-page.tsx'
import { type GuestProof, rememberedPhone } from './guest-proof.ts'
import { OwnReservation } from './own-reservation.tsx'
import { ProofForm } from './proof-form.tsx'
import { refusalOf } from './refusal.ts'
import { reservationQuery } from './restaurant-queries.ts'

/** A guest's reservation, by its code and phone number. */
export function StatusPage({ code }: { code: string | undefined }) {
  const { t } = useTranslation()
  const [proof, setProof] = useState<GuestProof>(() => ({
    code: code ?? '',
    phone: (code && rememberedPhone(code)) || '',
  }))
  const { data, error, isFetching, refetch } = useQuery({
    ...reservationQuery(proof),
    enabled: proof.code !== '' && proof.phone !== '',
  })
  const show = (shown: GuestProof) => {
    const isSame = shown.code === proof.code && shown.phone === proof.phone
    if (isSame) void refetch()
    else setProof(shown)
  }
  return (
    <GuestPage title={t('restaurant.status.title')}>
      {data ? (
        <OwnReservation
          reservation={data}
          proof={proof}
          onAnother={() => setProof({ code: '', phone: '' })}
        />
      ) : (
        <ProofForm
          code={proof.code}
          isLoading={isFetching}
          refusal={error && !isFetching ? refusalOf(error) : null}
          onProof={show}
        />
      )}
    </GuestPage>
  )
}
