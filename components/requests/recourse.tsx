import { ButtonLink } from '#components/ui/button.tsx'
import { Day } from '#components/ui/date.tsx'
import { TextLink } from '#components/ui/text-link.tsx'

type Appeal = {
  href: string
  /** The last day; null while a part is still to be carried out. */
  until: string | null
  open: boolean
  within: string
  /** United Kingdom: the same form takes a complaint to us (DPA 2018 s. 164A). */
  complaintWithin: string | null
}

type RecourseProps = {
  privacyEmail: string
  reference: string
  /** Null where nothing is left to appeal against. */
  appeal: Appeal | null
  authority: { name: string; url: string }
  court: boolean
}

function AppealWay({
  appeal,
  privacyEmail,
  reference,
}: Omit<RecourseProps, 'authority' | 'court' | 'appeal'> & { appeal: Appeal }) {
  const { href, until, open, within, complaintWithin } = appeal
  const post = (
    <>
      write to <a href={`mailto:${privacyEmail}`}>{privacyEmail}</a> with your reference, {reference}
    </>
  )
  if (!until) return <p>As soon as the rest is done, you can appeal here. Or {post}.</p>
  if (!open)
    return (
      <p>
        The last day to appeal was <Day on={until} />. If something kept you from it,{' '}
        <a href={href}>appeal all the same</a> and say what: somebody looks whether it is decided, and we write to you
        either way.
      </p>
    )
  return (
    <>
      <p>
        Appeal until <Day on={until} />. Somebody who had no part in the decision looks at it again, within {within}.
        {complaintWithin
          ? ` The same form takes a complaint about how we handled your data: we acknowledge it within ${complaintWithin}.`
          : ''}
      </p>
      <p>
        <ButtonLink href={href} look="secondary">
          {complaintWithin ? 'Appeal or complain to us' : 'Appeal'}
        </ButtonLink>
      </p>
      <p>Or {post}.</p>
    </>
  )
}

/** What one can do when one does not agree: appeal, or complain to the authority of one's own law. */
export function Recourse({ appeal, authority, court, ...rest }: RecourseProps) {
  return (
    <>
      {appeal ? <AppealWay {...rest} appeal={appeal} /> : null}
      <p>
        {appeal ? 'Or complain to ' : 'You can complain to '}
        <TextLink href={authority.url} otherSite>
          {authority.name}
        </TextLink>
        .{court ? ' You can also go to court.' : ''}
      </p>
    </>
  )
}
