import type { ReactNode } from 'react'

type SectionProps = { title: ReactNode; id?: string; aside?: ReactNode; level?: 2 | 3; children: ReactNode }

/** A heading that reads as an answer, and what belongs to it. `aside` stands at its right: a link, a count. */
export function Section({ title, id, aside, level = 2, children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section id={id} className={level === 2 ? 'section' : 'subsection'}>
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <Heading>{title}</Heading>
        {aside ? <div className="text-sm">{aside}</div> : null}
      </div>
      <div className="flow">{children}</div>
    </section>
  )
}
