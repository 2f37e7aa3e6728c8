import { Fragment } from 'react'
import type { Control, PolicyPromise } from '#lib/policy/promises.ts'

function named(controls: readonly Control[]): Control[] {
  return controls.filter((control, place) => controls.findIndex(({ label }) => label === control.label) === place)
}

/** What stands behind the promises of one section: the pages and the work that keep them, and what is still to come. */
export function HowWeKeepThis({ promises }: { promises: readonly PolicyPromise[] }) {
  if (promises.length === 0) return null
  const controls = named(promises.flatMap((promise) => promise.controls))
  const unfinished = promises.some(({ state }) => state === 'being-built')
  return (
    <div className="mt-6 max-w-measure border-accent border-l-2 pl-4 text-ink-soft text-sm">
      <p>
        <span className="font-medium text-ink">How we keep this: </span>
        {controls.map(({ label, href }, place) => (
          <Fragment key={label}>
            {place > 0 ? ' · ' : null}
            {href ? <a href={href}>{label}</a> : label}
          </Fragment>
        ))}
      </p>
      {unfinished ? <p className="mt-1">Part of this is still being built.</p> : null}
    </div>
  )
}
