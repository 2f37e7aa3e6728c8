'use server'

import { redirect } from 'next/navigation'
import { openTicket } from '#lib/auth/follow-ticket.ts'
import { readCookie } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { type FormState, withErrors, withRefusal } from '#lib/form-state.ts'
import { referenceOfQuestion } from '#lib/questions/queries.ts'
import { writeRefusals } from '#lib/questions/refusals.ts'
import { writeToQuestion } from '#lib/questions/write-to-question.ts'
import { messageInput } from '#lib/threads/input.ts'

/** Whoever proved the mailbox of this question half an hour ago at most writes to us about it, and about nothing else. */
export async function reply(_before: FormState, form: FormData): Promise<FormState> {
  const at = await now()
  const follower = openTicket('question', await readCookie('followQuestion'), at)
  const reference = follower && (await referenceOfQuestion(follower.id))
  if (!follower || !reference) redirect('/questions/follow')
  const input = messageInput.safeParse({ body: form.get('body') })
  if (!input.success) return withErrors(form, input.error)
  const outcome = await writeToQuestion({ reference, body: input.data.body, by: follower.subject, at })
  if (!outcome.ok) return withRefusal(form, writeRefusals[outcome.refusal])
  redirect('/questions/follow/thread?done=message#messages')
}
