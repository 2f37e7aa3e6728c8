/** Letters of other alphabets that look like a Latin one, in small or as a capital, after folding. */
const looks: Record<string, string> = {
  // Cyrillic
  ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', г: 'r' },
  ...{ і: 'i', ј: 'j', ѕ: 's', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ӏ: 'l' },
  // Greek
  ...{ α: 'a', β: 'b', ε: 'e', ζ: 'z', η: 'h', ι: 'i', κ: 'k', μ: 'm', ν: 'n', ο: 'o', ρ: 'p', τ: 't', υ: 'y', χ: 'x' },
}

const alike = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/** Words that mix alphabets as they look: nobody writes so, unless to pass. Each letter stays one letter. */
export function readAlike(text: string): string {
  if (!alike.test(text)) return text
  return text.replace(/\p{L}+/gu, (word) =>
    alike.test(word) && /\p{Script=Latin}/u.test(word)
      ? word.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, (letter) => looks[letter] ?? letter)
      : word,
  )
}

/** What a digit of any script counts: they stand in rows of ten, from nought on. */
export function asciiDigit(sign: string): string {
  let before = 0
  const code = sign.codePointAt(0) ?? 0
  while (before < 40 && /^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1))) before += 1
  return String(before % 10)
}
