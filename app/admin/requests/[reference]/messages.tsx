import { Conversation } from '#components/threads/conversation.tsx'
import type { Staff } from '#lib/auth/actor.ts'
import { currentStaff } from '#lib/auth/session.ts'
import { listMessageFilesOf } from '#lib/request-files/queries.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { listMessagesForStaff } from '#lib/threads/staff-queries.ts'
import { answer } from './actions.ts'

const writers = { person: 'Another person', staff: 'Us', other: 'Somebody outside' } as const

/** What was written about this request, and the form to answer. */
export async function Messages({ staff, request }: { staff: Staff<'requests:read'>; request: ShownRequest }) {
  const { reference } = request
  const [messages, files, me] = await Promise.all([
    listMessagesForStaff(staff, request),
    listMessageFilesOf(request),
    currentStaff(),
  ])
  const form = {
    action: answer.bind(null, reference),
    id: 'answer',
    label: 'Write to the person',
    hint: 'They read it after signing in. The letter says only that there is a message.',
  }
  return (
    <Conversation
      messages={messages.map(({ author, own, ...message }) => ({
        ...message,
        by: own ? 'The person' : writers[author],
        files: files.get(message.id),
      }))}
      filesPath={`/admin/requests/${reference}/files`}
      write={me?.permissions.includes('requests:decide') ? form : undefined}
    />
  )
}
