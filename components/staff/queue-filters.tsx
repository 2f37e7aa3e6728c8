import { Button } from '#components/ui/button.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { type QueueFilter, queueDesks, queueShows, queueStates } from '#lib/requests/queue-filter.ts'
import { kindForStaff } from '#lib/requests/staff-wording.ts'
import { requestKinds } from '#lib/requests/vocabulary.ts'
import { stateWording } from '#lib/requests/wording.ts'

const showWords = { overdue: 'Overdue', soon: 'Due within 7 days', second: 'Waiting for a second person' }
const deskWords = { mine: 'On my desk', unassigned: 'On nobody’s desk' }

/** A plain search form: its address can be kept and sent on, and holds nothing about anybody. */
export function QueueFilters({ filter }: { filter: QueueFilter }) {
  return (
    <form method="get" action="/admin/requests" className="mb-6 flex flex-wrap items-end gap-x-5 gap-y-4">
      <SelectField
        name="kind"
        label="Kind"
        prompt="Every kind"
        defaultValue={filter.kind ?? ''}
        options={requestKinds.map((kind) => ({ value: kind, label: kindForStaff[kind] }))}
      />
      <SelectField
        name="state"
        label="State"
        prompt="Everything open"
        defaultValue={filter.state ?? ''}
        options={queueStates.map((state) => ({ value: state, label: stateWording[state].label }))}
      />
      <SelectField
        name="show"
        label="Only"
        prompt="All of these"
        defaultValue={filter.show ?? ''}
        options={queueShows.map((show) => ({ value: show, label: showWords[show] }))}
      />
      <SelectField
        name="desk"
        label="Whose"
        prompt="Anybody’s"
        defaultValue={filter.desk ?? ''}
        options={queueDesks.map((desk) => ({ value: desk, label: deskWords[desk] }))}
      />
      <Button type="submit" look="secondary">
        Show
      </Button>
      <a href="/admin/requests" className="inline-flex min-h-11 items-center">
        Clear
      </a>
    </form>
  )
}
