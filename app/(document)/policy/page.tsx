import type { Metadata } from 'next'
import { PolicyDocument } from '#components/policy/policy-document.tsx'
import { Day } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { now } from '#lib/calendar/now.ts'
import { operator } from '#lib/operator.ts'
import { ownHosts } from '#lib/policy/own-hosts.ts'
import { currentPolicy } from '#lib/policy/queries.ts'
import { renderPolicy } from '#lib/policy/render.ts'
import { inlineHtml } from '#lib/policy/text-renderer.ts'

export const metadata: Metadata = { title: 'Privacy policy' }

export default async function PolicyPage() {
  const policy = await currentPolicy('privacy-policy', await now())
  if (!policy) return <PageTitle lead="No policy has been published here yet.">Privacy policy</PageTitle>
  const hosts = ownHosts()
  const text = renderPolicy(policy.markdown, hosts)
  return (
    <>
      <link rel="version-history" href="/policy/versions" />
      <PolicyDocument
        title={text.title ?? policy.title}
        text={text}
        facts={{ ...policy, provenance: policy.provenance && inlineHtml(policy.provenance, hosts) }}
        lead={
          <>
            {operator.name}.{' '}
            {policy.effectiveOn ? (
              <>
                In force since <Day on={policy.effectiveOn} />.
              </>
            ) : (
              'The day it came into force is not known.'
            )}{' '}
            {policy.archivedOn ? (
              <>
                The text was archived on <Day on={policy.archivedOn} />.{' '}
              </>
            ) : null}
            <TextLink href="/policy/versions">All versions</TextLink>
          </>
        }
        withControls
      />
    </>
  )
}
