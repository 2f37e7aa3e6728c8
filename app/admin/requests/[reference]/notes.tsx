import { ActionForm } from '#components/forms/action-form.tsx'
import { FoldedFields } from '#components/forms/folded-fields.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Moment } from '#components/ui/date.tsx'
import { Section } from '#components/ui/section.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { currentStaff, requireStaff } from '#lib/auth/session.ts'
import { listNotes, type ShownNote } from '#lib/teamwork/queries.ts'
import { addNote, strike } from './teamwork-actions.ts'

function NoteText({ text, struck }: Pick<ShownNote, 'text' | 'struck'>) {
  const words = <bdi>{text}</bdi>
  return (
    <>
      <p className="mt-1 max-w-measure whitespace-pre-line break-words">
        {struck ? <del className="text-ink-soft">{words}</del> : words}
      </p>
      {struck ? (
        <p className="mt-1 max-w-measure whitespace-pre-line break-words text-sm">
          Struck through <Moment at={struck.at} />: <bdi>{struck.reason}</bdi>
        </p>
      ) : null}
    </>
  )
}

function StrikeForm({ reference, noteId }: { reference: string; noteId: string }) {
  return (
    <ActionForm action={strike.bind(null, reference, noteId)} id={`strike-${noteId}`}>
      <FoldedFields summary="Strike this note through">
        <TextField name="reason" label="Why does it not hold?" width="long" />
        <SubmitButton look="secondary">Strike it through</SubmitButton>
      </FoldedFields>
    </ActionForm>
  )
}

/** What staff write for each other, apart from what the person sees. */
export async function Notes({ request }: { request: { id: string; reference: string } }) {
  const staff = await requireStaff('requests:read')
  const [notes, me] = await Promise.all([listNotes(staff, request), currentStaff()])
  const mayWrite = me?.permissions.includes('requests:decide') ?? false
  const { reference } = request
  return (
    <Section title="Internal notes" id="notes">
      {notes.length === 0 ? <p className="text-ink-soft">Nobody has written a note yet.</p> : null}
      {notes.length > 0 ? (
        <ol className="max-w-none border-line border-t">
          {notes.map(({ id, by, at, own, withHandOver, text, struck }) => (
            <li key={id} className="border-line border-b py-4">
              <p className="text-sm">
                <b>
                  <bdi>{by}</bdi>
                </b>{' '}
                <span className="text-ink-soft">
                  <Moment at={at} />
                  {withHandOver ? ', handing over' : ''}
                </span>
              </p>
              <NoteText text={text} struck={struck} />
              {own && !struck && mayWrite ? <StrikeForm reference={reference} noteId={id} /> : null}
            </li>
          ))}
        </ol>
      ) : null}
      {mayWrite ? (
        <ActionForm action={addNote.bind(null, reference)} id="write-note">
          <TextArea
            name="note"
            label="Write a note for your colleagues"
            hint="The person does not see it here, but gets it in a copy of their data, without the names of others. It cannot be changed, only struck through."
            rows={3}
          />
          <SubmitButton look="secondary">Add the note</SubmitButton>
        </ActionForm>
      ) : null}
    </Section>
  )
}
