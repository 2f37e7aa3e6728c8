import type { ReactNode } from 'react'

type PageTitleProps = { children: ReactNode; caption?: ReactNode; lead?: ReactNode }

/** The one h1 of a page; `caption` says where we are, `lead` what the page answers. */
export function PageTitle({ children, caption, lead }: PageTitleProps) {
  return (
    <div className="page-title">
      {caption ? <p className="mb-2 text-ink-soft">{caption}</p> : null}
      <h1 className="max-w-[26ch]">{children}</h1>
      {lead ? <p className="mt-5 max-w-[56ch] text-ink-soft text-lg">{lead}</p> : null}
    </div>
  )
}
