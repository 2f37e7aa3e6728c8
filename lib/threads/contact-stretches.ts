import { escapeSigns, type Folded, findWhole, foldText, type Stretch, stretchOf } from './folded-text.ts'

/** How people write what stands between a name and its place, so that machines do not find it. */
const at = '\\s?(?:@|%40|[([{<]\\s?(?:at|@)\\s?[)\\]}>]|\\sat\\s)\\s?'
const dot = '\\s?(?:\\.|。|｡|[([{<]\\s?(?:dot|punkt|\\.)\\s?[)\\]}>]|\\sdot\\s)\\s?'
const dotted = (text: string) => text.split('.').map(escapeSigns).join(dot)

/** Where an e-mail address stands, in any case, also with a tag after a plus. */
export function addressStretches(folded: Folded, email: string): Stretch[] {
  const [name, place] = foldText(email.trim()).text.split('@')
  if (!name || !place) return []
  const pattern = `${dotted(name.replace(/\+.*/, ''))}(?:\\+[^\\s@]{0,64})?${at}${dotted(place)}`
  return findWhole(folded, pattern).map(({ from, to }) => stretchOf(folded, from, to))
}

const inAddress = '[^\\s<>()[\\]{}",;:@]'
/** Each begins where a word does, so that no sign is looked at again and again. */
const tight = new RegExp(`(?<!${inAddress})${inAddress}+@${inAddress}+`, 'gu')
const loose = new RegExp(
  `(?<!${inAddress})${inAddress}{1,64}${at}(?:(?![.])${inAddress}){1,64}[.]${inAddress}{2,}`,
  'gu',
)

/** All that looks like an e-mail address: where a part of one says who it is, the whole of it does. */
export function addressesIn(folded: Folded): Stretch[] {
  const found = [...folded.text.matchAll(tight), ...folded.text.matchAll(loose)]
  return found.map((match) => stretchOf(folded, match.index, match.index + match[0].length))
}

const bareDigits = (text: string) => text.replace(/\D/g, '').replace(/^0+/, '')
/** Fewer digits than a local number has could be anything. */
const fewest = 7
const longestRun = 20

/** The same line dialled from abroad, from the country or from next door. */
function sameLine(digits: string, phone: string): boolean {
  const dialled = bareDigits(digits)
  if (dialled.length < fewest) return phone.length >= 5 && dialled === phone
  return phone.endsWith(dialled) || (dialled.endsWith(phone) && dialled.length - phone.length <= 3)
}

type Group = { from: number; to: number; digits: string }

const groupsIn = (text: string): Group[] =>
  [...text.matchAll(/\d+/g)].map(({ index, 0: digits }) => ({ from: index, to: index + digits.length, digits }))

/** Groups of digits belong together across a few signs of those that people put into telephone numbers. */
const joins = (text: string, one: Group, next: Group) =>
  /^[\s().\-/·_\p{Pd}]{1,4}$/u.test(text.slice(one.to, next.from))

/** Where a telephone number stands, however it is grouped. */
export function phoneStretches(folded: Folded, phone: string): Stretch[] {
  const wanted = bareDigits(foldText(phone).text)
  if (wanted.length < 5) return []
  const groups = groupsIn(folded.text)
  const found: Stretch[] = []
  for (const [first, group] of groups.entries()) {
    let digits = ''
    for (let last = first; last < groups.length; last += 1) {
      const [before, here] = [groups[last - 1], groups[last]]
      if (!here || (last > first && before && !joins(folded.text, before, here))) break
      digits += here.digits
      if (digits.length > longestRun) break
      const from = folded.text[group.from - 1] === '+' ? group.from - 1 : group.from
      if (sameLine(digits, wanted)) found.push(stretchOf(folded, from, here.to))
    }
  }
  return found
}
