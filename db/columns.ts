import { randomUUID } from 'node:crypto'
import { date, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Sealed } from '#lib/sealing/vocabulary.ts'

/** Made by the application, so that the same code runs on Postgres 15 to 18. */
export const id = () => uuid('id').primaryKey().$defaultFn(randomUUID)

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** A civil date of the company, as 'YYYY-MM-DD'. */
export const day = (name: string) => date(name, { mode: 'string' })

/** Ciphertext; `lib/sealing` writes and opens it, bound to table, column and row. */
export const sealed = (name: string) => text(name).$type<Sealed>()

/** A keyed hash in hex, for equality only. */
export const digest = (name: string) => text(name)
