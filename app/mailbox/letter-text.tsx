import { env } from '#lib/env.ts'

const ours = (link: string) => URL.canParse(link) && new URL(link).origin === new URL(env().PUBLIC_URL).origin

/** A letter's text with its links to this site pressable. */
export function LetterText({ text }: { text: string }) {
  return (
    <p className="whitespace-pre-wrap break-words">
      {text.split(/(https?:\/\/\S+)/).map((part, place) => {
        const key = `${place}:${part.slice(0, 20)}`
        return ours(part) ? (
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
