import type { Metadata } from 'next'
import { DraftsTable } from '#components/policy/drafts-table.tsx'
import { VersionsTable } from '#components/policy/versions-table.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { listDrafts, listVersions } from '#lib/policy/queries.ts'

export const metadata: Metadata = { title: 'Policy' }

type Props = { searchParams: Promise<{ published?: string | string[] }> }

export default async function PolicyAdminPage({ searchParams }: Props) {
  const staff = await requireStaff('policy:publish')
  const [drafts, versions] = await Promise.all([listDrafts(staff), listVersions('privacy-policy', await now())])
  const { published } = await searchParams
  const done = versions.find(({ number }) => String(number) === published)
  return (
    <>
      <PageTitle lead="A draft is previewed and published here. A published version never changes: a correction is another version.">
        Policy
      </PageTitle>
      {done ? (
        <Notice title={`Version ${done.number} is published`} tone="good" live>
          <p>
            Visitors see it within a second or so.{' '}
            <TextLink href={`/policy/versions/${done.number}`}>See version {done.number}</TextLink>
          </p>
        </Notice>
      ) : null}
      <Section title="Drafts">
        <DraftsTable drafts={drafts} />
        <p>
          A Markdown or HTML file becomes a draft with <code>npm run policy:import -- FILE</code>
        </p>
      </Section>
      <Section title="Published">
        <VersionsTable versions={versions} />
      </Section>
    </>
  )
}
