import type { Metadata } from 'next'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { type Task, TaskList } from '#components/ui/task-list.tsx'
import { operator } from '#lib/operator.ts'
import { roles } from '#lib/representatives/vocabulary.ts'
import { roleWording } from '#lib/representatives/wording.ts'

export const metadata: Metadata = { title: 'Who is it for?' }

/** Each of them begins on a page of its own. */
const people: readonly Task[] = [
  {
    title: 'Me',
    hint: 'You need an e-mail address that you can read now.',
    href: '/requests/start/kind',
  },
  ...roles.map((role) => ({
    title: roleWording[role].choice,
    hint: roleWording[role].hint,
    href: `/requests/start/for/${role}`,
  })),
]

export default function StartPage() {
  const { privacyEmail } = operator.contact
  return (
    <>
      <PageTitle
        caption="A request without an account"
        lead="Ask for a copy of the data, or have it corrected or deleted."
      >
        Who is it for?
      </PageTitle>
      <TaskList tasks={people} />
      <Notice title="Do you have an account?" tone="neutral">
        <p>
          It is quicker to <a href="/sign-in?next=%2Faccount%2Frequests%2Fnew">sign in</a>: there you see what we hold
          before you ask. Both ways lead to the same answer.
        </p>
      </Notice>
      <p>
        You can also write to <a href={`mailto:${privacyEmail}`}>{privacyEmail}</a>, in words of your own. Have you
        asked already? <a href="/requests/follow">See how your request stands</a>.
      </p>
    </>
  )
}
