import { redirect } from 'next/navigation'
import { ActionForm } from '#components/forms/action-form.tsx'
import { SubmitButton } from '#components/forms/submit-button.tsx'
import { Day } from '#components/ui/date.tsx'
import { PageTitle } from '#components/ui/page-title.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextField } from '#components/ui/text-field.tsx'
import { currentPerson } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { questionDue } from '#lib/questions/due.ts'
import { withinDays } from '#lib/questions/wording.ts'
import { askUs } from './actions.ts'

export default async function QuestionsPage() {
  if (await currentPerson()) redirect('/account/questions')
  const due = questionDue(await now())
  return (
    <>
      <PageTitle lead="About our policy, your data, or anything we do with personal information. You need no account.">
        Ask us a question
      </PageTitle>
      <p>
        We answer {withinDays}. If you ask today, that is by <Day on={due} />.
      </p>
      <ActionForm action={askUs} title="Ask us a question">
        <TextArea
          name="body"
          label="Your question"
          hint="Leave out card numbers and what others would not want you to tell."
          rows={6}
        />
        <TextField name="name" label="Your name" autoComplete="name" width="long" optional />
        <TextField
          name="email"
          type="email"
          label="E-mail address"
          hint="We write to it first, so that nobody asks in your name, and then when the answer is there."
          autoComplete="email"
          spellCheck={false}
          width="long"
        />
        <SubmitButton>Send the question</SubmitButton>
      </ActionForm>
      <p className="mt-10">
        Have an account? <a href="/sign-in?next=%2Faccount%2Fquestions">Sign in and ask there</a>. Asked already?{' '}
        <a href="/questions/follow">See your question and our answer</a>.
      </p>
      <p>
        Do you want a copy of your data, or have something corrected or deleted? Then{' '}
        <a href="/account/requests/new">start a request</a>: it has a date by law.
      </p>
    </>
  )
}
