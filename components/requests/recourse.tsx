import { TextLink } from '#components/ui/text-link.tsx'

type RecourseProps = {
  privacyEmail: string
  reference: string
  appealWithin: string
  authority: { name: string; url: string }
}

/** What one can do when one does not agree: write to us, or complain to the authority of one's own law. */
export function Recourse({ privacyEmail, reference, appealWithin, authority }: RecourseProps) {
  return (
    <>
      <p>
        Appeal: write to <a href={`mailto:${privacyEmail}`}>{privacyEmail}</a> with your reference, {reference}.
        Somebody who had no part in the decision looks at it again, within {appealWithin}.
      </p>
      <p>
        Or complain to{' '}
        <TextLink href={authority.url} otherSite>
          {authority.name}
        </TextLink>
        .
      </p>
    </>
  )
}
