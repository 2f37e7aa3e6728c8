import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AppealStory } from '#components/requests/appeal-story.tsx'
import { DecidedBy } from '#components/staff/decided-by.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { mayTakeLonger } from '#lib/appeals/clock.ts'
import { openAppealForStaff } from '#lib/appeals/open-appeal-for-staff.ts'
import { listDecidedBy } from '#lib/appeals/staff-queries.ts'
import { currentStaff, requireStaff } from '#lib/auth/session.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { operator } from '#lib/operator.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { AppealForms } from './forms.tsx'

export const metadata: Metadata = { title: 'Appeal' }

const doneWords: Record<string, string> = {
  upheld: 'Decided: the decision is kept, and the letter is on its way',
  overturned: 'Decided: the request is reviewed again, and the letter is on its way',
  admitted: 'The appeal is decided although it came late',
  'refused-late': 'The appeal is refused as too late, and the letter is on its way',
  longer: 'The new date stands, and the letter is on its way',
  entered: 'The appeal is entered, and a letter says so to the person',
}

type Props = { params: Promise<{ reference: string }>; searchParams: Promise<{ done?: string }> }

export default async function StaffAppealPage({ params, searchParams }: Props) {
  const staff = await requireStaff('requests:read')
  const at = await now()
  const opened = await openAppealForStaff(staff, (await params).reference, at)
  if (!opened || opened.appeals.length === 0) notFound()
  const { request, appeals, open, why, lost } = opened
  const { reference } = request
  const regime = regimeOf(request)
  const [decisions, me, { done }] = await Promise.all([listDecidedBy(staff, request), currentStaff(), searchParams])
  const today = civilDate(at, operator.timeZone)
  const longer = open && mayTakeLonger({ ...open, regime, establishment: operator.establishment }, today)
  const doneTitle = done ? doneWords[done] : undefined
  return (
    <>
      <BackLink href={`/admin/requests/${reference}`}>{reference}</BackLink>
      <PageTitle caption={`${reference} · ${regime.law}`}>Appeal</PageTitle>
      {doneTitle ? <Notice title={doneTitle} tone="good" live /> : null}
      {appeals.map((appeal) => (
        <Section key={appeal.id} title={appeal === open ? 'What the person says' : 'An appeal that has ended'}>
          <AppealStory appeal={appeal} />
        </Section>
      ))}
      <Section title="What was decided">
        <DecidedBy decisions={decisions} />
      </Section>
      {open && me?.permissions.includes('appeals:decide') ? (
        <AppealForms
          reference={reference}
          late={open.lateSince !== null && open.admittedAt === null}
          mayTakeLonger={longer?.ok === true}
          why={why}
          lost={lost}
        />
      ) : null}
    </>
  )
}
