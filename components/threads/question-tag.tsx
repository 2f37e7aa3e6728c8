import { Tag } from '#components/ui/tag.tsx'
import type { QuestionStanding } from '#lib/questions/vocabulary.ts'
import { standingWording } from '#lib/questions/wording.ts'

export function QuestionTag({ standing }: { standing: QuestionStanding }) {
  const { label, tone } = standingWording[standing]
  return <Tag tone={tone}>{label}</Tag>
}
