import { Radios } from '#components/ui/radios.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { DetailsOf } from '#lib/requests/details.ts'
import { restrictionGrounds, restrictionGroundWords } from '#lib/requests/restriction-grounds.ts'

/** What is asked about a restriction, with an account and without. */
export function RestrictionFields({ typed }: { typed: DetailsOf<'restriction'> | null }) {
  return (
    <>
      <Radios
        name="ground"
        label="Why should we only keep it?"
        defaultValue={typed?.ground}
        options={restrictionGrounds.map((ground) => ({ value: ground, label: restrictionGroundWords[ground] }))}
      />
      <TextArea
        name="reason"
        label="Which data is it about, and what do we need to know?"
        rows={4}
        defaultValue={typed?.reason}
      />
    </>
  )
}
