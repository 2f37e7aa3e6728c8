import { civilDate, type Day, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { openQuestionForStaff } from '#lib/questions/open-question.ts'

type Opened = NonNullable<Awaited<ReturnType<typeof openQuestionForStaff>>>
type Kept = { reference: string; subjectId: string | null; name: string | null; askedOn: Day & string; words: string }

const longest = 8000

/** What a question gives to the request that it really is: who asks, since when, in which words. Of several people staff have to look for the right one. */
export function entryFromQuestion({ question, askers, messages }: Opened): Kept {
  const [asker, ...others] = askers
  const words = messages.filter(({ author }) => author === 'person').map(({ text }) => text)
  const only = others.length === 0 ? asker : undefined
  return {
    reference: question.reference,
    subjectId: only?.id ?? null,
    name: only?.name || null,
    askedOn: isoDay(civilDate(question.openedAt, operator.timeZone)),
    words: words.join('\n\n').slice(0, longest),
  }
}
