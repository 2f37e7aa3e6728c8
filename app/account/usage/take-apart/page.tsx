import { redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { findUsageOf } from '#lib/usage/queries.ts'
import { monthsKept } from '#lib/usage/vocabulary.ts'
import { events } from '#lib/usage/wording.ts'
import { takeApart } from './actions.ts'

const title = 'Take apart from my account'

export default async function TakeApartPage() {
  const subject = await requireSubject('/account/usage/take-apart')
  const { products, total, obstacle } = await findUsageOf(subject)
  if (total === 0 || obstacle) redirect('/account/usage')
  return (
    <>
      <BackLink href="/account/usage">Where a product was used</BackLink>
      <PageTitle lead={`This takes ${events(total)} apart from your account. It cannot be undone, by you or by us.`}>
        {title}
      </PageTitle>
      <SummaryList
        rows={products.map(({ product, count }) => ({ key: product, value: `${events(count)} taken apart` }))}
      />
      <ul>
        <li>They will no longer be in a copy of your data, and a deletion will not find them.</li>
        <li>We keep them without you and without your device, and delete them {monthsKept} months after the use.</li>
        <li>
          Would you like them deleted instead? <a href="/account/requests/new/deletion">Ask for a deletion</a> while
          they are still yours.
        </li>
      </ul>
      <ActionForm action={takeApart} title={title}>
        <TextField
          name="email"
          type="email"
          label="To go on, type the e-mail address of this account"
          hint="So that the right account is changed."
          autoComplete="off"
          width="long"
          spellCheck={false}
        />
        <input type="hidden" name="seen" value={total} />
        <SubmitButton look="warning">Take {events(total)} apart</SubmitButton>
      </ActionForm>
    </>
  )
}
