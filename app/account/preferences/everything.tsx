import { SubmitButton } from '#components/forms/submit-button.tsx'
import { SavedLine } from '#components/preferences/saved-line.tsx'
import { Section } from '#components/ui/section.tsx'
import { stopEverythingOptional } from './actions.ts'
import { everything, type tellArrival } from './arrival.ts'

type EverythingProps = { on: readonly string[]; told: Awaited<ReturnType<typeof tellArrival>> }

/** All of it in one press. */
export function Everything({ on, told }: EverythingProps) {
  const said = told?.row === everything && told.off === (on.length === 0) ? told : null
  return (
    <Section title="All of it at once" id={everything}>
      {on.length === 0 && !said ? <p>Nothing optional is on, so there is nothing to turn off.</p> : null}
      {on.length > 0 ? (
        <>
          <p>On now: {on.join('; ')}.</p>
          <form action={stopEverythingOptional}>
            <SubmitButton look="secondary" pending="Turning off…">
              Turn everything optional off
            </SubmitButton>
          </form>
        </>
      ) : null}
      {said ? <SavedLine words={said.words} undo={said.undo} /> : null}
    </Section>
  )
}
