import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Section } from '#components/ui/section.tsx'
import { Table } from '#components/ui/table.tsx'
import { currentStaff } from '#lib/auth/session.ts'
import { categoryTitle } from '#lib/requests/category-title.ts'
import type { ShownPart } from '#lib/requests/story-queries.ts'
import { retry } from './actions.ts'

function Standing({ state, attempts, nextTryAt }: ShownPart) {
  if (state === 'done') return 'Ready'
  if (state === 'failed') return `Failed ${attempts} times`
  if (attempts === 0) return 'Waits or is being gathered'
  return (
    <>
      Failed {attempts === 1 ? 'once' : `${attempts} times`}, tried again{' '}
      {nextTryAt ? <Moment at={nextTryAt} /> : 'soon'}
    </>
  )
}

/** What of a copy is ready and what is not, by category, with the kind of fault; who may decide can start it again. */
export async function Preparation({ reference, parts }: { reference: string; parts: readonly ShownPart[] | null }) {
  if (!parts) return null
  const failed = parts.filter(({ state }) => state === 'failed')
  const mayRetry = (await currentStaff())?.permissions.includes('requests:decide')
  const named = failed.map(({ category }) => categoryTitle(category)).join(', ')
  return (
    <Section title="How far the copy has come" id="preparation">
      {failed.length > 0 ? (
        <Notice title={`Could not be prepared: ${named}`} tone="bad">
          <p>The rest is ready and waits. The log of the worker says where it failed.</p>
          {mayRetry ? (
            <ActionForm action={retry.bind(null, reference)} id="retry">
              <SubmitButton>Try again</SubmitButton>
            </ActionForm>
          ) : null}
        </Notice>
      ) : null}
      <Table
        caption="Parts of the copy, by category"
        captionHidden
        dense
        rows={parts}
        rowKey={({ category }) => category}
        columns={[
          { header: 'Category', names: true, cell: ({ category }) => categoryTitle(category) },
          { header: 'How it stands', cell: (part) => <Standing {...part} /> },
          { header: 'Kind of fault', cell: ({ fault }) => (fault ? <code>{fault}</code> : 'None') },
          { header: 'Records', numeric: true, cell: ({ records }) => records?.toLocaleString('en-GB') ?? '' },
        ]}
      />
    </Section>
  )
}
