import { Section } from '#components/ui/section.tsx'
import { type Task, TaskList } from '#components/ui/task-list.tsx'
import { isCheckDue } from '#lib/accounts/yearly-check.ts'
import type { Day } from '#lib/calendar/civil-date.ts'

type StepsProps = { confirmedOn: Day | null; today: Day; isNew: boolean }

const firstSteps: Task[] = [
  {
    title: 'Choose what we send you',
    href: '/account/preferences',
    hint: 'Everything optional is off until you switch it on.',
  },
  {
    title: 'Add a passkey',
    href: '/account/security',
    hint: 'You then sign in without a letter, and a copy of your data comes without the wait of three days.',
  },
  {
    title: 'Get a copy of your data',
    href: '/account/requests/new/copy',
    hint: 'Everything we hold about you, to read or to keep.',
  },
]

/** A welcome for somebody new; for everybody else the yearly look at their details (promise P14). */
export function Steps({ confirmedOn, today, isNew }: StepsProps) {
  const check: Task = {
    title: 'Look your details over',
    href: '/account/details',
    hint: confirmedOn ? 'It is a year since you last did.' : 'Say that they are right, or change what is not.',
  }
  const due = isCheckDue(confirmedOn, today)
  if (isNew)
    return (
      <Section title="Welcome. You could begin here" id="welcome">
        <TaskList tasks={[...(due ? [check] : []), ...firstSteps]} />
      </Section>
    )
  return due ? <TaskList tasks={[check]} /> : null
}
