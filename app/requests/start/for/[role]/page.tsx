import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { documentTitle } from '#components/layout/document-title.ts'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { regionOptions } from '#lib/accounts/wording.ts'
import { roles } from '#lib/representatives/vocabulary.ts'
import { roleWording } from '#lib/representatives/wording.ts'
import { savePerson } from '../../acting-actions.ts'
import { currentDraft } from '../../current-draft.ts'

/** Whom it is for. The question is the same for everybody; what must be known differs. */
export default async function PersonPage({ params }: { params: Promise<{ role: string }> }) {
  const asked = (await params).role
  const role = roles.find((each) => each === asked)
  if (!role) notFound()
  const acting = (await currentDraft())?.answers.acting
  const typed = acting?.role === role ? acting.person : undefined
  const { title, hint } = roleWording[role]
  const agent = role === 'agent'
  return (
    <>
      <title>{documentTitle(title)}</title>
      <BackLink href="/requests/start" />
      <PageTitle lead={hint}>{title}</PageTitle>
      <ActionForm action={savePerson} title={title}>
        <input type="hidden" name="role" value={role} />
        <TextField name="name" label="Their name" width="long" defaultValue={typed?.name} />
        <TextField
          name="email"
          type="email"
          label="Their e-mail address"
          optional={!agent}
          hint={
            agent
              ? 'The one we know them by, if we do. We ask them there whether you act for them.'
              : 'The one they used with us. If you do not know it, leave it empty and answer the next question.'
          }
          spellCheck={false}
          width="long"
          defaultValue={typed?.email ?? undefined}
        />
        {agent ? null : (
          <TextArea
            name="named"
            label="What else finds them?"
            optional
            hint="Only where you gave no e-mail address: their postal address, or the name they used on this site."
            rows={3}
            defaultValue={typed?.named ?? undefined}
          />
        )}
        <SelectField
          name="region"
          label={role === 'survivor' ? 'Where they lived' : 'Where they live'}
          hint="It decides which law protects them, and by when we must answer."
          prompt="Choose a place"
          options={regionOptions}
          defaultValue={typed?.region}
        />
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
