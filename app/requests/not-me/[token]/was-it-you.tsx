import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Day } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import type { Claimed } from '#lib/requests/claimed-queries.ts'
import { askedFor } from '#lib/requests/letters.ts'
import { confirm, disown } from './actions.ts'

const title = 'Was this you?'

/** Somebody wrote to us in this name. Opening the link does nothing: one of two buttons answers. */
export function WasItYou({ token, reference, claimed }: { token: string; reference: string; claimed: Claimed }) {
  const { kind, receivedOn } = claimed
  return (
    <>
      <PageTitle caption={reference}>{title}</PageTitle>
      <p>
        On <Day on={receivedOn} /> somebody asked us in your name, not through this site, for {askedFor[kind]}. Until we
        are sure that it is you, we give nothing out and change and delete nothing.
      </p>
      <ActionForm action={confirm.bind(null, token)} title={title}>
        <SubmitButton>Yes, this was me: go on with it</SubmitButton>
      </ActionForm>
      <ActionForm action={disown.bind(null, token)} id="not-me" className="mt-8">
        <p>If it was not you, everything that was asked with it ends too.</p>
        <SubmitButton look="warning">This was not me: stop it</SubmitButton>
      </ActionForm>
    </>
  )
}
