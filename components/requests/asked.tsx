import { SummaryList } from '#components/ui/summary-list.tsx'
import { askedLines } from '#lib/requests/asked.ts'
import type { RequestDetails } from '#lib/requests/details.ts'

type AskedProps = { details: RequestDetails; changeHref?: string }

/** What was asked, in the words of the form; with a way back to it before it is sent. */
export function Asked({ details, changeHref }: AskedProps) {
  return (
    <SummaryList
      rows={askedLines(details).map(({ part, text }) => ({
        key: part,
        value: <bdi className="whitespace-pre-line">{text}</bdi>,
        change: changeHref ? { href: changeHref } : undefined,
      }))}
    />
  )
}
