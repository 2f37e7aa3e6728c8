import { holdsCardNumber } from '#lib/accounts/card-number.ts'
import { checkFile, type FileRefusal } from './kind-of-file.ts'
import { fileRefusals } from './refusals.ts'
import type { CheckedFile } from './store-file.ts'
import { mostFilesOfMessage } from './vocabulary.ts'

/** The files of a form's field, looked at: all of them, or in words which one is refused and why. */
export type ChosenFiles = { ok: true; files: CheckedFile[] } | { ok: false; message: string }

const no = (message: string): ChosenFiles => ({ ok: false, message })

/** A name with a card number in it is not repeated. */
const saying = ({ name }: File, refusal: FileRefusal) =>
  holdsCardNumber(name) ? fileRefusals['card-number'] : `“${[...name].slice(0, 80).join('')}”: ${fileRefusals[refusal]}`

/** A field that was left empty arrives as one empty file: without a name, or, by script, with the name that React gives to none. */
const isNone = ({ name, size }: File) => size === 0 && (name === '' || name === 'undefined')

export async function readChosenFiles(form: FormData, field: string): Promise<ChosenFiles> {
  const chosen = form.getAll(field).filter((each) => each instanceof File && !isNone(each))
  if (chosen.length > mostFilesOfMessage) return no(`Choose at most ${mostFilesOfMessage} files`)
  const files: CheckedFile[] = []
  for (const file of chosen as File[]) {
    const checked = checkFile(Buffer.from(await file.arrayBuffer()))
    if (!checked.ok) return no(saying(file, checked.refusal))
    if (holdsCardNumber(file.name)) return no(saying(file, 'card-number'))
    files.push({ ...checked.value, name: file.name })
  }
  return { ok: true, files }
}
