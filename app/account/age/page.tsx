import { BirthDateFields } from '#components/auth/birth-date-fields.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { documentTitle } from '#components/layout/document-title.ts'
import { ButtonLink } from '#components/ui/button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { findRestrictionOf } from '#lib/restrictions/queries.ts'
import { answer } from './actions.ts'

function Said({ title, lead }: { title: string; lead: string }) {
  return (
    <>
      <title>{documentTitle(title)}</title>
      <PageTitle lead={lead}>{title}</PageTitle>
      <ButtonLink href="/account">Go to your account</ButtonLink>
    </>
  )
}

/** For an account holder about whom a report was made; asked as on sign-up, with no age named. */
export default async function AgePage({ searchParams }: { searchParams: Promise<{ done?: string }> }) {
  const subject = await requireSubject('/account/age')
  if ((await searchParams).done === 'answered')
    return (
      <Said
        title="Thank you: our staff have your answer"
        lead="The date you typed was not kept. Two of our staff look at it now, and we write to you when they have decided."
      />
    )
  if (!(await findRestrictionOf(subject)))
    return <Said title="There is nothing to answer" lead="Nobody has told us anything about this account." />
  return (
    <>
      <p className="mb-2 text-ink-soft">About your account</p>
      <ActionForm action={answer} title="When were you born?">
        <BirthDateFields />
        <SubmitButton>Send the answer</SubmitButton>
      </ActionForm>
      <p className="mt-10">Only what follows from it goes to our staff, as a message. They may ask you something.</p>
    </>
  )
}
