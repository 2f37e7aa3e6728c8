import type { Transaction } from '#db/client.ts'
import { findAccountContact } from '#lib/accounts/contact.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import type { RequestRow } from '#lib/requests/advance.ts'

/** Writes to whoever asked, once per event of a request. Nobody to write to is not an error: the request shows it all. */
export async function tell(
  tx: Transaction,
  {
    request,
    event,
    letter,
    at,
  }: { request: RequestRow; event: string; letter: (firstName: string) => LetterParts; at: Date },
): Promise<void> {
  const contact = await findAccountContact(tx, request.subjectId)
  if (!contact) return
  await queueLetter(tx, {
    key: `${request.reference}:${event}`,
    kind: 'important-notice',
    to: contact.email,
    subjectId: request.subjectId,
    letter: letter(contact.firstName),
    at,
  })
}
