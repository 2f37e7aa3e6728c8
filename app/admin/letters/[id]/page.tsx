import { notFound } from 'next/navigation'
import { DispatchForm } from '#components/staff/dispatch-form.tsx'
import { PrintedLetter } from '#components/staff/printed-letter.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { isId } from '#lib/auth/tokens.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { openLetterToPrint } from '#lib/letters/open-letter.ts'
import { operator } from '#lib/operator.ts'
import { recordLeft } from './actions.ts'

export default async function PrintPage({ params }: { params: Promise<{ id: string }> }) {
  const staff = await requireStaff('letters:dispatch')
  const { id } = await params
  const at = await now()
  const letter = isId(id) ? await openLetterToPrint({ id, by: staff, at }) : null
  if (!letter) notFound()
  return (
    <>
      <div className="print:hidden">
        <BackLink href="/admin/letters">Letters</BackLink>
        <PageTitle caption={letter.reference} lead="Print this page on A4: only the letter itself comes out.">
          Print a letter
        </PageTitle>
      </div>
      <PrintedLetter {...letter} />
      <div className="print:hidden">
        <Section title="Has it left?">
          <DispatchForm
            title="Print a letter"
            today={isoDay(civilDate(at, operator.timeZone))}
            action={recordLeft.bind(null, letter.id)}
          />
        </Section>
      </div>
    </>
  )
}
