/** What a deed answers: a refusal is a value to be worded for the person, a bug is an exception. */
export type Outcome<Value, Refusal extends string> = { ok: true; value: Value } | { ok: false; refusal: Refusal }

export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function refused<Refusal extends string>(refusal: Refusal): { ok: false; refusal: Refusal } {
  return { ok: false, refusal }
}
