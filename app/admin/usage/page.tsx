import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { countUnlinked } from '#lib/usage/queries.ts'
import { findPerson } from './actions.ts'

const title = 'Where products were used'

export default async function StaffUsagePage() {
  const unlinked = await countUnlinked(await requireStaff('usage:combine'))
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <Section title="Linked to nobody">
        <SummaryList
          rows={[
            { key: 'Events', value: unlinked.rows.toLocaleString('en-GB') },
            {
              key: 'With a device that is personal by itself',
              value: `${unlinked.personal.toLocaleString('en-GB')}, by the law of the region they came from`,
            },
          ]}
        />
      </Section>
      <Section title="Combine or take apart">
        <ActionForm action={findPerson} title={title}>
          <TextField
            name="email"
            type="email"
            label="E-mail address of the account"
            hint="That you looked is in the audit trail."
            autoComplete="off"
            width="long"
            spellCheck={false}
          />
          <SubmitButton>Show what is combined</SubmitButton>
        </ActionForm>
      </Section>
    </>
  )
}
