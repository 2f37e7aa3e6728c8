import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Radios } from '#components/ui/radios.tsx'
import { SummaryList } from '#components/ui/summary-list.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { type AppealSubject, appealSubjects } from '#lib/appeals/vocabulary.ts'
import { appealSubjectWords } from '#lib/appeals/wording.ts'
import type { FormState } from '#lib/form-state.ts'

type Action = (before: FormState, form: FormData) => Promise<FormState>

const aboutQuestion = 'What is your appeal about?'
const textQuestion = 'What do you think is wrong?'

const options = appealSubjects.map((subject) => ({
  value: subject,
  label: appealSubjectWords[subject].title,
  hint: appealSubjectWords[subject].hint,
}))

/** The first question of an appeal; holds the page's h1. */
export function AppealAboutForm({ action, about }: { action: Action; about?: AppealSubject }) {
  return (
    <ActionForm action={action} title={aboutQuestion}>
      <Radios name="about" label={aboutQuestion} heading defaultValue={about} options={options} />
      <SubmitButton>Continue</SubmitButton>
    </ActionForm>
  )
}

/** The second. */
export function AppealTextForm({ action, text }: { action: Action; text?: string }) {
  return (
    <ActionForm action={action} title={textQuestion}>
      <TextArea
        name="text"
        label={textQuestion}
        heading
        hint="In your own words. Say what should be different, and what we may have missed."
        rows={8}
        defaultValue={text}
      />
      <SubmitButton>Continue</SubmitButton>
    </ActionForm>
  )
}

type CheckProps = { action: Action; about: AppealSubject; text: string; path: string; title: string }

/** What was answered, and the press that sends it. `path`: where the first question is. */
export function AppealCheck({ action, about, text, path, title }: CheckProps) {
  return (
    <>
      <SummaryList
        rows={[
          {
            key: 'About',
            value: appealSubjectWords[about].title,
            change: { href: path, what: 'what your appeal is about' },
          },
          {
            key: 'What is wrong',
            value: <p className="whitespace-pre-line">{text}</p>,
            change: { href: `${path}/why`, what: 'what you think is wrong' },
          },
        ]}
      />
      <ActionForm action={action} title={title}>
        <SubmitButton>Send the appeal</SubmitButton>
      </ActionForm>
    </>
  )
}
