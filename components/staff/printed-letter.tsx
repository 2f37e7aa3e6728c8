// biome-ignore-all lint/suspicious/noArrayIndexKey: drawn on the server, never reordered
import { Day } from '#components/ui/date.tsx'
import { civilDate } from '#lib/calendar/civil-date.ts'
import type { Message } from '#lib/notices/message.ts'
import { operator } from '#lib/operator.ts'

type PrintedLetterProps = { message: Message; reference: string | null; writtenAt: Date }

/** A letter as it goes into the envelope: the address where its window is, then reference and date, then the words of the letter. */
export function PrintedLetter({ message, reference, writtenAt }: PrintedLetterProps) {
  const paragraphs = message.text.trim().split(/\n\n+/)
  return (
    <article className="letter-sheet rounded-lg border border-line p-6 sm:p-8" aria-label="The letter">
      <div className="window">
        <p className="text-ink-soft text-xs">{operator.contact.postalAddress.join(' · ')}</p>
        <p className="mt-3 whitespace-pre-line">
          <bdi>{message.to}</bdi>
        </p>
      </div>
      <p className="text-sm">
        <Day on={civilDate(writtenAt, operator.timeZone)} />
        {reference ? ` · ${reference}` : null}
      </p>
      <h2 className="mt-6 text-base">{message.subject}</h2>
      {paragraphs.map((paragraph, place) => (
        <p key={place} className="wrap-anywhere mt-3 whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </article>
  )
}
