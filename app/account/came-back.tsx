import { Moment } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Subject } from '#lib/auth/actor.ts'
import { findCameBackOf } from '#lib/letters/queries.ts'

/** Said as long as the newest letter that came back has not reached the person another way. */
export async function CameBack({ subject }: { subject: Subject }) {
  const letter = await findCameBackOf(subject)
  if (!letter?.bouncedAt) return null
  return (
    <Notice title="A letter to you came back" tone="warn">
      <p>
        “{letter.subjectLine}” could not be delivered on <Moment at={letter.bouncedAt} />. Look whether your{' '}
        <TextLink href="/account/details">{letter.channel === 'post' ? 'postal address' : 'e-mail address'}</TextLink>{' '}
        is right. We go on writing to it until you change it.
      </p>
      {letter.reference ? (
        <p>
          <TextLink href={`/account/requests/${letter.reference}`}>What it is about</TextLink>
        </p>
      ) : null}
    </Notice>
  )
}
