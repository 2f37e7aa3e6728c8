/** ISO/IEC 7812-1 Annex B: the check digit that every card number carries. */
function passesCheckDigit(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = place % 2 === 1 ? Number(digit) * 2 : Number(digit)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

/** How the card schemes' numbers begin, and how long they are. Without it one date list in ten would count as a card. */
const schemes: readonly { begins: RegExp; lengths: readonly number[] }[] = [
  { begins: /^4/, lengths: [13, 16, 19] },
  { begins: /^(5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, lengths: [16] },
  { begins: /^3[47]/, lengths: [15] },
  { begins: /^(30[0-5]|36|3[89])/, lengths: [14, 16, 19] },
  { begins: /^35(2[89]|[3-8])/, lengths: [16, 17, 18, 19] },
  { begins: /^(50|5[6-9]|6)/, lengths: [12, 13, 14, 15, 16, 17, 18, 19] },
]

function isCardNumber(digits: string): boolean {
  return schemes.some(
    ({ begins, lengths }) => lengths.includes(digits.length) && begins.test(digits) && passesCheckDigit(digits),
  )
}

const longest = 19

/** Whether any stretch of whole groups is one: a card number may stand beside its expiry or its security code. */
function holdsOne(groups: readonly string[]): boolean {
  return groups.some((_, start) => {
    let digits = ''
    for (const group of groups.slice(start, start + longest)) {
      digits += group
      if (digits.length > longest) return false
      if (isCardNumber(digits)) return true
    }
    return false
  })
}

// Groups of digits with at most four signs between them, whatever these are.
const runs = /\d+(?:[^\p{L}\p{N}]{1,4}\d+)*/gu
const telephones = /(?<![\p{L}\p{N}])\+\d+(?:[\s.,/_()\p{Pd}]{1,3}\d+)*/gu

/** Any script's digit as ours: each has its ten in a row, from nought to nine. */
function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let before = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1
  return String(before % 10)
}

/** Written plainly: nothing invisible between the digits, and every digit one of ours. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[^\P{Nd}0-9]/gu, asciiDigit)
}

/**
 * A number after a plus is a telephone number (ITU-T E.164: 15 digits at most). One of 14 or 15 that also fits a card is taken for the card: hardly
 * a country has telephone numbers so long. Of the shorter ones every tenth German number would fit one, and no such card is given out any more.
 */
function withoutTelephones(text: string): string {
  return text.replace(telephones, (number, at: number) => {
    const digits = number.replace(/\D/g, '')
    const fits = digits.length >= 7 && digits.length <= 15 && text[at + number.length] !== '+'
    return fits && !(digits.length >= 14 && isCardNumber(digits)) ? 'x' : number
  })
}

/** True when a text holds what may be a whole card number (promise P4: never stored, refused at every entrance). */
export function holdsCardNumber(text: string): boolean {
  return [...withoutTelephones(plain(text)).matchAll(runs)].some(([run]) => holdsOne(run.match(/\d+/g) ?? []))
}

export const cardNumberRefusal = 'Leave out the card number: we never store one. Brand and last four digits are enough'
