import { redirect } from 'next/navigation'
import { AppealAboutForm, AppealCheck, AppealTextForm } from '#components/requests/appeal-forms.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Day } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import type { FormState } from '#lib/form-state.ts'
import { periodInWords } from '#lib/regimes/periods.ts'
import { appealOf } from '#lib/regimes/regimes.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import type { Appealed } from './find-appealed.ts'

// The pages of an appeal, the same with an account and without: who is there and what a press does is theirs.

type Step = { appealed: Appealed; action: (before: FormState, form: FormData) => Promise<FormState> }

export function AboutStep({ appealed: { draft, window, path }, action }: Step) {
  return (
    <>
      <BackLink href={path}>Your request</BackLink>
      {window.open ? null : (
        <Notice title="The last day for an appeal has passed" tone="warn">
          <p>
            It was <Day on={window.until} />. Say on the next page what kept you: somebody looks whether your appeal is
            decided all the same, and we write to you either way.
          </p>
        </Notice>
      )}
      <AppealAboutForm action={action} about={draft?.about} />
    </>
  )
}

export function WhyStep({ appealed: { draft, path }, action }: Step) {
  if (!draft) redirect(`${path}/appeal`)
  return (
    <>
      <BackLink href={`${path}/appeal`} />
      <AppealTextForm action={action} text={draft.text ?? undefined} />
    </>
  )
}

export function CheckStep({ appealed: { request, draft, path }, action }: Step) {
  if (!draft?.text) redirect(`${path}/appeal`)
  const within = periodInWords(appealOf(regimeOf(request)).decide)
  return (
    <>
      <BackLink href={`${path}/appeal/why`} />
      <PageTitle lead={`Somebody who had no part in the decision decides your appeal within ${within}.`}>
        Check your appeal
      </PageTitle>
      <AppealCheck
        action={action}
        about={draft.about}
        text={draft.text}
        path={`${path}/appeal`}
        title="Check your appeal"
      />
    </>
  )
}
