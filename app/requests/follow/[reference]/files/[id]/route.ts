import { answerFile, answerFileHead } from '#app/answer-file.ts'
import { requireFreshFollower } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { parseReference } from '#lib/requests/reference.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ reference: string; id: string }> }

async function askedFor({ params }: Context) {
  const { reference, id } = await params
  const by = await requireFreshFollower(parseReference(reference) ?? '')
  return { by, asked: { reference: by.reference, fileId: id } }
}

export async function GET(_request: Request, context: Context): Promise<Response> {
  return answerFile(await askedFor(context), await now())
}

export async function HEAD(_request: Request, context: Context): Promise<Response> {
  return answerFileHead(await askedFor(context))
}
