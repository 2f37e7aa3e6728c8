import type { LetterParts } from './letter.ts'

/** A letter that this software can send, with what it says about nobody: for the staff page that lists them, and the test that reads them all. */
export type Template = {
  name: string
  /** When it is sent, for staff. */
  when: string
  /** The function itself, by which the test knows that it is registered. */
  letter: unknown
  /** The sample goes by post: it must not lead to a page. */
  onPaper: boolean
  parts: LetterParts
}
export type TemplateGroup = { title: string; templates: readonly Template[] }

/** Registers one letter: the function, when it is sent, and made-up facts. Once more with other facts where its words differ. */
export function template<Facts extends unknown[]>(
  letter: (...facts: Facts) => LetterParts,
  when: string,
  ...facts: Facts
): Template {
  const onPaper = facts.some((fact) => typeof fact === 'object' && fact !== null && 'by' in fact && fact.by === 'post')
  return { name: letter.name, when, letter, onPaper, parts: letter(...facts) }
}

/** The person of every sample. The test looks for what must never stand in a letter: the surname, the addresses. */
export const sample = {
  firstName: 'Robin',
  surname: 'Samplewright',
  email: 'robin@sample.invalid',
  street: '1 Sample Street',
  reference: 'PR-SAMPLE2345',
  token: 'sample-of-a-link',
  code: '12345678',
  day: '2026-12-22',
  moment: new Date('2026-12-22T12:00:00Z'),
} as const
