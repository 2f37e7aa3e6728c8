import { redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { SelectField } from '#components/ui/select-field.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { regionOptions } from '#lib/accounts/wording.ts'
import { saveWho } from '../actions.ts'
import { currentDraft } from '../current-draft.ts'

export default async function YouPage() {
  const answers = (await currentDraft())?.answers
  if (!answers?.details) redirect('/requests/start')
  const { details, who, acting } = answers
  return (
    <>
      <BackLink href={`/requests/start/${details.kind}`} />
      <PageTitle
        lead={
          acting
            ? 'These are your own name and address. We write to you about the request.'
            : 'We use it to find what we hold about you, and to answer you.'
        }
      >
        How do we reach you?
      </PageTitle>
      <ActionForm action={saveWho} title="How do we reach you?">
        <TextField name="name" label="Your name" autoComplete="name" width="long" defaultValue={who?.name} />
        <TextField
          name="email"
          type="email"
          label="E-mail address"
          hint={
            acting
              ? 'We write to it, so that you can confirm that it is yours.'
              : 'The one we know you by, if we do. We write to it, so that you can confirm that it is yours.'
          }
          autoComplete="email"
          spellCheck={false}
          width="long"
          defaultValue={who?.email}
        />
        {acting ? null : (
          <SelectField
            name="region"
            label="Where you live"
            hint="It decides which law protects you, and by when we must answer you."
            prompt="Choose a place"
            options={regionOptions}
            defaultValue={who?.region}
          />
        )}
        <SubmitButton>Continue</SubmitButton>
      </ActionForm>
    </>
  )
}
