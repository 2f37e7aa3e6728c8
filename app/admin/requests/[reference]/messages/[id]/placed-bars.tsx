import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Moment } from '#components/ui/date.tsx'
import type { RedactionReason } from '#lib/threads/vocabulary.ts'
import { redactionReasonWords } from '#lib/threads/wording.ts'
import { liftBar } from './actions.ts'

type PlacedBarsProps = {
  place: { reference: string; messageId: string }
  placed: readonly { id: string; passage: string | null; reason: RedactionReason; at: Date }[]
  /** The copy is out: nothing changes any more. */
  fixed: boolean
}

export function PlacedBars({ place, placed, fixed }: PlacedBarsProps) {
  return (
    <ul className="max-w-none border-line border-t">
      {placed.map(({ id, passage, reason, at }) => (
        <li key={id} className="border-line border-b py-3">
          <p>{redactionReasonWords[reason]}</p>
          {passage ? (
            <p className="max-w-measure whitespace-pre-line break-words">
              <bdi>“{passage}”</bdi>
            </p>
          ) : null}
          <p className="text-ink-soft text-sm">
            <Moment at={at} />
          </p>
          {fixed ? null : (
            <ActionForm action={liftBar.bind(null, place.reference, place.messageId, id)} id={`lift-${id}`}>
              <SubmitButton look="link">Take this bar away</SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  )
}
