import { escapeSigns, type Folded, findWhole, foldText, type Stretch, stretchOf } from './folded-text.ts'

/** Parts of many names that say nothing of anybody by themselves. */
const particles = new Set(
  'de del della der den di da dos das du el al la le les van von zu zum zur af av bin ibn bint ben y e of the and und et i mr mrs ms mx dr prof sir jr sr st'.split(
    ' ',
  ),
)

/** Names that are also words: by themselves they are taken for a name only where they begin with a capital letter. */
const wordsToo = new Set(
  'amber an angel april art august autumn bill black blue bob brook brown can chance charity chase christian clay dale dawn day dean do drew earnest eve faith fay fern field flora forest frank gay gene gold grace grant gray green grey guy hand harmony have hazel heath holly home honey hope house hunter ivy jack jade jay jewel john joy july june king lane lily long love mark marsh may mercy miles mike more nick nova olive page park pat pearl penny pepper poppy price rain ray read reed rich river rob robin rock rose rusty ruby sage sally sandy see sky so star sterling stone summer sue sunny ted terry to tom vera victor violet wade ward warren way west white will win winter wood young'.split(
    ' ',
  ),
)

const wordsOf = (name: string) => foldText(name).text.split(/\s+/).filter(Boolean)
const tokensOf = (word: string) => word.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
const spelling = (word: string) => tokensOf(word).map(escapeSigns).join('[^\\p{L}\\p{N}\\s]{0,2}')

/** The name as a whole, each of its words, and each part of a word. */
function patternsOf(name: string): { pattern: string; alone: string | null }[] {
  const words = wordsOf(name).filter((word) => tokensOf(word).length > 0)
  const counts = (token: string) => [...token].length > 1 && !particles.has(token)
  const whole = words.length > 1 ? [{ pattern: words.map(spelling).join('[^\\p{L}\\p{N}]{1,3}'), alone: null }] : []
  const parts = new Set(
    words.flatMap((word) => {
      const tokens = tokensOf(word)
      const compound = tokens.length > 1 && tokens.some(counts) ? [word] : []
      return [...compound, ...tokens.filter(counts)]
    }),
  )
  return [...whole, ...[...parts].map((part) => ({ pattern: spelling(part), alone: part }))]
}

/** Where somebody is named: whole words only, whatever the case and the accents, also before a possessive. */
export function namedStretches(text: string, folded: Folded, name: string): Stretch[] {
  return patternsOf(name).flatMap(({ pattern, alone }) =>
    findWhole(folded, pattern)
      .map(({ from, to }) => stretchOf(folded, from, to))
      .filter(({ start }) => alone === null || !wordsToo.has(alone) || /^\p{Lu}/u.test(text.slice(start))),
  )
}
