import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Verdict } from '#components/receipts/verdict.tsx'
import { FileField } from '#components/ui/file-field.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { operator } from '#lib/operator.ts'
import { verifyReceipt } from './actions.ts'

const title = 'Check a receipt'

export default function VerifyPage() {
  return (
    <>
      <PageTitle
        lead={`See whether ${operator.name} signed the receipt of a deletion, and whether anything in it was changed. We keep nothing of what you give here.`}
      >
        {title}
      </PageTitle>
      <ActionForm action={verifyReceipt} title={title}>
        <Verdict timeZone={operator.timeZone} />
        <FileField
          name="file"
          label="The file of the receipt"
          hint="It ends in .json."
          accept=".json,application/json"
        />
        <TextArea name="receipt" label="Or paste what is in it" rows={8} spellCheck={false} />
        <SubmitButton pending="Checking…">Check it</SubmitButton>
      </ActionForm>
      <p>
        To check it yourself, without us: our public keys are <a href="/receipts/keys.json">published here</a>. The
        signature is Ed25519 over the receipt without its signature, written as RFC 8785 says.
      </p>
    </>
  )
}
