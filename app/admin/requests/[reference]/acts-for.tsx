import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { FileList } from '#components/requests/file-list.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Details } from '#components/ui/details.tsx'
import { Section } from '#components/ui/section.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import type { Staff } from '#lib/auth/actor.ts'
import { currentStaff } from '#lib/auth/session.ts'
import { openRepresentative, type ShownRepresentative } from '#lib/representatives/open-representative.ts'
import { proofBases } from '#lib/representatives/vocabulary.ts'
import { basisWording, proofTitles, roleWording } from '#lib/representatives/wording.ts'
import { listProofs } from '#lib/request-files/queries.ts'
import { isOpen } from '#lib/requests/lifecycle.ts'
import type { ShownRequest } from '#lib/requests/queries.ts'
import { AcceptedBy } from './accepted-by.tsx'
import { findAccount } from './acts-for-actions.ts'

type ActsForProps = { staff: Staff<'requests:read'>; request: ShownRequest; at: Date }

function Permission({ row }: { row: ShownRepresentative['row'] }) {
  const { permissionAskedAt, permissionRemindedAt, permissionGivenAt, permissionRefusedAt, acceptedAt } = row
  const lines = [
    { word: 'Asked for on', at: permissionAskedAt },
    { word: 'Reminded on', at: permissionRemindedAt },
    { word: 'Given on', at: permissionGivenAt },
    { word: 'Refused on', at: permissionRefusedAt },
    { word: `${row.acceptedFor ? basisWording[row.acceptedFor] : 'Proof'}: accepted on`, at: acceptedAt },
  ].filter((line) => line.at !== null)
  if (lines.length === 0) return 'Not asked for: there is nobody to ask, or no address of theirs.'
  return (
    <ul className="list-none pl-0">
      {lines.map(({ word, at }) => (
        <li key={word}>
          {word} {at ? <Moment at={at} /> : null}
        </li>
      ))}
    </ul>
  )
}

/** The ways on where the person does not answer, or cannot. */
function Ways({ reference, mayFind }: { reference: string; mayFind: boolean }) {
  return (
    <>
      {mayFind ? (
        <Details summary="Find the account that is meant">
          <ActionForm action={findAccount.bind(null, reference)} id="find-account">
            <TextField
              name="email"
              type="email"
              label="E-mail address of the account"
              hint="Its address is written to at once."
              spellCheck={false}
              width="long"
            />
            <SubmitButton look="secondary">This is the account</SubmitButton>
          </ActionForm>
        </Details>
      ) : null}
      <p>Two of you accept what they showed, each alone, with the second factor shown anew:</p>
      <ul>
        {proofBases.map((basis) => (
          <li key={basis}>
            <a href={`/admin/requests/${reference}/proof/${basis}`}>{proofTitles[basis]}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Of a request that somebody sent for another: who, in what role, what they showed, and what the person said. */
export async function ActsFor({ staff, request, at }: ActsForProps) {
  const opened = await openRepresentative(staff, request, at)
  if (!opened) return null
  const { row, accepted, name, email, statement, named } = opened
  const { reference, state } = request
  const [files, me] = await Promise.all([listProofs(staff, request), currentStaff()])
  const open = isOpen(state) && row.confirmedAt && !row.permissionGivenAt && !row.acceptedAt && !row.permissionRefusedAt
  const mayDecide = me?.permissions.includes('requests:decide') ?? false
  return (
    <Section title="Who acts for whom">
      <SummaryList
        rows={[
          { key: 'Role', value: roleWording[row.role].staff },
          { key: 'Their name', value: name ? <bdi>{name}</bdi> : 'Deleted' },
          ...(email ? [{ key: 'Their address', value: <bdi className="break-words">{email}</bdi> }] : []),
          ...(named
            ? [{ key: 'What finds the person', value: <bdi className="whitespace-pre-line">{named}</bdi> }]
            : []),
          ...(statement
            ? [{ key: 'In their words', value: <bdi className="whitespace-pre-line">{statement}</bdi> }]
            : []),
          { key: 'Permission', value: <Permission row={row} /> },
          ...(accepted.length > 0
            ? [{ key: 'Our staff', value: <AcceptedBy accepted={accepted} stands={!open} /> }]
            : []),
        ]}
      />
      {files.length > 0 ? (
        <>
          <p>What they showed. Each download is recorded; open files with care.</p>
          <FileList files={files} path={`/admin/requests/${reference}/files`} />
        </>
      ) : null}
      {open && mayDecide ? (
        <Ways reference={reference} mayFind={named !== null && state === 'checking-identity'} />
      ) : null}
    </Section>
  )
}
