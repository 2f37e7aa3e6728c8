import { notFound } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { BackLink } from '#components/ui/back-link.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { openAppealForStaff } from '#lib/appeals/open-appeal-for-staff.ts'
import { appealSubjects } from '#lib/appeals/vocabulary.ts'
import { isAppealable } from '#lib/appeals/window.ts'
import { appealSubjectWords } from '#lib/appeals/wording.ts'
import { requireStaff } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { enter } from '../actions.ts'

const title = 'Enter an appeal'

export default async function EnterAppealPage({ params }: { params: Promise<{ reference: string }> }) {
  const staff = await requireStaff('requests:decide')
  const opened = await openAppealForStaff(staff, (await params).reference, await now())
  if (!opened || opened.open || !isAppealable(opened.request.state)) notFound()
  const { reference } = opened.request
  return (
    <>
      <BackLink href={`/admin/requests/${reference}`}>{reference}</BackLink>
      <PageTitle caption={reference} lead="Its clock runs from the day on which it reached us, not from today.">
        {title}
      </PageTitle>
      <ActionForm action={enter.bind(null, reference)} title={title}>
        <TextField name="receivedOn" label="On which day did it reach us?" type="date" width="medium" />
        <Radios
          name="channel"
          label="How did it come?"
          options={[
            { value: 'post', label: 'By post' },
            { value: 'phone', label: 'By phone' },
            { value: 'email', label: 'By e-mail' },
          ]}
        />
        <Radios
          name="about"
          label="What is it about?"
          options={appealSubjects.map((each) => ({ value: each, label: appealSubjectWords[each].title }))}
        />
        <TextArea name="text" label="What does it say?" hint="Word for word, where it is written." rows={8} />
        <SubmitButton>Enter it and send the letter</SubmitButton>
      </ActionForm>
    </>
  )
}
