import { ChoiceRow } from '#components/preferences/choice-row.tsx'
import { Section } from '#components/ui/section.tsx'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { standingSwitchesOf } from '#lib/preferences/queries.ts'
import { switchWords } from '#lib/preferences/wording.ts'
import { throwSwitch } from './actions.ts'
import type { tellArrival } from './arrival.ts'

type SwitchesProps = {
  switches: Awaited<ReturnType<typeof standingSwitchesOf>>
  told: Awaited<ReturnType<typeof tellArrival>>
}

export function Switches({ switches, told }: SwitchesProps) {
  return (
    <Section title="What else you can stop" id="switches">
      <p>These take effect at once. Nobody reviews them, and you need no reason.</p>
      <ul className="max-w-none list-none border-line border-b p-0">
        {switches.map(({ name, choice, since, seen }) => (
          <ChoiceRow
            key={name}
            title={switchWords[name].title}
            about={switchWords[name].about}
            choice={choice}
            since={since ? isoDay(civilDate(since, operator.timeZone)) : undefined}
            saved={told?.row === name && told.entry === seen ? told : undefined}
            press={{ action: throwSwitch, fields: { name, seen } }}
          />
        ))}
      </ul>
    </Section>
  )
}
