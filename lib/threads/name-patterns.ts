import { escapeSigns, foldText } from './folded-text.ts'

/** Parts of many names that say nothing of anybody by themselves. */
const particles = new Set(
  'de del della der den di da dos das du el al la le les van von zu zum zur af av bin ibn bint ben y e of the and und et i mr mrs ms mx dr prof sir jr sr st'.split(
    ' ',
  ),
)

/** What makes a name of a family's one sign, which is a word too. */
const hanTitles = '(?:先生|女士|小姐|太太|夫人|老师|老師|同学|同學|医生|醫生|经理|經理|总|總|さん|様|氏|君)'
const hangulTitles = foldText('(?:씨|님|선생|양|군|과장|대리|사장|박사)').text

const wordsOf = (name: string) => foldText(name).text.split(/\s+/).filter(Boolean)
const tokensOf = (word: string) => word.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
const syllables = (token: string) => [...token.normalize('NFC')]
const isHan = (token: string) => /^\p{Script=Han}+$/u.test(token)
const isHangul = (token: string) => /^\p{Script=Hangul}+$/u.test(token)

/** Umlauts and their kin, with and without their second letter: Müller, Mueller, Muller. Not at the end, where Noe would be no. */
const spelt = (token: string) =>
  escapeSigns(token)
    .replace(/a[ae]?(?=\p{Script=Latin})/gu, 'a[ae]?')
    .replace(/oe?(?=\p{Script=Latin})/gu, 'oe?')
    .replace(/ue?(?=\p{Script=Latin})/gu, 'ue?')
    .replace(/ss/g, 'ss?')

const inLatin = (word: string) => /\p{Script=Latin}$/u.test(word)
/** Also in the genitive of languages that do without an apostrophe. */
const ending = (word: string) => (inLatin(word) ? '(?:e?s)?' : '')
const spelling = (word: string) => tokensOf(word).map(spelt).join('[^\\p{L}\\p{N}\\s]{0,2}')

/** Words in a row, however they are joined: with a comma, a dot, or not at all, then also with a number behind. */
const row = (words: readonly string[]) =>
  `${words.map(spelling).join('[^\\p{L}\\p{N}]{0,3}')}(?:${inLatin(words.at(-1) ?? '') ? 'e?s|' : ''}\\d{1,4})?`

function rowsOf(words: readonly string[]): string[] {
  const [first, last] = [words[0], words.at(-1)]
  if (words.length < 2 || !first || !last) return []
  return [...new Set([row(words), row([first, last]), row([last, first])])]
}

/** Of a name written in one, as Chinese, Japanese and Korean names are: the given name, and the family's. */
function partsInOne(token: string): string[] {
  const signs = syllables(token)
  if (!(isHan(token) || isHangul(token)) || signs.length < 3 || signs.length > 4) return []
  const family = signs.length - 2
  return [signs.slice(family), signs.slice(0, family)]
    .filter((part) => part.length > 1)
    .map((part) => part.join('').normalize('NFKD'))
}

/** A family name of one sign, only with what is put to names. */
function titled(token: string): string[] {
  const [family] = syllables(token)
  if (!family) return []
  if (isHan(token)) return [`[小老阿]${family}(?!\\p{Script=Han})|${family}${hanTitles}`]
  return isHangul(token) ? [`${family.normalize('NFKD')}\\s?${hangulTitles}`] : []
}

/** A pattern, and the word it stands for where it is one by itself. */
type NamePattern = { pattern: string; alone: string | null }

/** The name as a whole, each of its words, and each part of a word. */
export function patternsOf(name: string): NamePattern[] {
  const counts = (token: string) =>
    syllables(token).length > 1 && !particles.has(token) && (!isHangul(token) || token.length > 3)
  const words = wordsOf(name).filter((word) => tokensOf(word).length > 0)
  const named = words.length > 1 || words.some((word) => syllables(word).length > 1)
  const parts = words.flatMap((word) => {
    const tokens = tokensOf(word)
    const compound = tokens.length > 1 && tokens.some(counts) ? [word] : []
    return [...compound, ...tokens.filter(counts), ...tokens.flatMap(partsInOne)]
  })
  const family = named ? titled(words[0] ?? '') : []
  return [
    ...[...rowsOf(words), ...family].map((pattern) => ({ pattern, alone: null })),
    ...[...new Set(parts)].map((part) => ({ pattern: `${spelling(part)}${ending(part)}`, alone: part })),
  ]
}
