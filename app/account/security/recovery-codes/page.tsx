import { CodeSheet } from '#components/auth/code-sheet.tsx'
import { OlderCodes } from '#components/auth/older-codes.tsx'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { codesPerSheet } from '#lib/auth/recovery-code.ts'
import { countCodesOf } from '#lib/auth/recovery-sheets.ts'
import { requireFreshSubject } from '#lib/auth/session.ts'
import { hoursToObject } from '#lib/auth/vocabulary.ts'
import { now } from '#lib/calendar/now.ts'
import { operator } from '#lib/operator.ts'
import { makeCodes } from './actions.ts'

const title = 'Recovery codes'

export default async function RecoveryCodesPage() {
  const subject = await requireFreshSubject('/account/security/recovery-codes', 'release')
  const { left, olderEndAt } = await countCodesOf(subject, await now())
  return (
    <>
      <BackLink href="/account/security">Sign-in and security</BackLink>
      <PageTitle lead="If you lose your mailbox, a printed code lets you in: you type it with your old address at /sign-in/recovery, and then give us your new one.">
        {title}
      </PageTitle>
      <ActionForm action={makeCodes} title={title}>
        <CodeSheet whose={`${operator.shortName} privacy center`} />
        <p className="print:hidden">
          {left > 0
            ? `You have ${left} codes that work. If you make new ones, these go on working for ${hoursToObject} hours: somebody who gets at your account for a moment cannot take the place of your sheet unseen.`
            : `You have none that work. We make ${codesPerSheet}, and show them this once.`}
        </p>
        <OlderCodes endAt={olderEndAt} />
        <SubmitButton look={left > 0 ? 'secondary' : undefined} pending="Making…">
          {left > 0 ? 'Make new codes' : 'Make codes'}
        </SubmitButton>
      </ActionForm>
    </>
  )
}
