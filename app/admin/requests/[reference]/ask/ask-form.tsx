import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Checkboxes } from '#components/ui/checkboxes.tsx'
import { Day } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { Table } from '#components/ui/table.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { previewAsk } from '#lib/requests/ask-preview.ts'
import { listIdentityAsks } from '#lib/requests/ask-queries.ts'
import { askAbout } from '#lib/requests/clock-input.ts'
import { identityAskWords } from '#lib/requests/identity-asks.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { listClockEntries } from '#lib/requests/story-queries.ts'
import { ask } from './actions.ts'

const title = 'Ask the person for something'

const words = {
  clarification: {
    label: 'Which data or which use they mean',
    hint: 'Only where we hold so much that we cannot tell. They may also answer: all of it.',
  },
  question: { label: 'Something else', hint: 'The format of a copy, an address, a detail. No law stops the clock.' },
  identity: { label: 'To show that it is them', hint: 'Only where there are doubts, and no more than is needed.' },
} as const

export async function AskForm({ request, at }: { request: ShownRequest; at: Date }) {
  const [entries, ways] = await Promise.all([listClockEntries(request), listIdentityAsks(request)])
  const today = civilDate(at, operator.timeZone)
  const rows = askAbout.map((about) => ({ about, ...previewAsk(request, entries, about, today) }))
  const identity = (
    <Checkboxes
      name="ways"
      label="How can they show it?"
      hint="Any one of those that you tick is enough for them. What is not listed cannot be asked of this person."
      options={ways.map((way) => ({ value: way, label: identityAskWords[way].label }))}
    />
  )
  return (
    <>
      <PageTitle caption={`${request.reference} · ${regimeOf(request).law}`}>{title}</PageTitle>
      <Table
        caption="What happens to the clock if you ask today"
        rows={rows}
        rowKey={({ about }) => about}
        columns={[
          { header: 'What you ask', names: true, cell: ({ about }) => words[about].label },
          { header: 'The clock', cell: ({ standsStill }) => (standsStill ? 'Stands still' : 'Runs on') },
          { header: 'Due now', cell: ({ due }) => <Day on={due} /> },
          { header: 'Due if answered in 7 days', cell: ({ dueAfterAWeek }) => <Day on={dueAfterAWeek} /> },
        ]}
      />
      <ActionForm action={ask.bind(null, request.reference)} title={title}>
        <Radios
          name="about"
          label="What do you ask for?"
          options={askAbout.map((about) => ({
            value: about,
            ...words[about],
            reveals: about === 'identity' ? identity : undefined,
          }))}
        />
        <TextArea
          name="body"
          label="Your words to the person"
          hint="They read this with their request. Say why you need it. The letter says only that there is a question, unless they are answered by post."
          rows={5}
        />
        <SubmitButton>Ask, and wait for the answer</SubmitButton>
      </ActionForm>
    </>
  )
}
