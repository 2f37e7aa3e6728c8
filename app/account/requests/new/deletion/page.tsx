import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { ErasureNumbers } from '#components/requests/erasure-numbers.tsx'
import { StandingHolds } from '#components/requests/standing-holds.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { previewErasure } from '#lib/fulfilment/preview.ts'
import { operator } from '#lib/operator.ts'
import { kindWording } from '#lib/requests/wording.ts'
import { saveDeletion } from '../actions.ts'

export default async function DeletionPage({ searchParams }: { searchParams: Promise<{ draft?: string }> }) {
  const subject = await requireSubject('/account/requests/new/deletion')
  const { draft } = await searchParams
  const preview = await previewErasure(subject, await now())
  const days = operator.coolingOffDays
  return (
    <>
      <BackLink href="/account/requests/new" />
      <PageTitle lead="Look first at what goes, what stays and why. Nothing happens on this page.">
        {kindWording.deletion.action}
      </PageTitle>
      <Notice title="Only want fewer messages?">
        <p>
          You do not have to delete anything for that. <a href="/account/preferences">Switch them off</a>; it takes
          effect at once.
        </p>
        <p>
          Would you like to keep what we hold? <a href="/account/requests/new/copy">Get a copy first</a>: afterwards
          there is nothing left to copy.
        </p>
      </Notice>
      <Section title="What goes and what stays">
        <StandingHolds holds={preview.holds} />
        <ErasureNumbers
          label="Records we hold about you today"
          caption="What a deletion does, by kind of record"
          lines={preview.lines}
          totals={preview.totals}
        />
      </Section>
      <Section title="What happens after you send it">
        <ul>
          <li>All optional messages stop at once.</li>
          {days > 0 ? (
            <li>For up to {days} days you can undo it on the page of your request. Then it cannot be undone.</li>
          ) : null}
          <li>Two people on our team check it. Then your data goes, you are signed out, and your account is gone.</li>
          <li>You get a receipt of what went, what stayed and why.</li>
        </ul>
      </Section>
      <ActionForm action={saveDeletion} title={kindWording.deletion.action}>
        <TextField
          name="email"
          type="email"
          label="To go on, type the e-mail address of this account"
          hint="So that the right account is deleted."
          autoComplete="off"
          width="long"
          spellCheck={false}
        />
        {draft ? <input type="hidden" name="draft" value={draft} /> : null}
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
