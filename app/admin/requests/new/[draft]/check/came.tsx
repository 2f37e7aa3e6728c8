import { Day } from '#components/ui/date.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { showMailingAddress } from '#lib/accounts/mailing-address.ts'
import type { WholeEntry } from '#lib/entering/entry.ts'
import type { FoundAsker } from '#lib/entering/open-asker.ts'
import { answerWords, entryChannelWords } from '#lib/entering/wording.ts'
import { roleWording } from '#lib/representatives/wording.ts'
import { findRegion } from '#lib/requests/regions.ts'

type CameProps = { entry: WholeEntry; found: FoundAsker | null; draftId: string }

type ActingProps = { role: NonNullable<WholeEntry['role']>; acting: NonNullable<WholeEntry['acting']> }

function Acting({ role, acting }: ActingProps) {
  const address = acting.mailingAddress ? showMailingAddress(JSON.stringify(acting.mailingAddress)) : null
  return (
    <>
      <p>{roleWording[role].staff}</p>
      <bdi className="whitespace-pre-line">
        {[acting.name, address, acting.email, acting.statement].filter(Boolean).join('\n')}
      </bdi>
    </>
  )
}

/** How it came and who asks, with a way back to each. */
export function Came({ entry, found, draftId }: CameProps) {
  const { channel, receivedOn, lateReason, person, words } = entry
  const first = { href: `/admin/requests/new?draft=${draftId}` }
  const who = { href: `/admin/requests/new/${draftId}` }
  const { contact } = person
  const address = contact?.mailingAddress ? showMailingAddress(JSON.stringify(contact.mailingAddress)) : ''
  const given = [contact?.name, address, contact?.email].filter(Boolean).join('\n')
  return (
    <SummaryList
      rows={[
        { key: 'How it came', value: entryChannelWords[channel], change: first },
        { key: 'Received', value: <Day on={receivedOn} />, change: first },
        ...(lateReason ? [{ key: 'Why only now', value: <bdi>{lateReason}</bdi>, change: first }] : []),
        {
          key: entry.role ? 'Whom it is about' : 'Who asks',
          value: <bdi className="whitespace-pre-line">{found ? `${found.name}, who is known to us` : given}</bdi>,
          change: who,
        },
        ...(entry.role && entry.acting
          ? [
              {
                key: 'Who wrote for them',
                value: <Acting role={entry.role} acting={entry.acting} />,
                change: { href: `/admin/requests/new/${draftId}/acting` },
              },
            ]
          : []),
        { key: 'Where they live', value: findRegion(person.region).label, change: who },
        { key: 'How we answer', value: answerWords[person.answerBy], change: who },
        {
          key: 'Their words',
          value: <bdi className="whitespace-pre-line">{words}</bdi>,
          change: { href: `/admin/requests/new/${draftId}/asked` },
        },
      ]}
    />
  )
}
