import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Room, Store } from './store.ts'

function checked(name: string): string {
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name)) throw new Error('not the name of a stored file')
  return name
}

/** Written under another name, forced to disk, renamed. */
async function put(folder: string, name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const temporary = path.join(folder, `${name}.${randomUUID()}.part`)
  const file = await open(temporary, 'wx', 0o600)
  try {
    for await (const bytes of content) await file.writeFile(bytes)
    await file.sync()
    await file.close()
    await rename(temporary, path.join(folder, name))
  } catch (error) {
    await file.close()
    await rm(temporary, { force: true })
    throw error
  }
  const directory = await open(folder, 'r')
  await directory.sync().finally(() => directory.close())
}

/** Opened when it is first read: a stream that fails before anybody listens would end the process. */
async function* get(file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file, { highWaterMark: 256 * 1024 })
}

/** Files in folders below `root`, which only this account may enter. */
export function folderStore(root: string): Store {
  const pathOf = (room: Room) => path.resolve(root, room)
  const folderOf = async (room: Room) => {
    await mkdir(pathOf(room), { recursive: true, mode: 0o700 })
    return pathOf(room)
  }
  return {
    put: async (room, name, content) => put(await folderOf(room), checked(name), content),
    get: (room, name) => get(path.join(pathOf(room), checked(name))),
    remove: async (room, name) => rm(path.join(await folderOf(room), checked(name)), { force: true }),
    list: async (room) => readdir(await folderOf(room)),
  }
}
