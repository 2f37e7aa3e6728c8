/** What a press on the preference page could not do, in words. */
export const chooseRefusals = {
  'changed-elsewhere':
    'This was changed somewhere else a moment ago. Here is what stands now; choose again if you still want to.',
  'no-account': 'Nothing was changed: this account has been deleted.',
  unclear: 'That choice did not arrive whole. Nothing was changed; press again.',
} as const

export type ChooseRefusal = keyof typeof chooseRefusals

export function isChooseRefusal(word: string): word is ChooseRefusal {
  return Object.hasOwn(chooseRefusals, word)
}
