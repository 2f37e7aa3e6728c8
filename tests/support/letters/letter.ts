import type { EntryChannel } from '#lib/entering/vocabulary.ts'
import type { RequestDetails } from '#lib/requests/details.ts'
import type { AnswerChannel } from '#lib/requests/vocabulary.ts'

/** A letter as people write them, how staff enter it, and what must come out of it. */
export type Letter = {
  words: string
  channel: EntryChannel
  receivedOn: string
  region: string
  /** As the pages make it of what staff tick. A correction's field is found when the account is known. */
  asked: RequestDetails[]
  must: {
    regime: string
    legalDue: string
    targetDue: string
    answerBy: AnswerChannel
  }
}
