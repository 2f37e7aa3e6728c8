import { type Folded, findWhole, type Stretch, stretchOf } from './folded-text.ts'
import { patternsOf } from './name-patterns.ts'

/** Names that are also words: by themselves they are taken for a name only where they begin with a capital letter, or after a title. */
const wordsToo = new Set(
  'amber an angel april art august autumn bill black blue bob brook brown can chance charity chase christian clay dale dawn day dean do drew earnest eve faith fay fern field flora forest frank gay gene gold grace grant gray green grey guy hand harmony have hazel heath holly home honey hope house hunter ivy jack jade jay jewel john joy july june king lane lily long love mark marsh may mercy miles mike more nick nova olive page park pat pearl penny pepper poppy price rain ray read reed rich river rob robin rock rose rusty ruby sage sally sandy see sky so star sterling stone summer sue sunny ted terry to tom vera victor violet wade ward warren way west white will win winter wood young'.split(
    ' ',
  ),
)

const afterTitle = /(?<!\p{L})(?:mr|mrs|ms|mx|miss|dr|prof|herr|herrn|frau)\.?\s+$/iu

/** Where somebody is named: whole words only, whatever the case, the accents and the spelling, also before a possessive. */
export function namedStretches(text: string, folded: Folded, name: string): Stretch[] {
  const isName = ({ start }: Stretch) =>
    /^\p{Lu}/u.test(text.slice(start, start + 2)) || afterTitle.test(text.slice(Math.max(0, start - 10), start))
  return patternsOf(name).flatMap(({ pattern, alone }) =>
    findWhole(folded, pattern)
      .map(({ from, to }) => stretchOf(folded, from, to))
      .filter((stretch) => alone === null || !wordsToo.has(alone) || isName(stretch)),
  )
}
