import type { Metadata } from 'next'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TaskList } from '#components/ui/task-list.tsx'
import { guestHints } from '#lib/guests/wording.ts'
import { requestKinds } from '#lib/requests/vocabulary.ts'
import { kindWording } from '#lib/requests/wording.ts'
import { currentDraft } from '../current-draft.ts'
import { ForAnother } from './for-another.tsx'

export const metadata: Metadata = { title: 'What would you like us to do?' }

export default async function KindPage() {
  const acting = (await currentDraft())?.answers.acting
  return (
    <>
      <BackLink href="/requests/start" />
      <PageTitle>What would you like us to do?</PageTitle>
      {acting ? <ForAnother person={acting.person} /> : null}
      <TaskList
        tasks={requestKinds.map((kind) => ({
          title: kindWording[kind].action,
          hint: guestHints[kind],
          href: `/requests/start/${kind}`,
        }))}
      />
    </>
  )
}
