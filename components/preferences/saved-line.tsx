import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Icon } from '#components/ui/icon.tsx'
import { FocusBack } from './focus-back.tsx'
import { HiddenFields, type Press } from './hidden-fields.tsx'

export type Saved = { words: string; undo?: Press }

/** What the last press did, beside what was pressed, with the way back. */
export function SavedLine({ words, undo }: Saved) {
  return (
    <div role="status" className="mt-2.5 flex gap-2.5 rounded-md bg-good-quiet px-3.5 py-2.5">
      <Icon name="check" className="mt-0.5 size-5 text-good" />
      <div className="flex min-w-0 flex-wrap gap-x-4">
        <p className="font-medium text-good">{words}</p>
        {undo ? (
          <form action={undo.action}>
            <HiddenFields fields={undo.fields} />
            <SubmitButton look="link" pending="Undoing…">
              Undo
            </SubmitButton>
          </form>
        ) : null}
      </div>
      <FocusBack key={words} />
    </div>
  )
}
