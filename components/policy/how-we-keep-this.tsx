import { Fragment } from 'react'
import type { Control, PolicyPromise } from '#lib/policy/promises.ts'

function named(controls: readonly Control[]): Control[] {
  return controls.filter((control, place) => controls.findIndex(({ label }) => label === control.label) === place)
}

/** What stands behind the promises of one section: the pages and the work that keep them, and what is still to come. */
export function HowWeKeepThis({ promises }: { promises: readonly PolicyPromise[] }) {
  if (promises.length === 0) return null
  const controls = named(promises.flatMap((promise) => promise.controls))
  const missing = promises.flatMap((promise) => (promise.state === 'being-built' ? [promise.missing] : []))
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
      {missing.length > 0 ? (
        <p className="mt-1">
          <span className="font-medium text-ink">Being built: </span>
          {missing.join(' · ')}
        </p>
      ) : null}
    </div>
  )
}
