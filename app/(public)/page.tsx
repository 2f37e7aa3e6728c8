import type { Metadata } from 'next'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import { operator } from '#lib/operator.ts'

export const metadata: Metadata = { title: 'Privacy' }

const ways = [
  {
    title: 'Read what we promise',
    href: '/policy',
    link: 'Read the privacy policy',
    about: 'Each promise stands beside the page or the job that keeps it.',
  },
  {
    title: 'See what we hold, and for how long',
    href: '/what-we-hold',
    link: 'What we hold',
    about:
      'Every category, why we keep it, who gets it and when it goes. Written from the same list that our software works by.',
  },
  {
    title: 'Keep your details right',
    href: '/account/details',
    link: 'Your details',
    about: 'Your name, address, phone number and e-mail address: correct them yourself, at once.',
  },
  {
    title: 'Choose what we send you',
    href: '/account/preferences',
    link: 'What we send you',
    about: 'Announcements, updates and events are off until you switch them on. Stop sharing and sale with one press.',
  },
  {
    title: 'Get a copy of your data',
    href: '/account/requests/new/copy',
    link: 'Ask for a copy',
    about: 'Everything we hold about you, to read here or to download.',
  },
  {
    title: 'Have something corrected or deleted',
    href: '/account/requests/new',
    link: 'Start a request',
    about: 'You see what would go and what would stay, and why, before you send it, and again on the receipt.',
  },
] as const

export default function HomePage() {
  return (
    <>
      <PageTitle lead="Read what we do with personal information, see what we hold about you, and decide about it.">
        Your privacy at {operator.shortName}
      </PageTitle>
      <ButtonRow>
        <ButtonLink href="/account">Go to your account</ButtonLink>
        <ButtonLink href="/sign-up" look="secondary">
          Make an account
        </ButtonLink>
      </ButtonRow>
      <ul className="mt-14 grid max-w-page list-none gap-x-12 gap-y-10 p-0 sm:grid-cols-2">
        {ways.map((way) => (
          <li key={way.title} className="border-line border-t pt-5">
            <h2 className="mt-0 text-lg">{way.title}</h2>
            <p className="mt-2 text-ink-soft">{way.about}</p>
            <p className="mt-3">
              <TextLink href={way.href}>{way.link}</TextLink>
            </p>
          </li>
        ))}
      </ul>
      <Section title="No account?">
        <p>
          You need none: <TextLink href="/requests/start">start a request with your e-mail address</TextLink>, for a
          copy of your data, a correction, a deletion or anything else that the law gives you.
        </p>
      </Section>
      <Section title="Already asked for something?">
        <p>
          Sign in to see <TextLink href="/account/requests">your requests</TextLink>, when each is due and what was
          decided. Without an account, or when it is gone,{' '}
          <TextLink href="/requests/follow">follow a request by its reference</TextLink>.
        </p>
      </Section>
      <Section title="Ask us">
        <p>
          <TextLink href="/questions">Ask a question</TextLink>, with an account or without, and follow the answer. Is
          an account a child’s? <TextLink href="/children">Tell us</TextLink>.
        </p>
        <p>
          Write to <a href={`mailto:${operator.contact.privacyEmail}`}>{operator.contact.privacyEmail}</a>. You can also
          complain to the{' '}
          <TextLink href={operator.authority.url} otherSite>
            {operator.authority.name}
          </TextLink>
          .
        </p>
      </Section>
    </>
  )
}
