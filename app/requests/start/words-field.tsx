import { TextArea } from '#components/ui/text-area.tsx'

/** Somebody without an account is found by what they tell. */
export function WordsField({ typed }: { typed: string | undefined }) {
  return (
    <TextArea
      name="words"
      label="What helps us to find you?"
      optional
      hint="What you bought or wrote to us about, and when; another name or address you used. Leave out card numbers and identity papers."
      rows={3}
      defaultValue={typed}
    />
  )
}
