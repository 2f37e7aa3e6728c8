import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { follow } from './actions.ts'

export default function FollowPage() {
  return (
    <>
      <PageTitle lead="With the reference and the e-mail address, also when your account has been deleted. With an account it is quicker to sign in.">
        See how your request stands
      </PageTitle>
      <ActionForm action={follow} title="See how your request stands">
        <TextField
          name="reference"
          label="Reference"
          hint="PR- and ten characters. It is in every letter about the request."
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
        <TextField
          name="email"
          type="email"
          label="E-mail address"
          autoComplete="email"
          width="long"
          spellCheck={false}
        />
        <SubmitButton>Show the request</SubmitButton>
      </ActionForm>
    </>
  )
}
