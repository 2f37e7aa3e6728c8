import { FollowForm } from '#components/threads/follow-form.tsx'
import { askForCode } from './actions.ts'

export default function FollowReportPage() {
  return <FollowForm action={askForCode} title="See your report" prefix="CH" />
}
