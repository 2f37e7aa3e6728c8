import { Conversation } from '#components/threads/conversation.tsx'
import type { Subject } from '#lib/auth/actor.ts'
import type { FormState } from '#lib/form-state.ts'
import { listMessageFilesOf } from '#lib/request-files/queries.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { releasedAuthor } from '#lib/threads/wording.ts'

type MessagesProps = {
  subject: Subject
  request: ShownRequest
  send: (before: FormState, form: FormData) => Promise<FormState>
  /** Where the files of messages are downloaded. */
  filesPath: string
}

/** What was written about this request, and the form to write more. */
export async function Messages({ subject, request, send, filesPath }: MessagesProps) {
  const [messages, files] = await Promise.all([listMessagesOf(subject, request), listMessageFilesOf(request)])
  return (
    <Conversation
      messages={messages.map(({ author, own, ...message }) => ({
        ...message,
        by: releasedAuthor(author, own),
        files: files.get(message.id),
      }))}
      filesPath={filesPath}
      write={{
        action: send,
        id: 'message',
        label: 'Write to us about this request',
        hint: 'Our privacy team reads it. Leave out card numbers and what others would not want you to tell.',
      }}
    />
  )
}
