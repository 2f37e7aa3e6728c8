import type { Metadata } from 'next'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { operator } from '#lib/operator.ts'

export const metadata: Metadata = { title: 'Security' }

/** Promise P13: only what runs today. A measure that ends here ends in the code, or the other way round. */
const measures = [
  {
    what: 'No password to steal',
    how: 'Signing in takes a link or a code that we mail to you, a passkey, or a printed recovery code.',
  },
  {
    what: 'A fresh proof for what matters',
    how: 'A copy is asked for and opened, a deletion accepted and an address changed only after a proof that it is you, at most ten minutes old.',
  },
  {
    what: 'Time to stop a stranger',
    how: 'A copy that was asked for with nothing but a mailbox waits 72 hours. We write to you with a link that stops it.',
  },
  {
    what: 'Staff who cannot act alone',
    how: 'Staff sign in with a second factor, and each may do only what their role needs. A deletion takes two people.',
  },
  {
    what: 'Encrypted where it rests',
    how: 'E-mail addresses, phone numbers, mailing addresses, card tokens, what you write in a request and every prepared copy are encrypted, each bound to its place.',
  },
  {
    what: 'No card numbers',
    how: 'Of a card we store the brand, the last four digits, the expiry and the payment processor’s token. A whole number is refused in every form for your details.',
  },
  {
    what: 'A trail that shows changes',
    how: 'Each thing done to your data leaves a line in a record that is chained, so that a line altered later shows.',
  },
  {
    what: 'Nobody else on our pages',
    how: 'Our pages load nothing from other companies, and run no script but our own.',
  },
] as const

export default function SecurityPage() {
  return (
    <>
      <PageTitle lead="What protects the data in this privacy center. Only measures that run today are listed.">
        Security
      </PageTitle>
      <dl className="grid max-w-page gap-x-12 gap-y-8 sm:grid-cols-2">
        {measures.map(({ what, how }) => (
          <div key={what} className="border-line border-t pt-4">
            <dt className="font-semibold">{what}</dt>
            <dd className="mt-1 text-ink-soft">{how}</dd>
          </div>
        ))}
      </dl>
      <Section title="Report a hole">
        <p>
          Write to <a href={`mailto:${operator.contact.securityEmail}`}>{operator.contact.securityEmail}</a>. Say what
          you saw and how to see it again; leave other people’s data alone. We answer, and we do not go after people who
          report in good faith.
        </p>
      </Section>
    </>
  )
}
