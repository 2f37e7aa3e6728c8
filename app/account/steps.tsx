import { Section } from '#components/ui/section.tsx'
import { type Task, TaskList } from '#components/ui/task-list.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { isCheckDue } from '#lib/accounts/yearly-check.ts'
import type { Day } from '#lib/calendar/civil-date.ts'

type StepsProps = { confirmedOn: Day | null; today: Day; isNew: boolean }

const firstSteps: readonly Task[] = [
  {
    title: 'Look your details over',
    href: '/account/details',
    hint: 'Add a phone number or a mailing address if you like, and say that the rest is right.',
  },
  {
    title: 'Choose what we send you',
    href: '/account/preferences',
    hint: 'Everything optional is off until you switch it on.',
  },
  {
    title: 'Add a passkey',
    href: '/account/security',
    hint: 'You then sign in without a letter, and a copy of your data comes without a wait of three days.',
  },
]

/** A welcome for somebody new; for everybody else the yearly look at their details (promise P14). */
export function Steps({ confirmedOn, today, isNew }: StepsProps) {
  if (isNew)
    return (
      <Section title="You could begin here" id="welcome">
        <TaskList tasks={firstSteps} />
      </Section>
    )
  if (!isCheckDue(confirmedOn, today)) return null
  return (
    <p>
      {confirmedOn ? 'It is a year since you last said that your details are right.' : 'Are your details still right?'}{' '}
      <TextLink href="/account/details">Look them over</TextLink>
    </p>
  )
}
