import type { Transaction } from '#db/client.ts'
import { preferenceEntries } from '#db/schema/preferences.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject } from '#lib/auth/actor.ts'
import type { Choice, ChoiceSource, MessageChannel, Topic } from './vocabulary.ts'
import { shownWords } from './wording.ts'

export type Chosen = { topic: Topic; channel: MessageChannel; choice: Choice; source: ChoiceSource; at: Date }

/** One line more in the ledger, with the words that were shown, and in the trail; within the caller's transaction. */
export async function appendChoice(
  tx: Transaction,
  by: Subject,
  chosen: Chosen,
): Promise<{ id: string; sequence: number }> {
  const { at, ...choice } = chosen
  const [entry] = await tx
    .insert(preferenceEntries)
    .values({ subjectId: by.subjectId, ...chosen, wording: shownWords(chosen.topic, chosen.channel) })
    .returning({ id: preferenceEntries.id, sequence: preferenceEntries.sequence })
  if (!entry) throw new Error('the ledger took no entry')
  await recordAudit(tx, { action: 'preference.chosen', by, about: by.subjectId, detail: choice, at })
  return entry
}
