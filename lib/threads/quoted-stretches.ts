import { foldText, type Stretch, signsWithoutSpaces, stretchOf } from './folded-text.ts'

/** So many words in a row are no coincidence. */
const fewest = 5

/** Words, whatever stands between them; scripts without spaces sign by sign. */
const word = new RegExp(`${signsWithoutSpaces}|(?:(?!${signsWithoutSpaces})[\\p{L}\\p{N}])+`, 'gu')

/** Every five words in a row, and where they stand. Whatever cannot be seen parts words here, in the message as in its quotation. */
function runsIn(text: string) {
  const folded = foldText(text, ' ')
  const words = [...folded.text.matchAll(word)].map(({ index, 0: letters }) => ({ index, letters }))
  return words.slice(fewest - 1).map((last, place) => {
    const run = words.slice(place, place + fewest)
    const from = run[0]?.index ?? 0
    const stretch = stretchOf(folded, from, last.index + last.letters.length)
    return { key: run.map(({ letters }) => letters).join(' '), stretch }
  })
}

/** What others wrote, by every five words of it. */
export function quotable(messages: readonly string[]): Set<string> {
  return new Set(messages.flatMap((message) => runsIn(message).map(({ key }) => key)))
}

/** Where a text repeats what others wrote. */
export function quotedStretches(text: string, quotes: ReadonlySet<string>): Stretch[] {
  if (quotes.size === 0) return []
  return runsIn(text)
    .filter(({ key }) => quotes.has(key))
    .map(({ stretch }) => stretch)
}
