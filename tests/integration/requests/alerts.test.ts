import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '#db/transaction.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { parseMessage } from '#lib/notices/message.ts'
import { operator } from '#lib/operator.ts'
import { tellStaff } from '#lib/requests/tell-staff.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { assignRequest } from '#lib/teamwork/assign-request.ts'
import { writeMessage } from '#lib/threads/write-message.ts'
import { asOwner } from '#tests/support/database.ts'
import { ask, at, newHolder, newMember, rowOf, wholeCopy } from './asking.ts'

afterAll(closeSender)
beforeEach(() => asOwner()`update staff_members set disabled_at = ${at}`)

const secret = 'The moon is made of cheese.'

async function lettersToStaff(reference: string) {
  const rows =
    await asOwner()`select id, key, subject_id, message from outbox where reference = ${reference} and key like '%:staff:%' order by created_at`
  return rows.map(({ id, key, subject_id, message }) => ({
    key,
    subjectId: subject_id,
    ...parseMessage(unseal({ table: 'outbox', column: 'message', row: id }, message)),
  }))
}
const receivers = async (reference: string) => (await lettersToStaff(reference)).map(({ to }) => to).sort()

async function world() {
  const ana = await newHolder()
  const [dee, eli] = [await newMember('reviewer'), await newMember('approver')]
  await newMember('support', 'publisher')
  const reference = await ask(ana, wholeCopy)
  const write = (body: string) => writeMessage({ by: ana.subject, reference, body, at })
  return { ana, dee, eli, reference, write }
}

describe('staff are told when the person writes', () => {
  it('all who may decide while nobody works on it, by one letter each that says nothing of what was written', async () => {
    const { dee, eli, reference, write } = await world()
    await Promise.all([write(secret), write(secret), write(secret)])
    expect(await receivers(reference)).toEqual([dee.email, eli.email].sort())
    const letters = await lettersToStaff(reference)
    expect(JSON.stringify(letters)).not.toMatch(/cheese|moon|Silva|Ana/)
    for (const { subject, text, subjectId } of letters) {
      expect([subject, subjectId]).toEqual([`There is a message about ${reference}`, null])
      expect(text).toContain(`/admin/requests/${reference}`)
    }
    await write('And another thing.')
    expect(await receivers(reference)).toHaveLength(4)
  })

  it('only whoever works on it, and all again once they have left', async () => {
    const { dee, eli, reference, write } = await world()
    await assignRequest({ by: dee.as('requests:decide'), reference, to: dee.staffId, seen: 0, at })
    expect(await receivers(reference)).toEqual([])
    await write(secret)
    expect(await receivers(reference)).toEqual([dee.email])
    await asOwner()`update staff_members set disabled_at = ${at} where id = ${dee.staffId}`
    await write('Hello?')
    expect(await receivers(reference)).toEqual([dee.email, eli.email].sort())
  })

  it('whoever gets it from a colleague, once, and not whoever takes it', async () => {
    const { dee, eli, reference } = await world()
    const by = dee.as('requests:decide')
    const note = 'Look at the second invoice.'
    const over = () => assignRequest({ by, reference, to: eli.staffId, seen: 0, note, at })
    await Promise.all([over(), over()])
    const letters = await lettersToStaff(reference)
    expect(letters.map(({ to, subject }) => [to, subject])).toEqual([
      [eli.email, `${reference} was handed over to you`],
    ])
    expect(JSON.stringify(letters)).not.toContain('invoice')
  })

  it('the team’s own mailbox when there is nobody', async () => {
    const { reference, write } = await world()
    await asOwner()`update staff_members set disabled_at = ${at}`
    await write(secret)
    expect(await receivers(reference)).toEqual([operator.contact.privacyEmail])
  })

  it('by any deed, once for one event', async () => {
    const { dee, eli, reference } = await world()
    const requestId = (await rowOf(reference)).id
    const letter = (of: { firstName: string; reference: string }) => ({
      ...of,
      subject: `${of.reference} is due in 7 days`,
      paragraphs: ['Decide it.'],
    })
    const tell = () => transaction((tx) => tellStaff(tx, { requestId, event: 'due-in-7-days', letter, at }))
    await tell()
    await tell()
    expect(await receivers(reference)).toEqual([dee.email, eli.email].sort())
    expect((await lettersToStaff(reference))[0]?.text).toContain('Hello Dee')
  })
})
