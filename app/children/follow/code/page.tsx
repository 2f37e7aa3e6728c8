import { FollowCode } from '#components/threads/follow-code.tsx'
import { env } from '#lib/env.ts'
import { typeCode } from '../actions.ts'

export default function ReportCodePage() {
  return <FollowCode action={typeCode} again="/children/follow" demonstration={env().DEMONSTRATION} />
}
