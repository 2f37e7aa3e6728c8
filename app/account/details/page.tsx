import type { Metadata } from 'next'
import { SubmitButton } from '#components/forms/submit-button.tsx'
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

const correction = '/account/requests/new/correction'

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
          {
            key: 'E-mail address',
            value: <bdi className="break-words">{email}</bdi>,
            change: { href: '/account/details/email' },
          },
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
          {
            key: 'Region',
            value: (
              <>
                {findRegion(region).label}
                <span className="block text-ink-soft text-sm">It decides which law your requests follow.</span>
              </>
            ),
            change: { href: correction, label: 'Correct', what: 'region' },
          },
        ]}
      />
      <form action={confirmDetails} className="mt-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p className="text-ink-soft">
          {confirmedOn ? (
            <>
              You last looked these over on <Day on={confirmedOn} />.
            </>
          ) : (
            'You have not yet said that these are right.'
          )}
        </p>
        <SubmitButton look="secondary" pending="Noting…">
          These are right
        </SubmitButton>
      </form>
      <Section title="Card">
        {cards.length === 0 ? (
          <p>No card is saved.</p>
        ) : (
          <SummaryList
            rows={cards.map((card) => ({
              key: `${card.brand}, ends in ${card.lastFour}`,
              value: `Expires ${String(card.expiryMonth).padStart(2, '0')}/${card.expiryYear}`,
              change: { href: `/account/details/card/${card.id}`, what: `${card.brand} ending in ${card.lastFour}` },
            }))}
          />
        )}
        <p className="text-ink-soft">
          We keep the brand, the last four digits and the expiry, and a token of the payment processor. Never the
          number.
        </p>
      </Section>
      <Section title="Something else is wrong?">
        <p>
          What came from somewhere else, or stands in a purchase or an invoice, only we can change.{' '}
          <TextLink href={correction}>Ask us to correct it</TextLink>
        </p>
      </Section>
    </>
  )
}
