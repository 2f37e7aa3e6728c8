import type { ReactNode } from 'react'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { cx } from '#components/ui/cx.ts'
import { Day } from '#components/ui/date.tsx'
import { Tag } from '#components/ui/tag.tsx'
import type { Choice } from '#lib/preferences/vocabulary.ts'
import { choiceWords } from '#lib/preferences/wording.ts'
import { HiddenFields, type Press } from './hidden-fields.tsx'
import { type Saved, SavedLine } from './saved-line.tsx'

type ChoiceRowProps = {
  /** What is switched, in a word or a line. */
  title: string
  about?: ReactNode
  /** Where `title` alone would not say it: read out with the button. */
  of?: string
  choice: Choice
  /** Civil date of the last change. */
  since?: string
  /** What this very row was just changed to. */
  saved?: Saved
  press: Press
}

/** One choice with its state in words and the button that changes it; a form of its own, so that it works without script. */
export function ChoiceRow({ title, about, of, choice, since, saved, press }: ChoiceRowProps) {
  const next = choice === 'on' ? 'off' : 'on'
  return (
    <li className="border-line border-t py-3">
      <div className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-2.5">
        <div className={cx('min-w-0 grow', about ? 'basis-72' : 'basis-24')}>
          <p className="font-medium">{title}</p>
          {about ? <div className="max-w-measure text-ink-soft text-sm">{about}</div> : null}
          {since ? (
            <p className="text-ink-soft text-sm">
              {choiceWords[choice]} since <Day on={since} />
            </p>
          ) : null}
        </div>
        <div className="flex items-center gap-4">
          <Tag tone={choice === 'on' ? 'good' : 'neutral'}>{choiceWords[choice]}</Tag>
          <form action={press.action}>
            <HiddenFields fields={{ ...press.fields, choice: next }} />
            <SubmitButton look="secondary" small pending="Saving…">
              Turn {next}
              <span className="sr-only"> {of ? `${of}: ${title}` : title}</span>
            </SubmitButton>
          </form>
        </div>
      </div>
      {saved ? <SavedLine {...saved} /> : null}
    </li>
  )
}
