import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { Reference } from './reference.tsx'

type ConfirmationPanelProps = { title: ReactNode; reference?: string; children?: ReactNode }

/** The end of a task: it is done, and this is its reference. Holds the page's h1. */
export function ConfirmationPanel({ title, reference, children }: ConfirmationPanelProps) {
  return (
    <div className="mb-10 rounded-lg bg-good-quiet px-6 py-8 sm:px-10 sm:py-10 print:border print:border-line-strong">
      <span className="mb-5 flex size-12 items-center justify-center rounded-full bg-good text-good-quiet">
        <Icon name="check" className="size-7" />
      </span>
      <h1 className="max-w-[24ch] text-2xl">{title}</h1>
      {children ? <div className="flow-tight mt-3 max-w-measure">{children}</div> : null}
      {reference ? (
        <p className="mt-6">
          <span className="block text-ink-soft text-sm">Your reference</span>
          <Reference large>{reference}</Reference>
        </p>
      ) : null}
    </div>
  )
}
