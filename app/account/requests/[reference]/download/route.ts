import { answerCopy, answerCopyHead } from '#app/answer-copy.ts'
import { requireFreshSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ reference: string }> }

/** After the proof one comes back to the request, where the button is: a download would leave the form of the proof on the screen. */
async function askedFor({ params }: Context) {
  const { reference } = await params
  const subject = await requireFreshSubject(`/account/requests/${reference}`, 'release')
  return { subject, reference, at: await now() }
}

export async function GET(_request: Request, context: Context): Promise<Response> {
  return answerCopy(await askedFor(context))
}

export async function HEAD(_request: Request, context: Context): Promise<Response> {
  return answerCopyHead(await askedFor(context))
}
