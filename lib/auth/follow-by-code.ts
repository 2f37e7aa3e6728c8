import { z } from 'zod'
import type { Reader } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { findReportAt } from '#lib/children/queries.ts'
import { mayHaveLetter } from '#lib/confirmations/count-asking.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { findQuestionAt } from '#lib/questions/queries.ts'
import { followCodeLetter, nothingToFollowLetter } from './follow-letters.ts'
import { type Followable, followTicket } from './follow-ticket.ts'
import { subjectOf } from './gate.ts'
import { issueProof } from './issue-proof.ts'
import { redeemCode } from './redeem-proof.ts'

type Pair = { reference: string; address: string }
type Found = { id: string; subjectId: string } | null

const finders = { question: findQuestionAt, 'child-report': findReportAt } satisfies Record<
  Followable,
  (reader: Reader, pair: Pair) => Promise<Found>
>
const purposes = { question: 'follow-question', 'child-report': 'follow-child-report' } as const

/** One code path and a letter for every pair of reference and address; only the letter says whether they fit. */
export async function askToFollow(
  what: Followable,
  asked: Pair & { client: string; replaces?: string | null; at: Date },
): Promise<Outcome<{ proofId: string }, 'too-often'>> {
  const { address, at } = asked
  if (!(await mayHaveLetter(asked))) return refused('too-often')
  return transaction(async (tx) => {
    const found = await finders[what](tx, asked)
    const payload = JSON.stringify({ id: found?.id ?? null })
    const subjectId = found?.subjectId ?? null
    const beside = { besideOthers: true, replaces: asked.replaces }
    const issued = await issueProof(tx, { purpose: purposes[what], address, subjectId, payload, ...beside, at })
    const letter = found ? followCodeLetter(what, issued.code) : nothingToFollowLetter(what)
    await queueLetter(tx, { key: `proof:${issued.proofId}`, kind: 'security', to: address, subjectId, letter, at })
    return done({ proofId: issued.proofId })
  })
}

const asked = z.object({ id: z.string().nullable() })

/** The mailed code was typed in the browser that asked for it: the ticket opens this one thing there. */
export async function followWithCode(
  what: Followable,
  { proofId, code, at }: { proofId: string | null; code: string; at: Date },
): Promise<Outcome<{ ticket: string }, 'wrong-code' | 'ended'>> {
  return transaction(async (tx) => {
    const proved = await redeemCode(tx, { proofId, code, purposes: [purposes[what]], at })
    if (!proved.ok) return proved
    const { id } = asked.parse(JSON.parse(proved.value.payload ?? '{"id":null}'))
    const { subjectId } = proved.value
    if (!id || !subjectId) return refused('ended')
    return done({ ticket: followTicket({ what, id, by: subjectOf(subjectId, null), at }) })
  })
}
