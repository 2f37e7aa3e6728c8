import { FollowCode } from '#components/threads/follow-code.tsx'
import { env } from '#lib/env.ts'
import { typeCode } from '../actions.ts'

export default function QuestionCodePage() {
  return <FollowCode action={typeCode} again="/questions/follow" demonstration={env().DEMONSTRATION} />
}
