import type { addressRecoveries } from '#db/schema/safeguards.ts'
import { seal, unsealMaybe } from '#lib/sealing/seal.ts'

type Row = typeof addressRecoveries.$inferSelect
export type Typed = { oldAddress: string; newAddress: string; name: string; words: string }

const place = (row: string, column: string) => ({ table: 'address_recoveries', column, row })

export function sealTyped(id: string, { oldAddress, newAddress, name, words }: Typed) {
  return {
    oldAddress: seal(place(id, 'old_address'), oldAddress),
    newAddress: seal(place(id, 'new_address'), newAddress),
    name: seal(place(id, 'name'), name),
    words: seal(place(id, 'words'), words),
  }
}

/** What was typed, for as long as it is still needed; null once the matter is closed. */
export function openTyped(row: Row): Typed | null {
  const open = (column: string, sealed: Row['words']) => unsealMaybe(place(row.id, column), sealed)
  const [oldAddress, newAddress] = [open('old_address', row.oldAddress), open('new_address', row.newAddress)]
  const [name, words] = [open('name', row.name), open('words', row.words)]
  if (oldAddress === null || newAddress === null || name === null || words === null) return null
  return { oldAddress, newAddress, name, words }
}
