import { redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Asked } from '#components/requests/asked.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Day } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { now } from '#lib/calendar/now.ts'
import { isWhole } from '#lib/guests/draft.ts'
import { listProofNames } from '#lib/request-files/queries.ts'
import { planRequest } from '#lib/requests/plan.ts'
import { findRegion } from '#lib/requests/regions.ts'
import { releaseWaitHours } from '#lib/requests/release.ts'
import { sendRequest } from '../actions.ts'
import { currentDraft } from '../current-draft.ts'
import { afterwards, ForWhom } from './for-whom.tsx'

const you = { href: '/requests/start/you' }

export default async function CheckPage() {
  const draft = await currentDraft()
  if (!draft || !isWhole(draft.answers)) redirect('/requests/start')
  const { details, who, acting } = draft.answers
  const files = acting ? await listProofNames(draft) : []
  const { kind } = details
  const plan = planRequest({ kind, region: (acting?.person ?? who).region, proof: 'mailed-link', at: await now() })
  return (
    <>
      <BackLink href={acting ? '/requests/start/acting' : '/requests/start/you'} />
      <PageTitle>Check your answers</PageTitle>
      <Section title="What you ask">
        <Asked details={details} changeHref={`/requests/start/${kind}`} />
      </Section>
      {acting ? <ForWhom acting={acting} files={files} /> : null}
      <Section title="You">
        <SummaryList
          rows={[
            { key: 'Name', value: <bdi>{who.name}</bdi>, change: you },
            { key: 'E-mail address', value: <bdi className="break-words">{who.email}</bdi>, change: you },
            ...(acting ? [] : [{ key: 'Where you live', value: findRegion(who.region).label, change: you }]),
          ]}
        />
      </Section>
      <Section title="What happens then">
        <ul>
          <li>We write to your address. Press the button behind the link in the letter within 24 hours.</li>
          <li>
            We aim to answer by <Day on={plan.targetDue} />, and <Day on={plan.legalDue} /> is the last day. The days
            count from now.
          </li>
          {acting ? <li>{afterwards[acting.role]}</li> : null}
          {kind === 'copy' && !acting ? (
            <li>
              Your copy waits {releaseWaitHours} hours after you confirm, so that nobody who can only read your mail
              gets it.
            </li>
          ) : null}
          {kind === 'deletion' && !acting ? (
            <li>Optional messages stop when you confirm, and you can still undo it.</li>
          ) : null}
        </ul>
      </Section>
      <ActionForm action={sendRequest} title="Check your answers">
        <input type="hidden" name="shown" value={draft.digest} />
        <SubmitButton look={kind === 'deletion' ? 'warning' : 'primary'}>
          {kind === 'deletion' ? (acting ? 'Send: delete their data' : 'Send: delete my data') : 'Send'}
        </SubmitButton>
      </ActionForm>
    </>
  )
}
