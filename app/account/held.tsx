import { HeldTable } from '#components/account/held-table.tsx'
import { ButtonLink, ButtonRow } from '#components/ui/button.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextLink } from '#components/ui/text-link.tsx'
import type { Held as HeldLine } from '#lib/fulfilment/count-held.ts'

export function Held({ held }: { held: readonly HeldLine[] }) {
  const none = held.filter(({ count }) => count === 0)
  return (
    <Section
      title="What we hold about you"
      id="held"
      aside={<TextLink href="/what-we-hold">Why, and for how long</TextLink>}
    >
      <HeldTable held={held.filter(({ count }) => count > 0)} />
      {none.length > 0 ? (
        <p className="text-ink-soft text-sm">
          Nothing of these kinds: {none.map(({ title }) => title.toLowerCase()).join(', ')}.
        </p>
      ) : null}
      <ButtonRow>
        <ButtonLink href="/account/requests/new/copy" look="secondary">
          See everything in a copy
        </ButtonLink>
        <TextLink href="/account/usage">Where a product was used</TextLink>
      </ButtonRow>
    </Section>
  )
}
