'use client'

import { useField } from '#components/ui/field-state.ts'

/** The letter as it would go out now, once it was asked for: its subject, then its paragraphs. */
export function LetterPreview({ name }: { name: string }) {
  const { typed } = useField({ name })
  if (!Array.isArray(typed)) return null
  const [subject, ...paragraphs] = typed
  return (
    <section aria-labelledby={`${name}-title`} className="rounded-lg border border-line p-5 sm:p-6">
      <h2 id={`${name}-title`} className="text-base text-ink-soft">
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
