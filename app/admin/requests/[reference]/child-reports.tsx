import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Details } from '#components/ui/details.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { Staff } from '#lib/auth/actor.ts'
import { currentStaff } from '#lib/auth/session.ts'
import { isKeptByFirst, listKeptBefore, listReportsOn } from '#lib/children/staff-queries.ts'
import { roleForStaff } from '#lib/children/wording.ts'
import { isAboutThemselves } from '#lib/requests/decision-queries.ts'
import { isUndecided } from '#lib/requests/lifecycle.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { keep } from './child-actions.ts'

type Props = { staff: Staff<'requests:read'>; request: ShownRequest }

function KeepForm({ reference }: { reference: string }) {
  return (
    <Details summary="It is not a child’s account: keep it">
      <p>
        Say why. A second person has to agree. Then nothing is deleted, the account is in use again, and its holder and
        the reporter are told; the reporter learns nothing about the account.
      </p>
      <ActionForm action={keep.bind(null, reference)} id="keep-account">
        <TextArea
          name="explanation"
          label="Why is it not a child’s account?"
          hint="The account holder reads it."
          rows={3}
        />
        <SubmitButton look="secondary">Propose to keep the account</SubmitButton>
      </ActionForm>
    </Details>
  )
}

/** Why a deletion concerns a child, and the other way that two people can decide it. */
export async function ChildReports({ staff, request }: Props) {
  if (!request.concernsChild) return null
  const [reports, kept, before, me, own] = await Promise.all([
    listReportsOn(staff, request),
    isKeptByFirst(staff, request),
    listKeptBefore(staff, request),
    currentStaff(),
    isAboutThemselves(staff, request),
  ])
  const mayKeep = isUndecided(request.state) && !kept && !own && me?.permissions.includes('requests:decide')
  return (
    <Notice title="This account was reported as a child’s" tone="warn">
      <p>
        Delete it as soon as possible, or find that it is not a child’s. Two of you decide. What it holds is not used.
      </p>
      <ul>
        {reports.map(({ reference, role, foundBy, receivedAt }) => (
          <li key={reference}>
            <a href={`/admin/children/${reference}`}>{reference}</a>, <Moment at={receivedAt} />: {roleForStaff[role]}
            {foundBy === 'staff' ? '; the account was found by our staff' : '; by the exact address'}
          </li>
        ))}
      </ul>
      {before.map(({ reference, decidedAt }) => (
        <p key={reference}>
          It was reported before, and kept
          {decidedAt ? (
            <>
              {' '}
              on <Moment at={decidedAt} />
            </>
          ) : null}
          : <a href={`/admin/requests/${reference}`}>{reference}</a>
        </p>
      ))}
      {kept && isUndecided(request.state) ? (
        <p>
          <b>The first person proposes to keep the account.</b> Approving that deletes nothing.
        </p>
      ) : null}
      {mayKeep ? <KeepForm reference={request.reference} /> : null}
    </Notice>
  )
}
