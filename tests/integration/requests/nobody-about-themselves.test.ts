import { afterAll, beforeAll, expect, it } from 'vitest'
import { decideAppeal } from '#lib/appeals/decide-appeal.ts'
import { settleLateAppeal } from '#lib/appeals/settle-late.ts'
import { takeLongerForAppeal } from '#lib/appeals/take-longer.ts'
import { declineErasure } from '#lib/children/decline-erasure.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { answerNothingHeld } from '#lib/requests/answer-nothing-held.ts'
import { approveDecision } from '#lib/requests/approve.ts'
import { askIdentity } from '#lib/requests/ask-identity.ts'
import { askPerson } from '#lib/requests/ask-person.ts'
import { closeUnanswered } from '#lib/requests/close-unanswered.ts'
import { confirmIdentity } from '#lib/requests/confirm-identity.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { extendRequest } from '#lib/requests/extend-request.ts'
import { liftHold } from '#lib/requests/lift-hold.ts'
import { placeHold } from '#lib/requests/place-hold.ts'
import { recordFactsMatched } from '#lib/requests/record-facts-matched.ts'
import { sendBackDecision } from '#lib/requests/send-back.ts'
import { startReview } from '#lib/requests/start-review.ts'
import { placeRedaction } from '#lib/threads/place-redaction.ts'
import { asOwner } from '#tests/support/database.ts'
import { appeal, daysLater, declinedBy, why } from './appeals-of.ts'
import {
  actionsOn,
  ask,
  at,
  grantCopy,
  type HolderOfTest,
  newHolder,
  newMember,
  rowOf,
  seenBy,
  wholeCopy,
  wordsOf,
} from './asking.ts'
import { decidesNothing, deedsOfStaff } from './deeds-of-staff.ts'

// Nobody decides about themselves, in no deed of staff on a request: each is here, or says why it decides nothing.

type Member = Awaited<ReturnType<typeof newMember>>
let dee: Member
let eli: Member
beforeAll(async () => {
  dee = await newMember('approver')
  eli = await newMember('approver')
})
afterAll(closeSender)

type Case = { ana: HolderOfTest; reference: string }
type Deed = {
  /** The request as the deed needs it, made by others; before anybody knows that it is Dee's own. */
  lay?: (made: Case) => Promise<unknown>
  kind?: 'deletion'
  does: (made: Case) => Promise<unknown>
}

const by = <Permission extends Parameters<Member['as']>[0]>(permission: Permission) => dee.as(permission)
const deciding = ({ reference }: Case) => ({ by: by('requests:decide'), reference, at })
const proposes = ({ reference }: Case) =>
  decideRequest({ by: eli.as('requests:decide'), reference, proposals: grantCopy, at })
const asks = ({ reference }: Case) =>
  askIdentity({ by: eli.as('requests:decide'), reference, ways: ['mailed-code'], body: 'Is it you?', at })
const appealed = async (made: Case) => {
  made.ana = await newHolder('US-CO')
  made.reference = await declinedBy(eli, made.ana)
  await appeal(made.ana, made.reference)
}
const explanation = 'They are 34 years old, and have shown it.'

const deeds: Record<string, Deed> = {
  'requests/start-review': { does: (made) => startReview(deciding(made)) },
  'requests/decide': { does: (made) => decideRequest({ ...deciding(made), proposals: grantCopy }) },
  'requests/approve': {
    kind: 'deletion',
    lay: proposes,
    does: async ({ reference }) =>
      approveDecision({ by: by('requests:approve'), reference, seen: await seenBy(dee, reference), at }),
  },
  'requests/send-back': {
    kind: 'deletion',
    lay: proposes,
    does: ({ reference }) => sendBackDecision({ by: by('requests:approve'), reference, note: 'No', at }),
  },
  'requests/answer-nothing-held': { does: (made) => answerNothingHeld(deciding(made)) },
  'requests/ask-person': { does: (made) => askPerson({ ...deciding(made), reason: 'question', body: 'Which?' }) },
  'requests/ask-identity': {
    does: (made) => askIdentity({ ...deciding(made), ways: ['mailed-code'], body: 'Is it you?' }),
  },
  'requests/confirm-identity': {
    lay: asks,
    does: (made) => confirmIdentity({ ...deciding(made), facts: ['phone', 'last-four'] }),
  },
  'requests/record-facts-matched': {
    lay: proposes,
    does: (made) => recordFactsMatched({ ...deciding(made), facts: ['phone', 'last-four'] }),
  },
  'requests/extend-request': {
    does: (made) => extendRequest({ ...deciding(made), reason: 'complexity', facts: 'Many systems.' }),
  },
  'requests/close-unanswered': { lay: asks, does: (made) => closeUnanswered({ ...deciding(made), at: daysLater(60) }) },
  'requests/place-hold': {
    does: ({ reference }) =>
      placeHold({
        ...{ by: by('holds:manage'), reference, reason: 'A claim', law: 'CPR 31', at },
        ...{ reviewOn: '2027-01-01', today: '2026-11-02' },
      }),
  },
  'requests/lift-hold': {
    does: ({ reference }) => liftHold({ by: by('holds:manage'), reference, holdId: crypto.randomUUID(), at }),
  },
  'children/decline-erasure': {
    kind: 'deletion',
    lay: ({ reference }) => asOwner()`update requests set concerns_child = true where reference = ${reference}`,
    does: (made) => declineErasure({ ...deciding(made), explanation }),
  },
  'threads/place-redaction': {
    does: (made) =>
      placeRedaction({ ...deciding(made), messageId: crypto.randomUUID(), passage: 'Bo', reason: 'another-person' }),
  },
  'appeals/decide-appeal': {
    lay: appealed,
    does: ({ reference }) =>
      decideAppeal({ by: by('appeals:decide'), reference, outcome: 'upheld', explanation: why, at: daysLater(2) }),
  },
  'appeals/settle-late': {
    lay: async (made) => {
      await appealed(made)
      const { id } = await rowOf(made.reference)
      await asOwner()`update appeals set late_since = '2026-11-02' where request_id = ${id}`
    },
    does: ({ reference }) =>
      settleLateAppeal({ by: by('appeals:decide'), reference, admit: true, note: 'A day late', at: daysLater(2) }),
  },
  'appeals/take-longer': {
    lay: appealed,
    does: ({ reference }) =>
      takeLongerForAppeal({ by: by('appeals:decide'), reference, reason: 'complexity', at: daysLater(2) }),
  },
}

it('names every deed of staff on a request', async () => {
  const named = [...Object.keys(deeds), ...Object.keys(decidesNothing)]
  expect(await deedsOfStaff()).toEqual(named.sort())
})

async function becomesOwn({ reference }: Case) {
  const [row] = await asOwner()`select email_hash from staff_members where id = ${dee.staffId}`
  await asOwner()`insert into contacts (subject_id, name, email_hash, region, source, created_at)
    select subject_id, 'Dee', ${String(row?.email_hash)}, 'GB', 'person', ${at.toISOString()} from requests where reference = ${reference}`
}

it.each(Object.keys(deeds))('%s', async (name) => {
  const { lay, kind, does } = deeds[name] as Deed
  const ana = await newHolder('DE')
  const made = { ana, reference: await ask(ana, kind === 'deletion' ? { kind } : wholeCopy) }
  await lay?.(made)
  await becomesOwn(made)
  const traces = async () => [
    (await rowOf(made.reference)).state,
    await wordsOf(made.reference),
    await actionsOn(made.reference),
  ]
  const before = await traces()
  expect(await does(made)).toEqual({ ok: false, refusal: 'own-data' })
  expect(await traces()).toEqual(before)
})
