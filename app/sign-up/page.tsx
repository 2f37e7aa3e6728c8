import { redirect } from 'next/navigation'
import { BirthDateFields } from '#components/auth/birth-date-fields.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { currentPerson, readCookie } from '#lib/auth/session.ts'
import { answerAge } from './actions.ts'

export default async function SignUpPage() {
  if (await currentPerson()) redirect('/account')
  if (await readCookie('notYet')) redirect('/sign-up/not-yet')
  return (
    <>
      <p className="mb-2 text-ink-soft">Make an account</p>
      <ActionForm action={answerAge} title="When were you born?">
        <BirthDateFields />
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
      <p className="mt-10">
        Have an account? <a href="/sign-in">Sign in</a>.
      </p>
    </>
  )
}
