import type { ReactNode } from 'react'
import { documentTitle } from '#components/layout/document-title.ts'
import { emptyForm, type FormState } from '#lib/form-state.ts'
import { LiveForm } from './live-form.tsx'

type ActionFormProps = {
  /** A server action. It redirects when all went well, or hands back `withErrors` or `withRefusal`. */
  action: (before: FormState, form: FormData) => Promise<FormState>
  /**
   * The page's title. A page with an ActionForm gives its title here and sets NO metadata title: without script React
   * keeps the metadata of the first answer, so that only a title drawn by the form itself can say "Error:".
   * Leave it out for a second form on a page.
   */
  title?: string
  /** Needed where a page has several forms: it keeps the ids of their fields apart. */
  id?: string
  initial?: FormState
  className?: string
  /** There only when it was just refused: somebody else was first, and what was typed is kept, also without script. */
  onceRefused?: boolean
  children: ReactNode
}

/** A form that works without script: says what is wrong on top and at the field, and keeps what was typed. */
export function ActionForm({ title, id, initial = emptyForm, ...rest }: ActionFormProps) {
  return <LiveForm {...rest} id={id} initial={initial} title={title ? documentTitle(title) : undefined} />
}
