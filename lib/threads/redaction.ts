import { addressesIn, addressStretches, phoneStretches } from './contact-stretches.ts'
import { escapeSigns, type Folded, foldText, type Stretch, stretchOf } from './folded-text.ts'
import { namedStretches } from './named-stretches.ts'

/** How somebody is known: empty where nothing is held. */
export type Identity = { name: string; email: string; phone: string }
export const nobody: Identity = { name: '', email: '', phone: '' }

/** Who reads it is not asked: they can call themselves whatever they like, and what is another's stays another's. */
export type Cuts = {
  others: readonly Identity[]
  /** What staff marked. */
  passages: readonly string[]
}

type HiddenKind = 'person' | 'passage' | 'message'
/** A text in pieces, in order. What is hidden is still there, for staff only. */
export type Piece = { text: string; hidden: HiddenKind | null }

export const hiddenWords = {
  person: '[another person]',
  passage: '[left out]',
  message: 'A message from another person, not shown',
} as const satisfies Record<HiddenKind, string>

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

/** Overlapping and neighbouring stretches are one; where a passage is among them, all of it is left out. */
function merged(text: string, spans: Span[]): Span[] {
  const result: Span[] = []
  for (const span of [...spans].sort((one, other) => one.start - other.start || other.end - one.end)) {
    const last = result.at(-1)
    const gap = last ? text.slice(last.end, span.start) : ''
    const joined = last && (span.start < last.end || (last.kind === span.kind && /^[\s,]*$/.test(gap)))
    if (!last || !joined) result.push({ ...span })
    else {
      last.end = Math.max(last.end, span.end)
      if (span.kind === 'passage') last.kind = 'passage'
    }
  }
  return result
}

/** A text without the other people in it. In doubt, and only at whole words, for the person who is not asked. */
export function redactText(text: string, cuts: Cuts): Piece[] {
  const folded = foldText(text)
  const spans = merged(text, [
    ...personSpans(text, folded, cuts.others).map((stretch) => ({ ...stretch, kind: 'person' as const })),
    ...cuts.passages.flatMap((passage) =>
      passageStretches(text, passage, folded).map((stretch) => ({ ...stretch, kind: 'passage' as const })),
    ),
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
