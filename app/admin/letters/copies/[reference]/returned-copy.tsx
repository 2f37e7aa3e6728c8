import { DispatchForm } from '#components/staff/dispatch-form.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { recordCopyLeft } from './actions.ts'

type ReturnedCopyProps = { reference: string; address: string | null; today: string }

/** The paper itself is all that is left of this copy: the package has ended, and nothing of it is shown. */
export function ReturnedCopy({ reference, address, today }: ReturnedCopyProps) {
  return (
    <>
      <BackLink href="/admin/letters">Letters</BackLink>
      <PageTitle
        caption={reference}
        lead="Its days are over here, so it cannot be printed again. The paper that the post brought back can leave once more."
      >
        A copy that came back
      </PageTitle>
      <Section title="Where to">
        {address ? (
          <p className="whitespace-pre-line">
            <bdi>{address}</bdi>
          </p>
        ) : (
          <p>We hold no postal address any more. Ask the person where to send it, or keep the paper until they do.</p>
        )}
      </Section>
      <Section title="Has it left?">
        <DispatchForm title="A copy that came back" today={today} action={recordCopyLeft.bind(null, reference)} />
      </Section>
    </>
  )
}
