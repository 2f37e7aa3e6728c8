import type { ReactNode } from 'react'
import { Radios } from '#components/ui/radios.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { purposeWords } from '#lib/data-map/wording.ts'
import type { DetailsOf } from '#lib/requests/details.ts'
import { objectionable } from '#lib/requests/objectionable.ts'

/** What is asked about an objection, with an account and without. */
export function ObjectionFields({ typed, hint }: { typed: DetailsOf<'objection'> | null; hint?: ReactNode }) {
  return (
    <>
      <Radios
        name="purpose"
        label="Which use do you not want?"
        hint={hint}
        defaultValue={typed?.purpose}
        options={objectionable.map((purpose) => ({
          value: purpose,
          label: `You use my data ${purposeWords[purpose]}`,
        }))}
      />
      <TextArea
        name="reason"
        label="Why do you object?"
        hint="What is it about your situation that we should know?"
        rows={4}
        defaultValue={typed?.reason}
      />
    </>
  )
}
