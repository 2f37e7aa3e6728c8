import type { ChangeKind, ImportRefusal, PolicyDocument, PublishRefusal, Standing } from './vocabulary.ts'

export const documentWords = {
  'privacy-policy': 'Privacy policy',
  terms: 'Terms of service',
} as const satisfies Record<PolicyDocument, string>

export const standingWords = {
  draft: 'Draft',
  coming: 'Published, not yet in force',
  'in-force': 'In force',
  superseded: 'No longer in force',
} as const satisfies Record<Standing, string>

export const changeKindWords = {
  substance: { title: 'A change of substance', about: 'What we do with personal information changes.' },
  editorial: { title: 'An editorial correction', about: 'Only the wording changes: what we do stays the same.' },
} as const satisfies Record<ChangeKind, { title: string; about: string }>

export const effectiveUnknown = 'Not known: the text does not say from when it applied.'

export const importRefusalWords = {
  empty: 'There is no text in this file.',
  'too-large': 'This file is larger than 2 MB. A policy is text: save it as Markdown or HTML without pictures.',
  'not-text': 'This file is not text in UTF-8. Save the policy as Markdown (.md) or HTML (.html) and import that.',
  'words-would-change':
    'Reading this file would have changed its words, so nothing was imported. Its markup is probably broken: save it as plain Markdown and import that.',
} as const satisfies Record<ImportRefusal, string>

const publishRefusalWords = {
  'not-found': () => 'This draft does not exist.',
  'already-published': () => 'This version has been published already.',
  'same-as-in-force': () => 'This text is the one in force already, word for word.',
  'placeholder-left': (names) =>
    `The text still holds ${names.join(', ')}. Import it again with the company’s facts filled in.`,
  'promise-without-control': (names) =>
    `Nothing in the software keeps ${names.join(', ')}. Name what keeps ${names.length === 1 ? 'it' : 'them'} in lib/policy/promises.ts, or take the mark out of the text.`,
} as const satisfies Record<PublishRefusal, (names: string[]) => string>

export function whyNotPublished(refusal: PublishRefusal, names: string[] = []): string {
  return publishRefusalWords[refusal](names)
}
