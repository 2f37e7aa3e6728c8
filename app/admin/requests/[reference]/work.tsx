import { ActionForm } from '#components/forms/action-form.tsx'
import { FoldedFields } from '#components/forms/folded-fields.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Details } from '#components/ui/details.tsx'
import { Section } from '#components/ui/section.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { currentStaff, requireStaff } from '#lib/auth/session.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { isOver } from '#lib/teamwork/assign-request.ts'
import { listDeciders } from '#lib/teamwork/deciders.ts'
import { listTurns, type ShownTurn } from '#lib/teamwork/queries.ts'
import { turnInWords } from '#lib/teamwork/wording.ts'
import { changeDesk, handOver } from './teamwork-actions.ts'

type Decider = { staffId: string; name: string }

function Turns({ turns }: { turns: readonly ShownTurn[] }) {
  if (turns.length === 0) return null
  return (
    <Details summary="Through whose hands it went">
      <ol>
        {turns.map((each) => (
          <li key={each.turn}>
            <bdi>{turnInWords(each)}</bdi>, <Moment at={each.at} />
          </li>
        ))}
      </ol>
    </Details>
  )
}

type HandOverProps = { reference: string; seen: number; colleagues: readonly Decider[]; me: string }

function HandOver({ reference, seen, colleagues, me }: HandOverProps) {
  const options = colleagues.map(({ staffId, name }) => ({ value: staffId, label: staffId === me ? 'Me' : name }))
  if (options.length === 0) return null
  return (
    <ActionForm action={handOver.bind(null, reference, seen)} id="hand-over">
      <FoldedFields summary="Hand it over">
        <SelectField name="to" label="To whom?" prompt="Choose a colleague" options={options} />
        <TextArea
          name="handover"
          label="What is done, and what comes next?"
          hint="It becomes an internal note. Your colleague gets a letter that there is one."
          rows={3}
        />
        <SubmitButton look="secondary">Hand it over</SubmitButton>
      </FoldedFields>
    </ActionForm>
  )
}

/** Who works on it, and how to take it, give it to a colleague, or put it back. */
export async function Work({ request }: { request: ShownRequest }) {
  const staff = await requireStaff('requests:read')
  const [turns, deciders, me] = await Promise.all([listTurns(staff, request), listDeciders(staff), currentStaff()])
  const { reference } = request
  const [last] = turns
  const seen = last?.turn ?? 0
  const holder = deciders.find(({ staffId }) => staffId === last?.toId)
  const mayWork = (me?.permissions.includes('requests:decide') ?? false) && !isOver(request.state)
  const isMine = holder?.staffId === staff.staffId
  return (
    <Section title="Who works on it" id="work">
      <p>
        {holder && last ? (
          <>
            <b>{isMine ? 'You' : <bdi>{holder.name}</bdi>}</b>, since <Moment at={last.at} />.
          </>
        ) : (
          'Nobody yet. What the person writes goes to everybody who may decide.'
        )}
      </p>
      {mayWork ? (
        <ActionForm action={changeDesk.bind(null, reference, seen)} id="desk">
          <input type="hidden" name="wish" value={holder ? 'put-back' : 'take'} />
          <SubmitButton look={holder ? 'link' : 'secondary'}>
            {holder ? 'Put it back for somebody else to take' : 'Take it'}
          </SubmitButton>
        </ActionForm>
      ) : null}
      {mayWork ? (
        <HandOver
          reference={reference}
          seen={seen}
          colleagues={deciders.filter(({ staffId }) => staffId !== holder?.staffId)}
          me={staff.staffId}
        />
      ) : null}
      <Turns turns={turns} />
    </Section>
  )
}
