import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { freshSubjectOf, systemOf } from '#lib/auth/gate.ts'
import { env } from '#lib/env.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { readChosenFiles } from '#lib/request-files/chosen-files.ts'
import { downloadRequestFile } from '#lib/request-files/download-request-file.ts'
import { checkFile } from '#lib/request-files/kind-of-file.ts'
import { listFilesOf, listMessageFilesOf } from '#lib/request-files/queries.ts'
import { pngChunk, pngWith } from '#lib/request-files/sample-files.ts'
import { answerMessage } from '#lib/threads/answer-message.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { readSentMessage } from '#lib/threads/sent-message.ts'
import { writeMessage } from '#lib/threads/write-message.ts'
import { asOwner } from '#tests/support/database.ts'
import { decidedRequest } from '../fulfilment/decided-request.ts'
import { actionsOn, ask, at, hoursLater, newHolder, newMember, rowOf } from '../requests/asking.ts'

afterAll(closeSender)

const folder = () => path.join(env().DATA_DIR, 'request-files')

function checked(name: string, bytes: Buffer) {
  const found = checkFile(bytes)
  if (!found.ok) throw new Error(found.refusal)
  return { ...found.value, name }
}
const note = (words: string) => checked(`${words}.txt`, Buffer.from(words))

async function whole(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

async function world() {
  const [ana, bo, dee] = [await newHolder(), await newHolder(), await newMember('reviewer')]
  const reference = await ask(ana, { kind: 'objection', purpose: 'improvement', reason: 'x' })
  const write = (body: string, files = [note('a')], hours = 0) =>
    writeMessage({ by: ana.subject, reference, body, files, at: hoursLater(hours) })
  const namesByMessage = async () => {
    const files = await listMessageFilesOf(await rowOf(reference))
    const messages = await listMessagesOf(ana.subject, await rowOf(reference))
    return messages.map(({ id, text }) => [text, (files.get(id) ?? []).map(({ name }) => name)])
  }
  return { ana, bo, dee, by: dee.as('requests:decide'), reference, write, namesByMessage }
}

describe('files with messages', () => {
  it('go both ways, under their message, each downloaded by the other side with a trace', async () => {
    const { ana, bo, dee, by, reference, write, namesByMessage } = await world()
    const png = checked('shot.png', pngWith(pngChunk('tEXt', Buffer.from('Taken at home'))))
    await write('Here they are', [png, note('one')])
    await answerMessage({ by, reference, body: 'And ours', files: [note('ours')], at: hoursLater(1) })
    expect(await namesByMessage()).toEqual([
      ['Here they are', ['one.txt', 'shot.png']],
      ['And ours', ['ours.txt']],
    ])
    const request = await rowOf(reference)
    expect(await listFilesOf(request)).toEqual([])
    const all = [...(await listMessageFilesOf(request)).values()].flat()
    const idOf = (wanted: string) => all.find(({ name }) => name === wanted)?.id ?? ''
    const [shot, ours] = [idOf('shot.png'), idOf('ours.txt')]
    const read = async (who: Parameters<typeof downloadRequestFile>[0], fileId: string) => {
      const file = await downloadRequestFile(who, { reference, fileId, at })
      return file && whole(file.stream)
    }
    expect((await read(dee.as('requests:read'), shot))?.equals(pngWith())).toBe(true)
    expect((await read(ana.byPasskey, ours))?.toString()).toBe('ours')
    expect(await read(freshSubjectOf(bo.subject, 'passkey'), ours)).toBeNull()
    const actions = await actionsOn(reference)
    expect(actions.filter((action) => action === 'request-file.added')).toHaveLength(3)
    expect(actions.filter((action) => action === 'request-file.downloaded')).toHaveLength(2)
  })

  it('pressed twice are one message; the same words with another file are two', async () => {
    const { write, namesByMessage } = await world()
    await Promise.all([write('See this'), write('See this')])
    await write('See this', [note('b')], 0.001)
    expect(await namesByMessage()).toEqual([
      ['See this', ['a.txt']],
      ['See this', ['b.txt']],
    ])
  })

  it('have an end for one request, and then nothing of the message is written', async () => {
    const { write, namesByMessage } = await world()
    const three = [note('1'), note('2'), note('3')]
    for (let nth = 0; nth < 10; nth += 1) expect(await write(`${nth}`, three, nth)).toMatchObject({ ok: true })
    expect(await write('more', [note('4')], 11)).toEqual({ ok: false, refusal: 'too-many-files' })
    expect(await write('more', [], 11)).toMatchObject({ ok: true })
    expect(await namesByMessage()).toHaveLength(11)
  })

  it('of somebody else’s request leave nothing behind', async () => {
    const { bo, reference } = await world()
    const before = await readdir(folder())
    const outcome = await writeMessage({ by: bo.subject, reference, body: 'x', files: [note('x')], at })
    expect(outcome).toEqual({ ok: false, refusal: 'not-found' })
    expect(await readdir(folder())).toEqual(before)
  })

  it('go with the person, from the disk too', async () => {
    const { ana, by, reference, write } = await world()
    await write('Mine')
    await answerMessage({ by, reference, body: 'Ours', files: [note('ours')], at: hoursLater(1) })
    const ids = (
      await asOwner()`select f.id from request_files f join requests r on r.id = f.request_id
      where r.reference = ${reference}`
    ).map(({ id }) => String(id))
    expect(ids).toHaveLength(2)
    const { id } = await decidedRequest({ subjectId: ana.subjectId, details: { kind: 'deletion' }, at })
    await carryOut({ requestId: id, by: systemOf('test'), at })
    const left = (await readdir(folder())).filter((name) => ids.some((each) => name.startsWith(each)))
    expect(left).toEqual([])
    expect(await asOwner()`select 1 from request_files where id = any(${ids})`).toHaveLength(0)
  })
})

function formWith(body: string, ...files: File[]): FormData {
  const form = new FormData()
  form.set('body', body)
  for (const file of files) form.append('files', file)
  return form
}
const text = (name: string, words = 'x') => new File([words], name)

describe('a message as its form sent it', () => {
  it('brings its files, checked by their content', async () => {
    const sent = await readSentMessage(
      formWith(' Hello ', text('a.exe'), new File([new Uint8Array(pngWith())], 'b.pdf')),
    )
    expect(sent.ok && [sent.body, sent.files.map(({ mediaType }) => mediaType)]).toEqual([
      'Hello',
      ['text/plain', 'image/png'],
    ])
    for (const none of ['', 'undefined'])
      expect(await readSentMessage(formWith('Hello', new File([], none)))).toMatchObject({ ok: true, files: [] })
  })

  it('says which file is refused and why, and all that is wrong at once', async () => {
    const sent = await readSentMessage(formWith('', text('a.txt'), text('bad.pdf', 'MZ\0')))
    expect(!sent.ok && sent.error.issues.map(({ path: at, message }) => [at[0], message])).toEqual([
      ['body', 'Write your message'],
      ['files', '“bad.pdf”: Choose a PDF, a PNG or JPEG picture, or a plain text file'],
    ])
  })

  it('takes three files at most, none that is empty, and repeats no card number', async () => {
    const message = async (...files: File[]) => {
      const chosen = await readChosenFiles(formWith('x', ...files), 'files')
      return chosen.ok ? null : chosen.message
    }
    expect(await message(text('1'), text('2'), text('3'))).toBeNull()
    expect(await message(text('1'), text('2'), text('3'), text('4'))).toBe('Choose at most 3 files')
    expect(await message(text('none.txt', ''))).toMatch(/“none.txt”: The file is empty/)
    const named = await message(text('4242 4242 4242 4242.txt'))
    expect(named).toMatch(/card number/i)
    expect(named).not.toContain('4242')
  })
})
