import { answerCopy, answerCopyHead } from '#app/answer-copy.ts'
import { requireFreshFollower } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { parseReference } from '#lib/requests/reference.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ reference: string }> }

async function askedFor({ params }: Context) {
  const subject = await requireFreshFollower(parseReference((await params).reference) ?? '')
  return { subject, reference: subject.reference, at: await now() }
}

export async function GET(_request: Request, context: Context): Promise<Response> {
  return answerCopy(await askedFor(context))
}

export async function HEAD(_request: Request, context: Context): Promise<Response> {
  return answerCopyHead(await askedFor(context))
}
