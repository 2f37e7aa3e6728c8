import { documentTitle } from '#components/layout/document-title.ts'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { Table } from '#components/ui/table.tsx'
import { TaskList } from '#components/ui/task-list.tsx'
import { kindWording } from '#lib/requests/wording.ts'

const editors = [
  { title: 'Name', href: '/account/details/name' },
  { title: 'E-mail address', href: '/account/details/email' },
  { title: 'Phone', href: '/account/details/phone' },
  { title: 'Mailing address', href: '/account/details/mailing-address' },
  { title: 'Card', href: '/account/details' },
  { title: 'What we contact you about', href: '/account/preferences' },
]

type ChooseFieldProps = { fields: readonly { field: string; label: string; shown: string }[] }

/** Editors first: most things a person changes alone, at once. */
export function ChooseField({ fields }: ChooseFieldProps) {
  return (
    <>
      <title>{documentTitle(kindWording.correction.action)}</title>
      <BackLink href="/account/requests/new" />
      <PageTitle lead="Most things you can change yourself, at once and without asking us.">
        {kindWording.correction.action}
      </PageTitle>
      <Section title="Change it yourself">
        <TaskList tasks={editors} />
      </Section>
      <Section title="Ask us to correct it">
        <p>For what came from somewhere else, or that you cannot change. We check it and tell you what we did.</p>
        <Table
          caption="What we can correct, with what it says now"
          captionHidden
          rows={fields}
          rowKey={({ field }) => field}
          empty="There is nothing that only we can change."
          columns={[
            { header: 'What', names: true, cell: ({ label }) => label },
            {
              header: 'It says now',
              cell: ({ shown }) => <bdi className="whitespace-pre-line">{shown || 'Nothing'}</bdi>,
            },
            {
              header: 'Wrong?',
              cell: ({ field, label, shown }) => (
                <a href={`/account/requests/new/correction?field=${encodeURIComponent(field)}`}>
                  Correct this
                  <span className="sr-only">
                    : {label}, {shown}
                  </span>
                </a>
              ),
            },
          ]}
        />
      </Section>
    </>
  )
}
