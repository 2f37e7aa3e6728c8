import type { Metadata } from 'next'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { operator } from '#lib/operator.ts'

export const metadata: Metadata = { title: 'Security' }

const measures = [
  'Signing in takes a link or a code that we mail to you, or a passkey. There is no password to steal.',
  'A copy is handed over, and a deletion accepted, only after a fresh proof that it is you, at most ten minutes old.',
  'A copy asked for with nothing but a mailbox waits 72 hours, and every way we can reach you is told, so that somebody in your mailbox can be stopped.',
  'Staff sign in with a second factor, and each may do only what their role needs. A deletion takes two people.',
  'E-mail addresses, phone numbers, mailing addresses, card tokens, what you write in a request and every prepared copy rest encrypted, each value bound to its place.',
  'Of a card we store the brand, the last four digits, the expiry and the payment processor’s token. Never the number.',
  'Each thing done to your data, and each time staff open your request, leaves a line in a record that is chained so that an altered line shows.',
  'Our pages load nothing from anybody else, and no script runs that we did not sign for that page.',
] as const

export default function SecurityPage() {
  return (
    <>
      <PageTitle lead="What protects the data in this privacy center. Only measures that run today are listed.">
        Security
      </PageTitle>
      <ul>
        {measures.map((measure) => (
          <li key={measure}>{measure}</li>
        ))}
      </ul>
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
