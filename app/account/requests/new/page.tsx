import type { Metadata } from 'next'
import { BackLink } from '#components/ui/back-link.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TaskList } from '#components/ui/task-list.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { requestKinds } from '#lib/requests/vocabulary.ts'
import { kindWording } from '#lib/requests/wording.ts'

export const metadata: Metadata = { title: 'What would you like us to do?' }

export default async function NewRequestPage() {
  await requireSubject('/account/requests/new')
  return (
    <>
      <BackLink href="/account/requests">Your requests</BackLink>
      <PageTitle>What would you like us to do?</PageTitle>
      <TaskList
        tasks={requestKinds.map((kind) => ({
          title: kindWording[kind].action,
          hint: kindWording[kind].hint,
          href: `/account/requests/new/${kind}`,
        }))}
      />
      <Notice title="Opt-outs are switches, never requests">
        <p>
          Stopping messages, sharing, sale or the use of sensitive information needs no request and no waiting. It takes
          effect at once, under <a href="/account/preferences">What we send you</a>.
        </p>
      </Notice>
    </>
  )
}
