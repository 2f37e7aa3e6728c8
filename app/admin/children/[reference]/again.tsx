import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Section } from '#components/ui/section.tsx'
import type { openReportForStaff } from '#lib/children/open-report.ts'
import { close, takeUp } from './actions.ts'

type Earlier = NonNullable<NonNullable<Awaited<ReturnType<typeof openReportForStaff>>>['earlier']>
type AgainProps = { reference: string; earlier: Earlier; mayDecide: boolean }

/** A report about an account that two of us have kept: it stays in use until somebody has looked. */
export function Again({ reference, earlier, mayDecide }: AgainProps) {
  const { reference: kept, decidedAt, others } = earlier
  return (
    <>
      <Notice title="Two of us have looked at this account before, and kept it" tone="warn">
        <p>
          What was reported then, and why it was kept
          {decidedAt ? (
            <>
              {' '}
              on <Moment at={decidedAt} />
            </>
          ) : null}
          , stands in <a href={`/admin/requests/${kept}`}>{kept}</a>. This report has restricted nothing.
        </p>
        {others > 0 ? <p>Others report the same account ({others}): what you do here answers them too.</p> : null}
      </Notice>
      {mayDecide ? (
        <>
          <Section title="Is there something new?">
            <p>The account is restricted again, its holder is told, and two people decide anew.</p>
            <ActionForm action={takeUp.bind(null, reference)} id="take-up">
              <SubmitButton>Take it up again</SubmitButton>
            </ActionForm>
          </Section>
          <Section title="Nothing new?">
            <p>
              The earlier decision stands, and the reporter gets a kind letter that says we could not act on it. Only
              somebody who had no part in that decision closes the report.
            </p>
            <ActionForm action={close.bind(null, reference)} id="close">
              <SubmitButton look="secondary">Close the report</SubmitButton>
            </ActionForm>
          </Section>
        </>
      ) : null}
    </>
  )
}
