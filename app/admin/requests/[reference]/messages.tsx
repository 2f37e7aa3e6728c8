import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Thread } from '#components/threads/thread.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { Staff } from '#lib/auth/actor.ts'
import { currentStaff } from '#lib/auth/session.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { listMessagesForStaff } from '#lib/threads/staff-queries.ts'
import { answer } from './actions.ts'

const writers = { person: 'Another person', staff: 'Us', other: 'Somebody outside' } as const

/** What was written about this request, and the form to answer. */
export async function Messages({ staff, request }: { staff: Staff<'requests:read'>; request: ShownRequest }) {
  const [messages, me] = await Promise.all([listMessagesForStaff(staff, request), currentStaff()])
  return (
    <Section title="Messages" id="messages">
      <Thread
        messages={messages.map(({ author, own, ...message }) => ({
          ...message,
          by: own ? 'The person' : writers[author],
        }))}
        empty="Nobody has written about this request yet."
      />
      {me?.permissions.includes('requests:decide') ? (
        <ActionForm action={answer.bind(null, request.reference)} id="answer">
          <TextArea
            name="body"
            label="Write to the person"
            hint="They read it after signing in. The letter says only that there is a message."
            rows={4}
          />
          <SubmitButton look="secondary">Send the message</SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  )
}
