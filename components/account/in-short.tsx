import type { ReactNode } from 'react'

export type ShortAnswer = { href: string; question: string; answer: ReactNode; more: ReactNode }

/** The three questions of the account, answered side by side; each leads to its long answer. */
export function InShort({ answers }: { answers: readonly ShortAnswer[] }) {
  return (
    <ul className="grid max-w-none list-none divide-line border-line border-y p-0 max-sm:divide-y sm:grid-cols-[1.25fr_1fr_1fr] sm:divide-x">
      {answers.map(({ href, question, answer, more }) => (
        <li key={href} className="py-4 sm:px-5 sm:py-5 sm:first:pl-0 sm:last:pr-0">
          <a href={href} className="inline-flex min-h-6 items-center text-sm">
            {question}
          </a>
          <p className="mt-1 font-semibold text-lg tracking-tight">{answer}</p>
          <p className="mt-0.5 text-ink-soft text-sm">{more}</p>
        </li>
      ))}
    </ul>
  )
}
