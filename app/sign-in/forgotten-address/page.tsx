import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { tryAddresses } from './actions.ts'

const title = 'Which address did you use?'
const address = { type: 'email', autoComplete: 'email', spellCheck: false, width: 'long' } as const

export default function ForgottenAddressPage() {
  return (
    <>
      <BackLink href="/sign-in">Sign in</BackLink>
      <PageTitle lead="Type the addresses that it may have been. We write to each, and only the letter says whether it is the one.">
        {title}
      </PageTitle>
      <ActionForm action={tryAddresses} title={title}>
        <TextField name="first" label="First address to try" {...address} />
        <TextField name="second" label="Second address" optional {...address} />
        <TextField name="third" label="Third address" optional {...address} />
        <SubmitButton>Write to these addresses</SubmitButton>
      </ActionForm>
      <p className="mt-10">
        Can you not read any of them? See <a href="/sign-in/lost-mailbox">what to do when a mailbox is gone</a>.
      </p>
    </>
  )
}
