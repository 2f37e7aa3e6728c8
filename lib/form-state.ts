import type { ZodError } from 'zod'

/** What an action hands back to its form. `values` are as typed, by field name. */
export type FormState = {
  values: Record<string, string | string[]>
  errors: Record<string, string>
  refusal?: string
  /** What came of a check or a preview: ours alone, and never filled from what was sent. */
  result?: string | string[]
  attempt: number
}

export const emptyForm: FormState = { values: {}, errors: {}, attempt: 0 }

/** Carries the count of attempts through the browser, with script and without. React's own fields begin with `$ACTION`. */
export const attemptField = '$attempt'

const secret = /code|password|secret/i
const placeCode = /(post|postal|zip|area|country|region|language)[-_. ]?code/i

function staysUnsaid(name: string): boolean {
  return name.startsWith('$') || secret.test(name.replace(placeCode, ''))
}

function typed(form: FormData): FormState['values'] {
  const values: FormState['values'] = {}
  for (const name of new Set(form.keys())) {
    if (staysUnsaid(name)) continue
    const texts = form.getAll(name).filter((value) => typeof value === 'string')
    if (texts.length > 0) values[name] = texts.length === 1 ? (texts[0] ?? '') : texts
  }
  return values
}

function nextAttempt(form: FormData): number {
  const before = Number(form.get(attemptField))
  return Number.isSafeInteger(before) && before >= 0 && before < 1_000_000 ? before + 1 : 1
}

/** The first message of each field; a message about no field in particular becomes the refusal. */
export function withErrors(form: FormData, error: ZodError): FormState {
  const errors: FormState['errors'] = {}
  let refusal: string | undefined
  for (const issue of error.issues) {
    const name = issue.path[0]
    if (name === undefined) refusal ??= issue.message
    else errors[String(name)] ??= issue.message
  }
  return { values: typed(form), errors, attempt: nextAttempt(form), ...(refusal === undefined ? {} : { refusal }) }
}

/** What was typed, with what came of looking at it. */
export function withResult(form: FormData, result: string | string[]): FormState {
  return { values: typed(form), errors: {}, result, attempt: nextAttempt(form) }
}

/** What the deed refused, in words for the person. */
export function withRefusal(form: FormData, message: string): FormState {
  return { values: typed(form), errors: {}, refusal: message, attempt: nextAttempt(form) }
}
