import { env } from '#lib/env.ts'

declare const demonstrationMark: unique symbol
/** Shown by what exists only in demonstration mode (decision 21). */
export type Demonstration = { readonly [demonstrationMark]: true }

export function demonstration(): Demonstration | null {
  return env().DEMONSTRATION ? ({} as Demonstration) : null
}
