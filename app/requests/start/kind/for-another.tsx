import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Acting } from '#lib/guests/draft.ts'
import { forMyself } from '../acting-actions.ts'

/** So that nobody who began for another sends something of their own under that name. */
export function ForAnother({ person }: { person: Acting['person'] }) {
  return (
    <Notice title="You are asking for somebody else" tone="neutral">
      <p>
        For <bdi>{person.name}</bdi>.
      </p>
      <ActionForm action={forMyself} id="for-myself">
        <SubmitButton look="secondary">It is for me</SubmitButton>
      </ActionForm>
    </Notice>
  )
}
