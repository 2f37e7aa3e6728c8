import { notFound } from 'next/navigation'
import { answerFile, answerFileHead } from '#app/answer-file.ts'
import { requireFreshSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { parseReference } from '#lib/requests/reference.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ reference: string; id: string }> }

async function askedFor({ params }: Context) {
  const given = await params
  const by = await requireFreshSubject(`/account/requests/${parseReference(given.reference) ?? ''}`)
  const reference = parseReference(given.reference)
  if (!reference) notFound()
  return { by, asked: { reference, fileId: given.id } }
}

export async function GET(_request: Request, context: Context): Promise<Response> {
  return answerFile(await askedFor(context), await now())
}

export async function HEAD(_request: Request, context: Context): Promise<Response> {
  return answerFileHead(await askedFor(context))
}
