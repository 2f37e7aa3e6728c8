import type { Metadata } from 'next'
import { BackLink } from '#components/ui/back-link.tsx'
import { ButtonLink } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { CombinedTable } from '#components/usage/combined-table.tsx'
import { ObstacleNotice } from '#components/usage/obstacle-notice.tsx'
import { Trace } from '#components/usage/trace.tsx'
import { requireSubject } from '#lib/auth/session.ts'
import { findUsageOf } from '#lib/usage/queries.ts'
import { events } from '#lib/usage/wording.ts'

export const metadata: Metadata = { title: 'Where a product was used' }

type Props = { searchParams: Promise<{ done?: string }> }

export default async function UsagePage({ searchParams }: Props) {
  const subject = await requireSubject('/account/usage')
  const [{ products, total, trace, obstacle }, { done }] = await Promise.all([findUsageOf(subject), searchParams])
  const last = trace[0]
  const apart = done === 'apart' && last?.action === 'usage.taken-apart' ? last : null
  return (
    <>
      <BackLink href="/account">Your account</BackLink>
      <PageTitle lead="Our products tell us where they are used, and not by whom. It is yours only once it is combined with your account.">
        Where a product was used
      </PageTitle>
      {apart ? (
        <Notice title={`${events(apart.rows)} taken apart from your account`} tone="good" live>
          <p>Nobody can tell any more that they were yours, and neither can we.</p>
        </Notice>
      ) : null}
      <Section
        title={total > 0 ? `${events(total)} combined with your account` : 'Nothing is combined with your account'}
      >
        {total > 0 ? <CombinedTable products={products} /> : null}
        <p>
          {total > 0
            ? 'This happened when you were signed in inside a product, or when our staff did it for you. '
            : 'It becomes yours when you are signed in inside a product. '}
          As long as it is combined it is personal: it is in a{' '}
          <a href="/account/requests/new/copy">copy of your data</a> and goes with a deletion.
        </p>
        <p className="text-ink-soft">
          Each event holds the product, the moment, the language, the first three characters of the zip code, the area
          code, the town, the region and the time zone.
        </p>
      </Section>
      {total > 0 ? (
        <Section title="Take it apart again" id="apart">
          {obstacle ? (
            <ObstacleNotice obstacle={obstacle} requests="/account/requests" />
          ) : (
            <>
              <p>
                We then keep the events without anything that leads to you or to your device. When you next sign in
                inside a product, what it has sent since can be combined again.
              </p>
              <ButtonLink href="/account/usage/take-apart" look="secondary">
                Take apart from my account
              </ButtonLink>
            </>
          )}
        </Section>
      ) : null}
      {trace.length > 0 ? (
        <Section title="What has happened">
          <Trace trace={trace} />
        </Section>
      ) : null}
    </>
  )
}
