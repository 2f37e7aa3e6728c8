'use client'

import { useEffect, useRef } from 'react'
import { Icon } from './icon.tsx'

type ErrorSummaryProps = {
  /** Field name → message, in the order of the fields. */
  errors: Record<string, string>
  /** About no field in particular. */
  refusal?: string
  title?: string
  /** Changes with every attempt, so that the focus comes back. */
  attempt?: number
  prefix?: string
}

/** Without script the `autofocus` attribute moves the focus; with it, each new attempt does. */
export function ErrorSummary({
  errors,
  refusal,
  title = 'There is a problem',
  attempt = 0,
  prefix = '',
}: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  const fields = Object.entries(errors)
  const something = fields.length > 0 || refusal !== undefined
  useEffect(() => {
    if (something && attempt >= 0) box.current?.focus()
  }, [something, attempt])
  if (!something) return null
  const heading = `${prefix}error-summary`
  return (
    <div
      ref={box}
      role="alert"
      aria-labelledby={heading}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the summary of errors is where reading must go on, also without script
      autoFocus
      className="max-w-measure rounded-lg bg-bad-quiet p-5 sm:p-6"
    >
      <h2 id={heading} className="flex items-center gap-2.5 text-bad text-lg">
        <Icon name="warning" className="size-6" />
        {title}
      </h2>
      {refusal ? <p className="mt-2">{refusal}</p> : null}
      {fields.length > 0 ? (
        <ul className="mt-2 space-y-1">
          {fields.map(([name, message]) => (
            <li key={name}>
              <a href={`#${prefix}${name}`} className="font-semibold text-bad">
                {message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
