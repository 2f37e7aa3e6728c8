import type { Metadata } from 'next'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { operator } from '#lib/operator.ts'

export const metadata: Metadata = { title: 'Children' }

export default function ChildrenPage() {
  return (
    <>
      <PageTitle lead="Our site and products are not for children under 13. We do not knowingly collect anything about them, and delete it as soon as possible when we find it.">
        Children and their data
      </PageTitle>
      <Section title="What we do">
        <ul>
          <li>When somebody signs up, we ask everyone the same question about their age. The answer is not kept.</li>
          <li>Somebody who is too young gets no account and leaves nothing with us.</li>
          <li>
            When we are told that an account is a child’s, we stop using what it holds at once. Two of our staff look at
            it before anything else, and it is deleted without the usual wait.
          </li>
        </ul>
      </Section>
      <Section title="Tell us about a child’s account">
        <p>You can, whether you are the parent, a teacher or the child. You need no account, no papers and no proof.</p>
        <p>
          We ask for the e-mail address or the name that was used with us, so that we find the account, and for your own
          e-mail address, so that we can tell you when it is done. Tell us nothing else about the child.
        </p>
        <ButtonRow>
          <ButtonLink href="/children/report">Report an account</ButtonLink>
          <ButtonLink href="/children/follow" look="secondary">
            See your report
          </ButtonLink>
        </ButtonRow>
      </Section>
      <Section title="What you hear from us">
        <p>
          A letter with a reference when your report has reached us, and another when we have acted on it or could not.
          To protect whoever it is about, we tell you nothing about the account, and not whether there is one.
        </p>
        <p>
          Would you rather write?{' '}
          <a href={`mailto:${operator.contact.privacyEmail}`}>{operator.contact.privacyEmail}</a>
        </p>
      </Section>
    </>
  )
}
