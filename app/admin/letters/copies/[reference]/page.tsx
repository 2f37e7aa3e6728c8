import { notFound } from 'next/navigation'
import { CopyReader } from '#components/requests/copy-reader.tsx'
import { DispatchForm } from '#components/staff/dispatch-form.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireFreshStaff } from '#lib/auth/session.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { openCopyForPrint } from '#lib/fulfilment/open-copy-for-print.ts'
import { openReturnedCopy } from '#lib/letters/open-returned-copy.ts'
import { operator } from '#lib/operator.ts'
import { parseReference } from '#lib/requests/reference.ts'
import { recordCopyLeft } from './actions.ts'
import { ReturnedCopy } from './returned-copy.tsx'

export default async function PrintCopyPage({ params }: { params: Promise<{ reference: string }> }) {
  const asked = (await params).reference
  const reference = parseReference(asked)
  const staff = await requireFreshStaff('letters:dispatch', `/admin/letters/copies/${asked}`)
  const at = await now()
  const copy = reference ? await openCopyForPrint({ by: staff, reference, at }) : null
  const today = isoDay(civilDate(at, operator.timeZone))
  const back = reference && !copy ? await openReturnedCopy({ by: staff, reference, at }) : null
  if (back) return <ReturnedCopy {...back} today={today} />
  if (!copy || !reference) notFound()
  return (
    <>
      <div className="print:hidden">
        <BackLink href="/admin/letters">Letters</BackLink>
        <Notice title="Print this page, put it with its letter, and close the envelope" tone="neutral">
          <p>That you opened it is recorded. Read no more of it than you need to.</p>
        </Notice>
      </div>
      <CopyReader copy={copy} />
      <div className="print:hidden">
        <Section title="Has it left?">
          <DispatchForm title="Print a copy" today={today} action={recordCopyLeft.bind(null, reference)} />
        </Section>
      </div>
    </>
  )
}
