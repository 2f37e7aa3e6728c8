import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Day, Moment } from '#components/ui/date.tsx'
import { Details } from '#components/ui/details.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { currentStaff, requireStaff } from '#lib/auth/session.ts'
import { isAboutThemselves } from '#lib/requests/decision-queries.ts'
import { listHolds } from '#lib/requests/hold-queries.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { lift, place } from './hold-actions.ts'

function PlaceForm({ reference }: { reference: string }) {
  return (
    <Details summary="Place a hold">
      <p>From then on nothing of this person is deleted, also not by the schedule, until it is lifted.</p>
      <ActionForm action={place.bind(null, reference)} id="place-hold">
        <TextField name="law" label="Which law or order asks for it?" width="long" />
        <TextArea name="reason" label="Why, in a sentence that the person may read" rows={2} />
        <TextField name="reviewOn" label="When is it looked at again?" hint="Like 2027-03-31" width="medium" />
        <SubmitButton look="secondary">Place the hold</SubmitButton>
      </ActionForm>
    </Details>
  )
}

/** The holds that stand for this person, and how to place or lift one. */
export async function Holds({ request }: { request: ShownRequest }) {
  const staff = await requireStaff('requests:read')
  const [standing, me, own] = await Promise.all([
    listHolds(staff, request),
    currentStaff(),
    isAboutThemselves(staff, request),
  ])
  const mayManage = me?.permissions.includes('holds:manage') && !own
  const { reference } = request
  return (
    <>
      {standing.length === 0 ? <p>None stands.</p> : null}
      {standing.map(({ id, law, reason, placedAt, reviewOn }) => (
        <div key={id} className="flow-tight border-line border-b pb-4">
          <p>
            <b>
              <bdi>{law}</bdi>
            </b>
            : <bdi>{reason}</bdi>
          </p>
          <p className="text-ink-soft text-sm">
            Placed <Moment at={placedAt} />, looked at again on <Day on={reviewOn} />.
          </p>
          {mayManage ? (
            <ActionForm action={lift.bind(null, reference, id)} id={`lift-${id}`}>
              <SubmitButton look="secondary">Lift this hold</SubmitButton>
            </ActionForm>
          ) : null}
        </div>
      ))}
      {mayManage ? <PlaceForm reference={reference} /> : null}
    </>
  )
}
