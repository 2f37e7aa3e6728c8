import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, unlink } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#lib/env.ts'

/** A folder of this deployment's data, made when missing. */
async function folderOf(room: Room): Promise<string> {
  const folder = path.resolve(env().DATA_DIR, room)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

export type Room = 'packages' | 'mail' | 'request-files'

function checked(name: string): string {
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(name)) throw new Error('not the name of a stored file')
  return name
}

/** Under its name there is a whole file or none: written under another name, forced to disk, renamed. */
export async function writeFile(room: Room, name: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const folder = await folderOf(room)
  const temporary = path.join(folder, `${checked(name)}.${randomUUID()}.part`)
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

export function readFile(room: Room, name: string): AsyncIterable<Uint8Array> {
  return createReadStream(path.join(path.resolve(env().DATA_DIR, room), checked(name)), { highWaterMark: 256 * 1024 })
}

export async function removeFile(room: Room, name: string): Promise<void> {
  const file = path.join(path.resolve(env().DATA_DIR, room), checked(name))
  await unlink(file).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error // gone already is as good
  })
}

/** The names of all files, also of those that a killed writer left unfinished. */
export async function listFiles(room: Room): Promise<string[]> {
  return readdir(await folderOf(room))
}
