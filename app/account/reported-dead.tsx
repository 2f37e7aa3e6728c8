import { Button, ButtonRow } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Subject } from '#lib/auth/actor.ts'
import { isReportedDead } from '#lib/representatives/asked-queries.ts'
import { sayAlive } from './alive/actions.ts'

/** Said as long as a report stands: optional messages are paused by it, and somebody may be asking for what is the person's. */
export async function ReportedDead({ subject }: { subject: Subject }) {
  if (!(await isReportedDead(subject))) return null
  return (
    <Notice title="Somebody told us that you have died" tone="warn">
      <p>
        So we do not send you optional messages, and we look at what they showed us. If it is wrong, press the button:
        what they asked for is stopped, your messages are as you had chosen, and our staff are told.
      </p>
      <form action={sayAlive}>
        <ButtonRow>
          <Button type="submit">I am alive</Button>
        </ButtonRow>
      </form>
    </Notice>
  )
}
