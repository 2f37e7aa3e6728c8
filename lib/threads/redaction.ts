import { addressesIn, addressStretches, phoneStretches } from './contact-stretches.ts'
import { escapeSigns, type Folded, foldText, hidesSigns, type Stretch, stretchOf } from './folded-text.ts'
import { namedStretches } from './named-stretches.ts'
import { quotedStretches } from './quoted-stretches.ts'

/** How somebody is known: empty where nothing is held. */
export type Identity = { name: string; email: string; phone: string }
export const nobody: Identity = { name: '', email: '', phone: '' }

/** Who reads it is not asked: they can call themselves whatever they like, and what is another's stays another's. */
export type Cuts = {
  others: readonly Identity[]
  /** What staff marked. */
  passages: readonly string[]
  /** What the others wrote, as `quotable`: in words of ours it is theirs still. */
  quotes?: ReadonlySet<string> | undefined
}

type HiddenKind = 'person' | 'quote' | 'passage' | 'message'
/** A text in pieces, in order. What is hidden is still there, for staff only. */
export type Piece = { text: string; hidden: HiddenKind | null }

export const hiddenWords = {
  person: '[another person]',
  quote: '[words of another person]',
  passage: '[left out]',
  message: 'A message from another person, not shown',
} as const satisfies Record<HiddenKind, string>

/** Where several are one bar, the last of them names it. */
const ranks = ['person', 'quote', 'passage', 'message'] as const satisfies HiddenKind[]
const stronger = (one: HiddenKind, other: HiddenKind) => (ranks.indexOf(one) < ranks.indexOf(other) ? other : one)

type Span = Stretch & { kind: HiddenKind }

const overlap = (one: Stretch, other: Stretch) => one.start < other.end && other.start < one.end

function personSpans(text: string, folded: Folded, others: readonly Identity[]): Stretch[] {
  return others.flatMap((other) => {
    const named = namedStretches(text, folded, other.name)
    const addresses = addressesIn(folded).filter((address) => named.some((each) => overlap(each, address)))
    return [...named, ...addresses, ...addressStretches(folded, other.email), ...phoneStretches(folded, other.phone)]
  })
}

/** Every place where a passage stands, whatever its case and however its lines are broken. */
export function passageStretches(text: string, passage: string, folded = foldText(text)): Stretch[] {
  const pattern = foldText(passage).text.trim().split(/\s+/).filter(Boolean).map(escapeSigns).join('\\s+')
  if (pattern === '') return []
  return [...folded.text.matchAll(new RegExp(pattern, 'gu'))].map((match) =>
    stretchOf(folded, match.index, match.index + match[0].length),
  )
}

/** Overlapping and neighbouring stretches are one. */
function merged(text: string, spans: Span[]): Span[] {
  const result: Span[] = []
  for (const span of [...spans].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = result.at(-1)
    const gap = last ? text.slice(last.end, span.start) : ''
    const joined = last && (span.start < last.end || (last.kind === span.kind && /^[\s,]*$/.test(gap)))
    if (!last || !joined) result.push({ ...span })
    else {
      last.end = Math.max(last.end, span.end)
      last.kind = stronger(last.kind, span.kind)
    }
  }
  return result
}

/** A text without the other people in it. In doubt, and only at whole words, for the person who is not asked. */
export function redactText(text: string, cuts: Cuts): Piece[] {
  const folded = foldText(text)
  const readings = hidesSigns(text) ? [folded, foldText(text, ' ')] : [folded]
  const spansOf = (kind: HiddenKind, stretches: Stretch[]) => stretches.map((stretch) => ({ ...stretch, kind }))
  const spans = merged(text, [
    ...readings.flatMap((reading) => spansOf('person', personSpans(text, reading, cuts.others))),
    ...spansOf('quote', quotedStretches(text, cuts.quotes ?? new Set())),
    ...cuts.passages.flatMap((passage) => spansOf('passage', passageStretches(text, passage, folded))),
  ])
  const pieces: Piece[] = []
  let at = 0
  for (const { start, end, kind } of spans) {
    if (start > at) pieces.push({ text: text.slice(at, start), hidden: null })
    pieces.push({ text: text.slice(start, end), hidden: kind })
    at = end
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), hidden: null })
  return pieces
}

/** A message of another person outside the company is not given out at all. */
export const wholeMessage = (text: string): Piece[] => [{ text, hidden: 'message' }]

/** The pieces as they are released. */
export function releasedText(pieces: readonly Piece[]): string {
  return pieces.map(({ text, hidden }) => (hidden ? hiddenWords[hidden] : text)).join('')
}
