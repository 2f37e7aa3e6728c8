import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Day } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { civilDate } from '#lib/calendar/civil-date.ts'
import type { findNamed } from '#lib/children/staff-queries.ts'
import { operator } from '#lib/operator.ts'
import { findRegion } from '#lib/requests/regions.ts'
import { choose, close, link } from './actions.ts'

type SearchProps = { reference: string; candidates: Awaited<ReturnType<typeof findNamed>> }

/** While the account is not found: those that bear the name, an address to try, and the end of it. */
export function Search({ reference, candidates }: SearchProps) {
  return (
    <>
      <Section title="Accounts with exactly this name">
        {candidates.length === 0 ? <p>There is none.</p> : null}
        {candidates.map(({ id, name, region, createdAt }) => (
          <ActionForm
            key={id}
            action={choose.bind(null, reference, id)}
            id={`choose-${id}`}
            className="border-line border-b pb-4"
          >
            <p>
              <bdi>{name}</bdi>, {findRegion(region).label}, since <Day on={civilDate(createdAt, operator.timeZone)} />
            </p>
            <SubmitButton look="secondary">This is the account: restrict it</SubmitButton>
          </ActionForm>
        ))}
        {candidates.length > 0 ? <p>Choose one only when you are sure. A name alone is seldom enough.</p> : null}
      </Section>
      <Section title="Try an address">
        <ActionForm action={link.bind(null, reference)} id="link">
          <TextField
            name="address"
            type="email"
            label="E-mail address of the account"
            autoComplete="off"
            spellCheck={false}
            width="long"
          />
          <SubmitButton look="secondary">Look, and restrict the account</SubmitButton>
        </ActionForm>
      </Section>
      <Section title="Nothing found?">
        <p>The reporter gets a kind letter that says we could not act on it, and what they typed is deleted.</p>
        <ActionForm action={close.bind(null, reference)} id="close">
          <SubmitButton look="secondary">Close the report</SubmitButton>
        </ActionForm>
      </Section>
    </>
  )
}
