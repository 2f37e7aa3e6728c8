import type { ReactNode } from 'react'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import type { FormState } from '#lib/form-state.ts'

type EditPageProps = {
  title: string
  action: (before: FormState, form: FormData) => Promise<FormState>
  submit?: string
  pending?: string
  children: ReactNode
}

/** One detail, one form, one way back. */
export function EditPage({ title, action, submit = 'Save', pending = 'Saving…', children }: EditPageProps) {
  return (
    <>
      <BackLink href="/account/details">Your details</BackLink>
      <ActionForm action={action} title={title}>
        {children}
        <SubmitButton pending={pending}>{submit}</SubmitButton>
      </ActionForm>
    </>
  )
}
