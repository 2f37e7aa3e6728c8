import { Conversation } from '#components/threads/conversation.tsx'
import type { Subject } from '#lib/auth/actor.ts'
import { listMessageFilesOf } from '#lib/request-files/queries.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { releasedAuthor } from '#lib/threads/wording.ts'
import { sendMessage } from './actions.ts'

/** What was written about this request, and the form to write more. */
export async function Messages({ subject, request }: { subject: Subject; request: ShownRequest }) {
  const { reference } = request
  const [messages, files] = await Promise.all([listMessagesOf(subject, request), listMessageFilesOf(request)])
  return (
    <Conversation
      messages={messages.map(({ author, own, ...message }) => ({
        ...message,
        by: releasedAuthor(author, own),
        files: files.get(message.id),
      }))}
      filesPath={`/account/requests/${reference}/files`}
      write={{
        action: sendMessage.bind(null, reference),
        id: 'message',
        label: 'Write to us about this request',
        hint: 'Our privacy team reads it. Leave out card numbers and what others would not want you to tell.',
      }}
    />
  )
}
