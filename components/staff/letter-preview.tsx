'use client'

import { useResult } from '#components/ui/field-state.ts'

/** The letter as it would go out now, once it was asked for: its subject, then its paragraphs. */
export function LetterPreview() {
  const letter = useResult()
  if (!Array.isArray(letter)) return null
  const [subject, ...paragraphs] = letter
  return (
    <section aria-labelledby="letter-title" className="rounded-lg border border-line p-5 sm:p-6">
      <h2 id="letter-title" className="text-base text-ink-soft">
        The letter as it would go out
      </h2>
      <p className="mt-3 font-semibold">{subject}</p>
      {paragraphs.map((paragraph) => (
        <p key={paragraph} className="mt-3 whitespace-pre-line">
          {paragraph}
        </p>
      ))}
    </section>
  )
}
