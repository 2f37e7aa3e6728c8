import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Checkboxes } from '#components/ui/checkboxes.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { requireFreshStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { matchableFactWords } from '#lib/requests/matched-facts.ts'
import { openFacts } from '#lib/requests/open-facts.ts'
import { parseReference } from '#lib/requests/reference.ts'
import { matchFacts } from './actions.ts'

export default async function FactsPage({ params }: { params: Promise<{ reference: string }> }) {
  const reference = parseReference((await params).reference)
  if (!reference) notFound()
  const page = `/admin/requests/${reference}`
  const staff = await requireFreshStaff('requests:decide', `${page}/facts`)
  const facts = await openFacts(staff, reference, await now())
  if (!facts) notFound()
  return (
    <>
      <BackLink href={page}>{reference}</BackLink>
      <PageTitle lead="Let the person say it; never read it out. Two of us do this, each alone. That you opened this page is in the audit trail.">
        Match facts that we already hold
      </PageTitle>
      <ActionForm action={matchFacts.bind(null, reference)} title="Match facts that we already hold">
        <Checkboxes
          name="facts"
          label="Which of these did the person get right?"
          hint="At least two."
          options={facts.map(({ fact, held }) => ({
            value: fact,
            label: matchableFactWords[fact],
            hint: <bdi className="whitespace-pre-line">{held}</bdi>,
          }))}
        />
        <SubmitButton>These matched</SubmitButton>
      </ActionForm>
    </>
  )
}
