import { Tag } from '#components/ui/tag.tsx'
import type { Tone } from '#components/ui/tone.ts'
import type { Standing } from '#lib/policy/vocabulary.ts'
import { standingWords } from '#lib/policy/wording.ts'

const tones: Record<Standing, Tone> = { draft: 'warn', coming: 'info', 'in-force': 'good', superseded: 'neutral' }

export function StandingTag({ standing }: { standing: Standing }) {
  return (
    <span className="whitespace-nowrap">
      <Tag tone={tones[standing]}>{standingWords[standing]}</Tag>
    </span>
  )
}
