import { notFound } from 'next/navigation'
import { documentTitle } from '#components/layout/document-title.ts'
import { BarredText } from '#components/threads/barred-text.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Button } from '#components/ui/button.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { openMessage } from '#lib/threads/open-message.ts'
import { placeRefusals } from '#lib/threads/refusals.ts'
import { isReleased } from '#lib/threads/released.ts'
import { releasedAuthor } from '#lib/threads/wording.ts'
import { PlaceBar } from './place-bar.tsx'
import { PlacedBars } from './placed-bars.tsx'

const doneWords: Record<string, string> = {
  placed: 'Blacked out in this copy',
  lifted: 'Your bar is gone',
}

type Props = {
  params: Promise<{ reference: string; id: string }>
  searchParams: Promise<{ show?: string; done?: string }>
}

export default async function MessagePage({ params, searchParams }: Props) {
  const staff = await requireStaff('requests:decide')
  const [{ reference, id: messageId }, { show, done }] = await Promise.all([params, searchParams])
  const uncovered = show === 'under'
  const opened = await openMessage(staff, { reference, messageId, uncovered, at: await now() })
  if (!opened) notFound()
  const { message, placed, request, own } = opened
  const place = { reference: opened.reference, messageId }
  const doneTitle = done ? doneWords[done] : undefined
  const title = 'A message in this copy'
  const hides = message.pieces.some(({ hidden }) => hidden !== null)
  return (
    <>
      <BackLink href={`/admin/requests/${opened.reference}#conversations`}>{opened.reference}</BackLink>
      <PageTitle
        caption={
          opened.reference === message.reference ? opened.reference : `${opened.reference} · ${message.reference}`
        }
      >
        {title}
      </PageTitle>
      {doneTitle ? <Notice title={doneTitle} tone="good" live /> : null}
      <p className="text-sm">
        <b>{message.own ? 'The person' : releasedAuthor(message.author, false)}</b>{' '}
        <span className="text-ink-soft">
          <Moment at={message.at} />
        </span>
      </p>
      <BarredText pieces={message.pieces} uncovered={uncovered} />
      {hides && !uncovered && !own ? (
        <form method="get">
          <input type="hidden" name="show" value="under" />
          <p className="mb-3 text-ink-soft text-sm">That you look under the bars is recorded.</p>
          <Button type="submit" look="secondary">
            Show what is under the bars
          </Button>
        </form>
      ) : null}
      {placed.length > 0 ? (
        <Section title="Blacked out by us">
          <PlacedBars place={place} placed={placed} fixed={own || isReleased(request)} />
        </Section>
      ) : null}
      {own ? <p>{placeRefusals['own-data']}</p> : null}
      {own || isReleased(request) ? <title>{documentTitle(title)}</title> : <PlaceBar place={place} title={title} />}
    </>
  )
}
