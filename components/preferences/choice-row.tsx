import { Button } from '#components/ui/button.tsx'
import { Day } from '#components/ui/date.tsx'
import { Tag } from '#components/ui/tag.tsx'

type ChoiceRowProps = {
  /** What is switched, in a word or a line. */
  title: string
  /** Where `title` alone would not say it: read out with the button. */
  of?: string
  choice: 'on' | 'off'
  /** Civil date of the last change. */
  since?: string
  action: (form: FormData) => Promise<void>
  fields: Record<string, string | number>
}

/** One choice with its state in words and the button that changes it; a form of its own, so that it works without script. */
export function ChoiceRow({ title, of, choice, since, action, fields }: ChoiceRowProps) {
  const next = choice === 'on' ? 'off' : 'on'
  return (
    <li className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-line border-t py-2">
      <span className="min-w-36 grow">
        {title}
        {since ? (
          <span className="block text-ink-soft text-sm">
            Changed on <Day on={since} />
          </span>
        ) : null}
      </span>
      <Tag tone={choice === 'on' ? 'good' : 'neutral'}>{choice === 'on' ? 'On' : 'Off'}</Tag>
      <form action={action}>
        {Object.entries({ ...fields, choice: next }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" look="secondary" small>
          Turn {next}
          <span className="sr-only"> {of ? `${of}: ${title}` : title}</span>
        </Button>
      </form>
    </li>
  )
}
