import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { parseReference } from '#lib/requests/reference.ts'
import { follow } from './actions.ts'

type Props = { searchParams: Promise<{ reference?: string | string[] }> }

export default async function FollowPage({ searchParams }: Props) {
  const { reference } = await searchParams
  const known = typeof reference === 'string' ? parseReference(reference) : null
  return (
    <>
      <PageTitle lead="With the reference, the e-mail address and a code that we mail you, also when your data has been deleted. With an account it is quicker to sign in.">
        See how your request stands
      </PageTitle>
      <ActionForm action={follow} title="See how your request stands">
        <TextField
          name="reference"
          label="Reference"
          hint="PR- and ten characters. It is in every letter about the request."
          width="medium"
          autoComplete="off"
          spellCheck={false}
          defaultValue={known ?? undefined}
        />
        <TextField
          name="email"
          type="email"
          label="E-mail address"
          hint="The one you gave with the request."
          autoComplete="email"
          width="long"
          spellCheck={false}
        />
        <SubmitButton>Send me a code</SubmitButton>
      </ActionForm>
      <p className="mt-10">
        You have not asked for anything yet? <a href="/requests/start">Start a request</a>.
      </p>
    </>
  )
}
