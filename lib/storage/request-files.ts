import { listFiles, readFile, removeFile, writeFile } from './files.ts'
import { openStream, sealStream } from './sealed-file.ts'

const nameOf = (fileId: string) => `${fileId}.file.sealed`

/** Puts a file into the store, encrypted under its own key. */
export async function putRequestFile(fileId: string, key: string, content: Uint8Array): Promise<void> {
  const once = async function* () {
    yield content
  }
  await writeFile('request-files', nameOf(fileId), sealStream(Buffer.from(key, 'base64'), nameOf(fileId), once()))
}

export function openStoredRequestFile(fileId: string, key: string): AsyncIterable<Buffer> {
  return openStream(Buffer.from(key, 'base64'), nameOf(fileId), readFile('request-files', nameOf(fileId)))
}

export async function removeRequestFile(fileId: string): Promise<void> {
  await removeFile('request-files', nameOf(fileId))
}

/** The ids of all that lies there, with the names of the files; a half-written one counts too. */
export async function listStoredRequestFiles(): Promise<{ fileId: string; remove: () => Promise<void> }[]> {
  const names = await listFiles('request-files')
  return names.map((name) => ({ fileId: name.slice(0, 36), remove: () => removeFile('request-files', name) }))
}
