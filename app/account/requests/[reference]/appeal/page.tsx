import { AppealAboutForm } from '#components/requests/appeal-forms.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { Day } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { saveAppealAbout } from './actions.ts'
import { findAppealed } from './find-appealed.ts'

export default async function AppealPage({ params }: { params: Promise<{ reference: string }> }) {
  const asked = (await params).reference
  const subject = await requireSubject(`/account/requests/${asked}/appeal`)
  const { request, draft, window, path } = await findAppealed(subject, asked, await now())
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
      <AppealAboutForm action={saveAppealAbout.bind(null, request.reference)} about={draft?.about} />
    </>
  )
}
