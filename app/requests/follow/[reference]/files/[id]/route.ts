import { answerWithFile } from '#app/answer-with-file.ts'
import { requireFreshFollower } from '#lib/auth/session.ts'
import { parseReference } from '#lib/requests/reference.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ reference: string; id: string }> }

async function answer({ params }: Context, method: 'GET' | 'HEAD'): Promise<Response> {
  const { reference, id } = await params
  const by = await requireFreshFollower(parseReference(reference) ?? '')
  return answerWithFile(by, { reference: by.reference, id }, method)
}

export const GET = (_request: Request, context: Context) => answer(context, 'GET')
export const HEAD = (_request: Request, context: Context) => answer(context, 'HEAD')
