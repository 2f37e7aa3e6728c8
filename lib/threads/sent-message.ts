import { z } from 'zod'
import { readChosenFiles } from '#lib/request-files/chosen-files.ts'
import type { CheckedFile } from '#lib/request-files/store-file.ts'
import { messageInput } from './input.ts'

type Sent = { ok: true; body: string; files: CheckedFile[] } | { ok: false; error: z.ZodError }

/** A message as its form sent it, from either side, with its files; or everything that is wrong with it at once. */
export async function readSentMessage(form: FormData): Promise<Sent> {
  const input = messageInput.safeParse({ body: form.get('body') })
  const chosen = await readChosenFiles(form, 'files')
  if (input.success && chosen.ok) return { ok: true, body: input.data.body, files: chosen.files }
  const wrongFile = chosen.ok
    ? []
    : [{ code: 'custom' as const, path: ['files'], message: chosen.message, input: undefined }]
  return { ok: false, error: new z.ZodError([...(input.error?.issues ?? []), ...wrongFile]) }
}
