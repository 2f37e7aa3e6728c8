import { Checkboxes } from '#components/ui/checkboxes.tsx'
import { Details } from '#components/ui/details.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { categories } from '#lib/data-map/vocabulary.ts'
import { categoryWords } from '#lib/data-map/wording.ts'
import type { DetailsOf } from '#lib/requests/details.ts'

/** What is asked about a copy, with an account and without. */
export function CopyFields({ typed }: { typed: DetailsOf<'copy'> | null }) {
  return (
    <>
      <Checkboxes
        name="categories"
        label="Which kinds of data?"
        defaultValue={typed?.categories ?? categories}
        options={categories.map((category) => ({
          value: category,
          label: categoryWords[category].title,
          hint: categoryWords[category].about,
        }))}
      />
      <Details summary="Only some dates?" open={Boolean(typed?.from || typed?.to)}>
        <p>
          Leave both empty for everything we hold, back to the beginning. What has no date of its own is always in the
          copy.
        </p>
        <TextField name="from" type="date" label="First day" optional width="medium" defaultValue={typed?.from} />
        <TextField name="to" type="date" label="Last day" optional width="medium" defaultValue={typed?.to} />
      </Details>
    </>
  )
}
