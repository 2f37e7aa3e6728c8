import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { reporterRoles } from '#lib/children/vocabulary.ts'
import { roleWording } from '#lib/children/wording.ts'
import { report } from './actions.ts'

const title = 'Report a child’s account'

export default function ReportPage() {
  return (
    <>
      <BackLink href="/children">Children and their data</BackLink>
      <PageTitle lead="We need only what finds the account, and a way to tell you when it is done.">{title}</PageTitle>
      <ActionForm action={report} title={title}>
        <Radios
          name="role"
          label="Who are you?"
          options={reporterRoles.map((role) => ({ value: role, label: roleWording[role] }))}
        />
        <TextField
          name="named"
          label="E-mail address or name that was used with us"
          hint="As it was typed here. The e-mail address is quickest, because it finds one account only."
          autoComplete="off"
          spellCheck={false}
          width="long"
        />
        <TextField
          name="email"
          type="email"
          label="Your own e-mail address"
          hint="We write to it first, so that nobody reports in your name, and then when it is done."
          autoComplete="email"
          spellCheck={false}
          width="long"
        />
        <SubmitButton>Send the report</SubmitButton>
      </ActionForm>
    </>
  )
}
