'use client'

import { useResult } from '#components/ui/field-state.ts'
import { Notice } from '#components/ui/notice.tsx'

/** The codes that were made a moment ago: for paper, and not shown again. */
export function CodeSheet({ whose }: { whose: string }) {
  const codes = useResult()
  if (!Array.isArray(codes)) return null
  return (
    <div className="flow">
      <Notice title="Print this page or copy the codes now" tone="good" live>
        <p>We keep nothing that we could show again. Each code works once. Keep the sheet where nobody else looks.</p>
      </Notice>
      <h2>Recovery codes for the {whose}</h2>
      <ol className="grid max-w-form gap-x-10 gap-y-2 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code className="select-all">{code}</code>
          </li>
        ))}
      </ol>
      <p className="hidden print:block">
        Use: open the page “Sign in”, choose “Can you not read that mail any more?”, then “Recovery code”.
      </p>
    </div>
  )
}
