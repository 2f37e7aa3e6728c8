import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { AppealStory } from '#components/requests/appeal-story.tsx'
import { Recourse } from '#components/requests/recourse.tsx'
import { Section } from '#components/ui/section.tsx'
import { tellAppeals } from '#lib/appeals/queries.ts'
import { appealWindow } from '#lib/appeals/window.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import type { FormState } from '#lib/form-state.ts'
import { operator } from '#lib/operator.ts'
import { complaintAuthority } from '#lib/regimes/authorities.ts'
import { requiredFields } from '#lib/regimes/notices.ts'
import { periodInWords } from '#lib/regimes/periods.ts'
import { appealOf } from '#lib/regimes/regimes.ts'
import { isOpen } from '#lib/requests/lifecycle.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'

type AppealsProps = {
  request: ShownRequest
  at: Date
  /** Where the request is shown: an appeal begins below it. */
  path: string
  /** Whether somebody looks who acts for the person: what the person sent is not theirs to take back. */
  acts?: boolean
  withdraw: (before: FormState, form: FormData) => Promise<FormState>
}

/** Appeals that were sent, and what can be done about our answer: until when an appeal, and whom to complain to. With an account and without. */
export async function Appeals({ request, at, path, acts = false, withdraw }: AppealsProps) {
  const { reference, state, region } = request
  const regime = regimeOf(request)
  const told = await tellAppeals(request)
  const open = told.find(({ decidedAt }) => !decidedAt)
  const window = open ? null : appealWindow(request, isoDay(civilDate(at, operator.timeZone)))
  const inPart = isOpen(state) && request.decidedAt !== null
  const complaint = regime.complaint?.acknowledge
  const appeal = {
    href: `${path}/appeal`,
    until: window?.until ?? null,
    open: window?.open ?? false,
    within: periodInWords(appealOf(regime).decide),
    complaintWithin: complaint ? periodInWords(complaint) : null,
  }
  return (
    <>
      {told.map((each) => (
        <Section key={each.id} title={each.decidedAt ? 'What came of your appeal' : 'Your appeal'}>
          {each.representativeId ? <p>Sent by whoever acts for the person.</p> : null}
          <AppealStory appeal={each} />
          {each === open && (!acts || each.representativeId) ? (
            <ActionForm action={withdraw} id="withdraw-appeal">
              <SubmitButton look="secondary">Take back the appeal</SubmitButton>
            </ActionForm>
          ) : null}
        </Section>
      ))}
      {window || inPart || state === 'upheld' || state === 'appealed' ? (
        <Section title="If you do not agree" id="recourse">
          <Recourse
            privacyEmail={operator.contact.privacyEmail}
            reference={reference}
            appeal={window || inPart ? appeal : null}
            authority={complaintAuthority(regime, region)}
            court={requiredFields(regime, 'refusal').includes('court')}
          />
        </Section>
      ) : null}
    </>
  )
}
