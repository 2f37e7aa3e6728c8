import { notFound } from 'next/navigation'
import { z } from 'zod'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { findCardOf } from '#lib/accounts/queries.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { EditPage } from '../../edit-page.tsx'
import { changeExpiry, remove } from './actions.ts'

export default async function CardPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const subject = await requireSubject(`/account/details/card/${id}`)
  const card = z.uuid().safeParse(id).success ? await findCardOf(subject, id) : null
  if (!card) notFound()
  return (
    <>
      <EditPage title="Your card" action={changeExpiry.bind(null, card.id)}>
        <PageTitle lead="To use another card, remove this one and pay with the other at your next purchase.">
          {card.brand} ending in {card.lastFour}
        </PageTitle>
        <TextField
          name="expiryMonth"
          label="Expiry month"
          inputMode="numeric"
          autoComplete="cc-exp-month"
          width="tiny"
          defaultValue={String(card.expiryMonth)}
        />
        <TextField
          name="expiryYear"
          label="Expiry year"
          inputMode="numeric"
          autoComplete="cc-exp-year"
          width="short"
          defaultValue={String(card.expiryYear)}
        />
      </EditPage>
      <Section title="Remove this card">
        <p>The brand, the last four digits, the expiry and the processor’s token are deleted at once.</p>
        <form action={remove.bind(null, card.id)}>
          <SubmitButton look="warning" pending="Removing…">
            Remove this card
          </SubmitButton>
        </form>
      </Section>
    </>
  )
}
