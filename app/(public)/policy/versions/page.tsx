import type { Metadata } from 'next'
import { VersionsTable } from '#components/policy/versions-table.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { now } from '#lib/calendar/now.ts'
import { listVersions } from '#lib/policy/queries.ts'

export const metadata: Metadata = { title: 'Versions of the privacy policy' }

export default async function PolicyVersionsPage() {
  const versions = await listVersions('privacy-policy', await now())
  return (
    <>
      <PageTitle lead="Every version that was published here stays as it was, with the day it applied from where that is known.">
        Versions of the privacy policy
      </PageTitle>
      <p>
        <TextLink href="/policy">Read the policy in force</TextLink>
      </p>
      <div className="max-w-none">
        <VersionsTable versions={versions} />
      </div>
    </>
  )
}
