import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { signInWithSheet } from './actions.ts'

const title = 'Sign in with a recovery code'

export default function RecoveryPage() {
  return (
    <>
      <BackLink href="/sign-in/lost-mailbox">Other ways</BackLink>
      <PageTitle lead="From the sheet that you printed. You can then give us your new address.">{title}</PageTitle>
      <ActionForm action={signInWithSheet} title={title}>
        <TextField
          name="email"
          type="email"
          label="E-mail address of your account"
          hint="The old one, also if you cannot read it any more."
          autoComplete="username"
          spellCheck={false}
          width="long"
        />
        <TextField
          name="sheetCode"
          label="Recovery code"
          hint="12 letters and digits. Each works once."
          autoComplete="off"
          spellCheck={false}
          width="medium"
        />
        <SubmitButton pending="Signing in…">Sign in</SubmitButton>
      </ActionForm>
    </>
  )
}
