import type { Metadata } from 'next'
import { WithContents } from '#components/layout/contents-list.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Section } from '#components/ui/section.tsx'
import { describeCategories, describeStaff } from '#lib/fulfilment/describe.ts'
import { HoldingSummary } from './holding-summary.tsx'

export const metadata: Metadata = { title: 'What we hold' }

export default function WhatWeHoldPage() {
  const categories = describeCategories()
  const staff = describeStaff()
  const items = [
    ...categories.map(({ category, title }) => ({ href: `#${category}`, text: title })),
    { href: '#staff', text: 'Our own staff' },
  ]
  return (
    <>
      <PageTitle lead="Everything our systems can hold about you: why, from where, who gets it, for how long, and what becomes of it when you ask us to delete it.">
        What we hold
      </PageTitle>
      <p>
        This page is made from the same list that our software follows when it prepares a copy of your data or carries
        out a deletion. What is not on it is not held. To see what is held about you, <a href="/account">sign in</a>.
      </p>
      <WithContents items={items}>
        {categories.map(({ category, title, about, holdings }) => (
          <Section key={category} id={category} title={title}>
            <p>{about}</p>
            {holdings.map((holding) => (
              <HoldingSummary key={holding.name} holding={holding} alone={holdings.length === 1} />
            ))}
          </Section>
        ))}
        <Section id="staff" title="Our own staff">
          <p>Whoever works on your requests has an account here too. No copy or deletion of yours touches it.</p>
          {staff.map((holding) => (
            <HoldingSummary key={holding.name} holding={holding} alone />
          ))}
        </Section>
      </WithContents>
    </>
  )
}
