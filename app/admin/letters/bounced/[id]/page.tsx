import { notFound } from 'next/navigation'
import { BackLink } from '#components/ui/back-link.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Details } from '#components/ui/details.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { isId } from '#lib/auth/tokens.ts'
import { now } from '#lib/calendar/now.ts'
import { type Bounced, openBounced } from '#lib/letters/open-letter.ts'
import { bounceWords } from '#lib/notices/wording.ts'
import { OtherWays } from './other-ways.tsx'

function whose({ ofSomebody, reach }: Bounced) {
  if (reach) return <bdi>{reach.name}</bdi>
  return ofSomebody ? 'Somebody we cannot reach any more' : 'Nobody with an account: a deleted one, or our own team'
}

/** A mail server says it in a code, an envelope in words. */
function whyBack(code: string | null) {
  return code?.startsWith('post-') ? bounceWords(code) : `${bounceWords(code)} (${code ?? 'no code'})`
}

export default async function CameBackPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff('letters:dispatch')
  const { id } = await params
  const letter = isId(id) ? await openBounced({ id, by: staff, at: await now() }) : null
  if (!letter) notFound()
  const { reference, bounceCode, bouncedAt, createdAt, message } = letter
  return (
    <>
      <BackLink href="/admin/letters/bounced">Letters that came back</BackLink>
      <PageTitle caption={reference}>{letter.subjectLine}</PageTitle>
      <SummaryList
        rows={[
          { key: 'To', value: whose(letter) },
          { key: 'Written', value: <Moment at={createdAt} /> },
          { key: 'Came back', value: bouncedAt ? <Moment at={bouncedAt} /> : 'Not yet' },
          { key: 'Why', value: whyBack(bounceCode) },
          ...(reference ? [{ key: 'Request', value: <a href={`/admin/requests/${reference}`}>{reference}</a> }] : []),
        ]}
      />
      {message ? (
        <Details summary="What it says">
          <p className="wrap-anywhere whitespace-pre-line">{message.text}</p>
        </Details>
      ) : null}
      {letter.bounceAnsweredAt ? (
        <Notice title="Another way was found already" tone="neutral">
          <p>
            On <Moment at={letter.bounceAnsweredAt} />. It is settled once that letter has arrived.
          </p>
        </Notice>
      ) : (
        <OtherWays letter={letter} />
      )}
    </>
  )
}
