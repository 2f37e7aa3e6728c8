import { env } from '#lib/env.ts'
import { folderStore } from './folder-store.ts'
import type { Room, Store } from './store.ts'

/** The one driver there is; a bucket would be chosen here. */
const store = (): Store => folderStore(env().DATA_DIR)

/** Under its name there is a whole file or none. */
export function writeFile(room: Room, name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  return store().put(room, name, content)
}

export function readFile(room: Room, name: string): AsyncIterable<Uint8Array> {
  return store().get(room, name)
}

export function removeFile(room: Room, name: string): Promise<void> {
  return store().remove(room, name)
}

/** The names of all files, also of those that a killed writer left unfinished. */
export function listFiles(room: Room): Promise<string[]> {
  return store().list(room)
}
