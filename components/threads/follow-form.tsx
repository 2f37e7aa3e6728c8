import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { FormState } from '#lib/form-state.ts'

type FollowFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>
  title: string
  prefix: string
}

/** Reference and address; a code is mailed for every pair, so that the page says nothing about either. */
export function FollowForm({ action, title, prefix }: FollowFormProps) {
  return (
    <>
      <PageTitle lead="With the reference and the e-mail address you used. We mail you a code, so that nobody else can look.">
        {title}
      </PageTitle>
      <ActionForm action={action} title={title}>
        <TextField
          name="reference"
          label="Reference"
          hint={`${prefix}- and ten characters. It is in our letters.`}
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
        <SubmitButton>Mail me a code</SubmitButton>
      </ActionForm>
    </>
  )
}
