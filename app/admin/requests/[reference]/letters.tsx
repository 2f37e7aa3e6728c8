import { LetterList } from '#components/requests/letter-list.tsx'
import { Section } from '#components/ui/section.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { listLettersAbout } from '#lib/letters/queries.ts'
import { standingOf } from '#lib/letters/wording.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { answerByWording } from '#lib/requests/record-wording.ts'

/** Which way the answer goes, and what became of each letter to the person. */
export async function Letters({ request }: { request: ShownRequest }) {
  const staff = await requireStaff('requests:read')
  const letters = await listLettersAbout(staff, request)
  return (
    <Section title="Letters" id="letters">
      <p>The person is answered: {answerByWording[request.answerBy].toLowerCase()}.</p>
      <LetterList
        letters={letters.map((letter) => ({ ...letter, standing: standingOf(letter) }))}
        requestPath="/admin/requests"
      />
    </Section>
  )
}
