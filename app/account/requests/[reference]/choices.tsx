import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Section } from '#components/ui/section.tsx'
import type { FormState } from '#lib/form-state.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { mayWaive, mayWithdraw } from '#lib/requests/waiting.ts'

type ChoicesProps = {
  request: ShownRequest
  at: Date
  withdraw: (before: FormState, form: FormData) => Promise<FormState>
  /** Null for whoever acts for the person: only they give up their time to think it over. */
  noWaitHref: string | null
}

/** What the person can still do about it, with an account and without. */
export function Choices({ request, at, withdraw, noWaitHref }: ChoicesProps) {
  const { kind } = request
  if (!mayWithdraw(request)) return null
  const deletion = kind === 'deletion'
  return (
    <Section title={deletion ? 'Change your mind' : 'Take it back'}>
      <p>
        {deletion
          ? 'Undo it, and everything stays as it is. Optional messages stay off until you switch them on again.'
          : 'If you do not need it any more. You can ask again at any time.'}
      </p>
      <ActionForm action={withdraw} id="withdraw">
        <SubmitButton look="secondary">{deletion ? 'Undo the deletion' : 'Take back this request'}</SubmitButton>
      </ActionForm>
      {noWaitHref && mayWaive(request, at) ? (
        <p>
          Or do not wait: <a href={noWaitHref}>delete it as soon as it is approved</a>.
        </p>
      ) : null}
    </Section>
  )
}
