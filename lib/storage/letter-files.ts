import { removeFile, writeFile } from './files.ts'

const nameOf = (outboxId: string) => `${outboxId}.eml`

/** Keeps a message as a file where no mail server is set. */
export async function putLetterFile(outboxId: string, message: Buffer): Promise<void> {
  const once = async function* () {
    yield message
  }
  await writeFile('mail', nameOf(outboxId), once())
}

export async function removeLetterFile(outboxId: string): Promise<void> {
  await removeFile('mail', nameOf(outboxId))
}
