import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Section } from '#components/ui/section.tsx'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { mayWaive, mayWithdraw } from '#lib/requests/waiting.ts'
import { withdraw } from './actions.ts'

/** What the person can still do about it. */
export function Choices({ request, at }: { request: ShownRequest; at: Date }) {
  const { reference, kind } = request
  if (!mayWithdraw(request)) return null
  const deletion = kind === 'deletion'
  return (
    <Section title={deletion ? 'Change your mind' : 'Take it back'}>
      <p>
        {deletion
          ? 'Undo it, and your account stays as it is. Optional messages stay off until you switch them on again.'
          : 'If you do not need it any more. You can ask again at any time.'}
      </p>
      <ActionForm action={withdraw.bind(null, reference)} id="withdraw">
        <SubmitButton look="secondary">{deletion ? 'Undo the deletion' : 'Take back this request'}</SubmitButton>
      </ActionForm>
      {mayWaive(request, at) ? (
        <p>
          Or do not wait: <a href={`/account/requests/${reference}/no-wait`}>delete it as soon as it is approved</a>.
        </p>
      ) : null}
    </Section>
  )
}
