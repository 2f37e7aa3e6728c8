import { env } from '#lib/env.ts'
import type { System } from './actor.ts'
import { nameOfBearer } from './bearer-key.ts'
import { systemOf } from './gate.ts'

/** The mail server whose key `Authorization: Bearer …` holds: it may say what became of our letters, and nothing else. */
export function findMailServer(authorization: string | null): { name: string; by: System } | null {
  const name = nameOfBearer(env().BOUNCE_KEYS, authorization)
  return name === null ? null : { name, by: systemOf(`mail-server:${name}`) }
}
