import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { operator } from '#lib/operator.ts'
import { kindWording } from '#lib/requests/wording.ts'
import { saveDeletion } from '../actions.ts'
import { typedOf } from '../current-draft.ts'
import { WordsField } from '../words-field.tsx'

export default async function DeletionPage() {
  const typed = await typedOf('deletion')
  const days = operator.coolingOffDays
  return (
    <>
      <BackLink href="/requests/start/kind" />
      <PageTitle lead="Nothing happens on this page.">{kindWording.deletion.action}</PageTitle>
      <Section title="What goes and what stays">
        <p>
          Everything that leads to you goes. What a law makes us keep stays until its date, such as invoices: on{' '}
          <a href="/what-we-hold">What we hold</a> it stands for each kind of data. If you have an account, it goes too.
        </p>
        <p>
          Would you like to keep what we hold? <a href="/requests/start/copy">Get a copy first</a>: afterwards there is
          nothing left to copy.
        </p>
      </Section>
      <Section title="What happens after you confirm it">
        <ul>
          <li>All optional messages stop at once.</li>
          {days > 0 ? (
            <li>For up to {days} days you can undo it on the page of your request. Then it cannot be undone.</li>
          ) : null}
          <li>Two people on our team check it. Then your data goes.</li>
          <li>You get a receipt of what went, what stayed and why.</li>
        </ul>
      </Section>
      <ActionForm action={saveDeletion} title={kindWording.deletion.action}>
        <WordsField typed={typed?.words} />
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
