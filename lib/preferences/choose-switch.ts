import { switchEntries } from '#db/schema/preferences.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockPerson } from './choose-preference.ts'
import { standingSwitchesOf } from './queries.ts'
import type { Choice, ChoiceSource, SwitchName } from './vocabulary.ts'
import { switchWords } from './wording.ts'

type Chosen = { by: Subject; name: SwitchName; choice: Choice; seen: number; source: ChoiceSource; at: Date }

/** Throws a switch at once: no review, no identity check (decision 3). Only *ending* a protection over a newer entry is refused. */
export async function chooseSwitch({
  by,
  name,
  choice,
  seen,
  source,
  at,
}: Chosen): Promise<Outcome<string, 'changed-elsewhere'>> {
  return transaction(async (tx) => {
    await lockPerson(tx, by.subjectId)
    const now = (await standingSwitchesOf(by, tx)).find((each) => each.name === name)
    if (choice === 'off' && now && now.seen !== seen) return refused('changed-elsewhere')
    const wording = `${switchWords[name].title}. ${switchWords[name].about}`
    const [entry] = await tx
      .insert(switchEntries)
      .values({ subjectId: by.subjectId, name, choice, source, wording, at })
      .returning({ id: switchEntries.id })
    if (!entry) throw new Error('the ledger took no entry')
    await recordAudit(tx, { action: 'switch.thrown', by, about: by.subjectId, detail: { name, choice, source }, at })
    return done(entry.id)
  })
}
