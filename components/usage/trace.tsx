import { Timeline } from '#components/ui/timeline.tsx'
import { traceWords } from '#lib/usage/wording.ts'

type TraceProps = {
  trace: readonly { at: Date; action: string; actorKind: string; rows: number; reason: string | null }[]
  forStaff?: boolean
}

/** Every combining and taking apart, in counts. */
export function Trace({ trace, forStaff }: TraceProps) {
  return <Timeline entries={trace.map((line) => ({ at: line.at, ...traceWords(line, forStaff) }))} />
}
