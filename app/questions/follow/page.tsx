import { FollowForm } from '#components/threads/follow-form.tsx'
import { askForCode } from './actions.ts'

export default function FollowQuestionPage() {
  return <FollowForm action={askForCode} title="See your question" prefix="QU" />
}
