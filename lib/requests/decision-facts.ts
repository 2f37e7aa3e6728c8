import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { holds } from '#db/schema/erasures.ts'
import { timelineEntries } from '#db/schema/requests.ts'
import { listReleasedMessages } from '#lib/threads/staff-queries.ts'
import type { GroundFacts } from './grounds.ts'
import type { PartFacts } from './part-check.ts'
import type { RequestKind } from './vocabulary.ts'

export type DecisionFacts = GroundFacts & PartFacts

type About = { id: string; subjectId: string; kind: RequestKind }

/** What stands of a request and its person when it is decided, by which some grounds open. */
export async function findDecisionFacts(reader: Reader, { id, subjectId, kind }: About): Promise<DecisionFacts> {
  const asked = and(eq(timelineEntries.requestId, id), eq(timelineEntries.word, 'identity-asked'))
  const standing = and(eq(holds.subjectId, subjectId), isNull(holds.liftedAt))
  const messages = kind === 'copy' ? await listReleasedMessages({ subjectId, reader }) : []
  return {
    identityAsked: (await reader.$count(timelineEntries, asked)) > 0,
    holdStands: (await reader.$count(holds, standing)) > 0,
    barred: messages.some(({ pieces }) => pieces.some(({ hidden }) => hidden !== null)),
  }
}
