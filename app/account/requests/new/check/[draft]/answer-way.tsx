import { Radios } from '#components/ui/radios.tsx'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { answerByWording } from '#lib/requests/record-wording.ts'
import { answerChannels } from '#lib/requests/vocabulary.ts'

/** By e-mail or on paper. Without a postal address there is nothing to choose, only a way to add one. */
export async function AnswerWay({ subject, chosen }: { subject: Subject; chosen: string | undefined }) {
  const details = await findDetailsOf(subject)
  if (!details?.mailingAddress)
    return (
      <p>
        We answer by e-mail. If you would rather have paper,{' '}
        <a href="/account/details/mailing-address">add your postal address</a> first: what you typed here is kept.
      </p>
    )
  return (
    <Radios
      name="answerBy"
      label="How shall we answer?"
      hint="Our letters, and a copy, if that is what you ask for. You can change it later."
      options={answerChannels.map((value) => ({ value, label: answerByWording[value] }))}
      defaultValue={chosen === 'post' ? 'post' : 'mail'}
    />
  )
}
