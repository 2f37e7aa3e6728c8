import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PolicyDocument } from '#components/policy/policy-document.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { Pagination } from '#components/ui/pagination.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { now } from '#lib/calendar/now.ts'
import { operator } from '#lib/operator.ts'
import { ownHosts } from '#lib/policy/own-hosts.ts'
import { versionByNumber } from '#lib/policy/queries.ts'
import { renderPolicy } from '#lib/policy/render.ts'
import { inlineHtml } from '#lib/policy/text-renderer.ts'
import { standingWords } from '#lib/policy/wording.ts'

type Props = { params: Promise<{ n: string }> }

async function numberOf({ params }: Props): Promise<number> {
  const { n } = await params
  return /^[1-9]\d{0,5}$/.test(n) ? Number(n) : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Privacy policy, version ${await numberOf(props)}` }
}

const addressOf = (number: number) => `/policy/versions/${number}`

export default async function PolicyVersionPage(props: Props) {
  const version = await versionByNumber('privacy-policy', await numberOf(props), await now())
  if (!version) notFound()
  const { standing, newer, older } = version
  const hosts = ownHosts()
  const text = renderPolicy(version.markdown, hosts)
  return (
    <>
      <link rel="version-history" href="/policy/versions" />
      <link rel="latest-version" href="/policy" />
      {older ? <link rel="predecessor-version" href={addressOf(older)} /> : null}
      {newer ? <link rel="successor-version" href={addressOf(newer)} /> : null}
      <PolicyDocument
        title={text.title ?? version.title}
        text={text}
        facts={{ ...version, provenance: version.provenance && inlineHtml(version.provenance, hosts) }}
        lead={`${operator.name}. Version ${version.number}.`}
        notice={
          <Notice title={standingWords[standing]} tone={standing === 'in-force' ? 'good' : 'info'}>
            <p>
              <TextLink href="/policy">Read the policy in force</TextLink>
            </p>
          </Notice>
        }
      />
      <Pagination
        label="Versions"
        previous={older ? { href: addressOf(older), label: `Version ${older}` } : undefined}
        next={newer ? { href: addressOf(newer), label: `Version ${newer}` } : undefined}
      />
    </>
  )
}
