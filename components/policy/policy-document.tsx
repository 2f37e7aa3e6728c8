import type { ReactNode } from 'react'
import { WithContents } from '#components/layout/contents-list.tsx'
import { Prose } from '#components/layout/prose.tsx'
import { Details } from '#components/ui/details.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { promisesMarked } from '#lib/policy/promises.ts'
import type { RenderedPolicy } from '#lib/policy/render.ts'
import { PolicySection } from './policy-section.tsx'
import { VersionFacts, type VersionFactsProps } from './version-facts.tsx'

type PolicyDocumentProps = {
  title: string
  text: RenderedPolicy
  facts: VersionFactsProps
  lead?: ReactNode
  /** What must be said before the text: that it is a draft, or no longer in force. */
  notice?: ReactNode
  /** Only the version in force says how it is kept: the software keeps one policy at a time. */
  withControls?: boolean
}

/** The whole text of a version, with its contents, its facts and what keeps its promises. */
export function PolicyDocument({ title, text, facts, lead, notice, withControls = false }: PolicyDocumentProps) {
  const items = text.sections
    .filter(({ level }) => level <= 3)
    .map((section) => ({
      href: `#${section.id}`,
      text: section.title,
      level: section.level === 3 ? (3 as const) : (2 as const),
    }))
  return (
    <>
      <PageTitle lead={lead}>{title}</PageTitle>
      {notice}
      <Details summary="About this version" open={facts.provenance !== null}>
        <VersionFacts {...facts} />
      </Details>
      <WithContents items={items} title="In this policy">
        {text.opening.html === '' ? null : (
          <div className="mb-12">
            <Prose html={text.opening.html} />
          </div>
        )}
        {text.sections.map((section) => (
          <PolicySection
            key={section.id}
            section={section}
            promises={withControls ? promisesMarked(section.promises) : []}
          />
        ))}
      </WithContents>
    </>
  )
}
