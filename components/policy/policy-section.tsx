import { Prose } from '#components/layout/prose.tsx'
import { cx } from '#components/ui/cx.ts'
import type { PolicyPromise } from '#lib/policy/promises.ts'
import type { PolicySection as Rendered } from '#lib/policy/render.ts'
import { HowWeKeepThis } from './how-we-keep-this.tsx'

const headings = { 2: 'h2', 3: 'h3', 4: 'h4', 5: 'h5', 6: 'h6' } as const

function headingFor(level: number) {
  return level === 3 || level === 4 || level === 5 || level === 6 ? headings[level] : headings[2]
}

/** One section of a policy under its anchor, which can be copied from the sign beside the heading. */
export function PolicySection({ section, promises }: { section: Rendered; promises: readonly PolicyPromise[] }) {
  const { id, level, title, html } = section
  const Heading = headingFor(level)
  return (
    <section
      aria-labelledby={id}
      className={cx(level <= 2 ? 'mt-12 border-line border-t pt-8 first:mt-0 first:border-0 first:pt-0' : 'mt-9')}
    >
      <div className="group flex items-baseline gap-2">
        <Heading id={id} className={level > 4 ? 'font-semibold' : undefined}>
          {title}
        </Heading>
        <a
          href={`#${id}`}
          aria-label={`Link to “${title}”`}
          className="chrome inline-flex size-6 shrink-0 items-center justify-center text-ink-soft no-underline hover:text-accent"
        >
          #
        </a>
      </div>
      {html === '' ? null : (
        <div className="mt-3">
          <Prose html={html} />
        </div>
      )}
      <HowWeKeepThis promises={promises} />
    </section>
  )
}
