import { switchEntries } from '#db/schema/preferences.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { standingSwitchesOf } from './queries.ts'
import { standsInTheWay } from './standing.ts'
import type { Choice, ChoiceSource, SwitchName } from './vocabulary.ts'
import { switchWords } from './wording.ts'

type Thrown = { by: Subject; name: SwitchName; choice: Choice; seen: number; source: ChoiceSource; at: Date }

/** Throws a switch at once: no review, no identity check (decision 3). Only *ending* a protection over a newer entry is refused. */
export async function chooseSwitch({
  by,
  seen,
  ...thrown
}: Thrown): Promise<Outcome<string | null, 'changed-elsewhere' | 'no-account'>> {
  const { name, choice, source, at } = thrown
  return transaction(async (tx) => {
    if (!(await lockPerson(tx, by.subjectId))) return refused('no-account')
    const standing = (await standingSwitchesOf(by, tx)).find((each) => each.name === name)
    if (standing?.choice === choice) return done(standing.id)
    if (standsInTheWay({ standing, seen, wanted: choice, protects: 'on' })) return refused('changed-elsewhere')
    const [entry] = await tx
      .insert(switchEntries)
      .values({ subjectId: by.subjectId, ...thrown, wording: `${switchWords[name].title}. ${switchWords[name].about}` })
      .returning({ id: switchEntries.id })
    if (!entry) throw new Error('the ledger took no entry')
    await recordAudit(tx, { action: 'switch.thrown', by, about: by.subjectId, detail: { name, choice, source }, at })
    return done(entry.id)
  })
}
