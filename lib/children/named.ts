import { unsealMaybe } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'

/** What the reporter typed to find the account by, while it is still needed. */
export function openNamed({ id, named }: { id: string; named: Sealed | null }): string | null {
  return unsealMaybe({ table: 'child_reports', column: 'named', row: id }, named)
}
