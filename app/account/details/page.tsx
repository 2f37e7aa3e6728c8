import type { Metadata } from 'next'
import { Button } from '#components/ui/button.tsx'
import { Day } from '#components/ui/date.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { findDetailsOf, listCardsOf } from '#lib/accounts/queries.ts'
import { requireSubject } from '#lib/auth/session.ts'
import { findRegion } from '#lib/requests/regions.ts'
import { confirmDetails } from './actions.ts'
import { isSaved, savedWords } from './saved-words.ts'

export const metadata: Metadata = { title: 'Your details' }

const none = <span className="text-ink-soft">Not given</span>

export default async function DetailsPage({ searchParams }: { searchParams: Promise<{ saved?: string }> }) {
  const subject = await requireSubject('/account/details')
  const [{ saved }, details, cards] = await Promise.all([searchParams, findDetailsOf(subject), listCardsOf(subject)])
  if (!details) return <PageTitle lead="There are no details: this account has been deleted.">Your details</PageTitle>
  const { name, email, phone, mailingAddress, region, confirmedOn } = details
  const address = mailingAddress
    ? [...mailingAddress.lines, mailingAddress.postcode, mailingAddress.country].filter(Boolean)
    : []
  return (
    <>
      <PageTitle lead="Change anything that is wrong. It takes effect at once.">Your details</PageTitle>
      {saved && isSaved(saved) ? <Notice title={savedWords[saved]} tone="good" live /> : null}
      <SummaryList
        rows={[
          { key: 'Name', value: <bdi>{name}</bdi>, change: { href: '/account/details/name' } },
          { key: 'E-mail address', value: email, change: { href: '/account/details/email' } },
          { key: 'Phone', value: phone ?? none, change: { href: '/account/details/phone' } },
          {
            key: 'Mailing address',
            value:
              address.length > 0
                ? address.map((line) => (
                    <bdi key={line} className="block">
                      {line}
                    </bdi>
                  ))
                : none,
            change: { href: '/account/details/mailing-address' },
          },
          { key: 'Region', value: findRegion(region).label },
        ]}
      />
      <form action={confirmDetails} className="mt-6">
        <p className="text-ink-soft">
          {confirmedOn ? (
            <>
              You last looked these over on <Day on={confirmedOn} />.
            </>
          ) : (
            'You have not yet said that these are right.'
          )}
        </p>
        <Button type="submit" look="secondary">
          These are right
        </Button>
      </form>
      <Section title="Card">
        {cards.length === 0 ? <p>No card is saved.</p> : null}
        <SummaryList
          rows={cards.map((card) => ({
            key: card.brand,
            value: `ends in ${card.lastFour}, expires ${String(card.expiryMonth).padStart(2, '0')}/${card.expiryYear}`,
            change: { href: `/account/details/card/${card.id}`, what: `${card.brand} ending in ${card.lastFour}` },
          }))}
        />
        <p className="text-ink-soft">
          We keep the brand, the last four digits and the expiry, and a token of the payment processor. Never the
          number.
        </p>
      </Section>
      <Section title="Something else is wrong?">
        <p>
          Ask us to correct it: <TextLink href="/account/requests/new">start a request</TextLink>.
        </p>
      </Section>
    </>
  )
}
