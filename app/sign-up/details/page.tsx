import { redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { regionOptions } from '#lib/accounts/wording.ts'
import { isOfAgeMark } from '#lib/auth/age-question.ts'
import { readCookie } from '#lib/auth/session.ts'
import { askToSignUp } from '../actions.ts'

export default async function SignUpDetailsPage() {
  if (!isOfAgeMark(await readCookie('ofAge'))) redirect('/sign-up')
  return (
    <>
      <PageTitle lead="Nothing is kept until you have shown that the address is yours.">Make an account</PageTitle>
      <ActionForm action={askToSignUp} title="Make an account">
        <TextField name="name" label="Your name" autoComplete="name" width="long" />
        <TextField
          name="email"
          type="email"
          label="E-mail address"
          hint="We write to it so that you can finish here. You get no announcements unless you ask for them."
          autoComplete="email"
          spellCheck={false}
          width="long"
        />
        <SelectField
          name="region"
          label="Where you live"
          hint="It decides which law protects you, and by when we must answer you."
          prompt="Choose a place"
          options={regionOptions}
        />
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
