import { asciiDigit, readAlike } from './alike-letters.ts'

/** A text as it is compared: no case, no accents; each sign knows where in the text it came from. */
export type Folded = { text: string; starts: number[]; ends: number[] }

/** Letters that Unicode does not take apart, as people type them without the key. */
const plainLetters: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
}

/** What nobody sees: signs of format, and letters and patterns that are drawn empty. */
const unseenSign = /[\p{Cf}\u115F\u1160\u3164\uFFA0\u2800]/u

const digit = /^\p{Nd}$/u

function plain(sign: string): string {
  const bare = sign.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const letterOf = (letter: string) => (digit.test(letter) ? asciiDigit(letter) : (plainLetters[letter] ?? letter))
  return [...bare].map(letterOf).join('')
}

/** Whether a text reads differently when what cannot be seen joins letters, and when it parts them. */
export const hidesSigns = (text: string) => unseenSign.test(text)

export function foldText(text: string, unseen: '' | ' ' = ''): Folded {
  const folded: Folded = { text: '', starts: [], ends: [] }
  let at = 0
  for (const sign of text) {
    const end = at + sign.length
    const letters = unseenSign.test(sign) ? unseen : plain(sign)
    // An accent that stands by itself belongs to the letter before it.
    if (letters === '' && folded.ends.length > 0) folded.ends[folded.ends.length - 1] = end
    for (let unit = 0; unit < letters.length; unit += 1) {
      folded.starts.push(at)
      folded.ends.push(end)
    }
    folded.text += letters
    at = end
  }
  folded.text = readAlike(folded.text)
  return folded
}

/** A stretch of the text itself, end excluded. */
export type Stretch = { start: number; end: number }

export function stretchOf({ starts, ends }: Folded, from: number, to: number): Stretch {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 }
}

export const escapeSigns = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/** A sign of a script that puts no space between words. */
export const signsWithoutSpaces =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Khmer}\\p{Script=Lao}]'
const noWordSpaces = new RegExp(signsWithoutSpaces, 'u')
const hangul = /\p{Script=Hangul}/u

/** Scripts that put no space between words have no edge to ask for; Korean puts its particles right behind a name, after a whole syllable. */
function edgesOf(pattern: string): [string, string] {
  if (noWordSpaces.test(pattern)) return ['', '']
  const before = '(?<![\\p{L}\\p{N}])'
  return [before, hangul.test(pattern) ? '(?![\\u1160-\\u11FF])' : '(?![\\p{L}\\p{N}])']
}

/** Where a pattern stands as whole words. */
export function findWhole(folded: Folded, pattern: string): { from: number; to: number }[] {
  if (pattern === '') return []
  const [before, after] = edgesOf(pattern)
  const found = folded.text.matchAll(new RegExp(`${before}(?:${pattern})${after}`, 'gu'))
  return [...found].map((match) => ({ from: match.index, to: match.index + match[0].length }))
}
