import { env } from '#lib/env.ts'

/** A letter's text with its links to this site pressable. */
export function LetterText({ text }: { text: string }) {
  const parts = text.split(/(https?:\/\/\S+)/)
  return (
    <p className="whitespace-pre-wrap break-words">
      {parts.map((part, place) => {
        const key = `${place}:${part.slice(0, 20)}`
        return part.startsWith(env().PUBLIC_URL) ? (
          <a key={key} href={part}>
            {part}
          </a>
        ) : (
          <span key={key}>{part}</span>
        )
      })}
    </p>
  )
}
