import { answerWithFile } from '#app/answer-with-file.ts'
import { requireFreshSubject } from '#lib/auth/session.ts'
import { parseReference } from '#lib/requests/reference.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ reference: string; id: string }> }

async function answer({ params }: Context, method: 'GET' | 'HEAD'): Promise<Response> {
  const named = await params
  const by = await requireFreshSubject(`/account/requests/${parseReference(named.reference) ?? ''}`, 'release')
  return answerWithFile(by, named, method)
}

export const GET = (_request: Request, context: Context) => answer(context, 'GET')
export const HEAD = (_request: Request, context: Context) => answer(context, 'HEAD')
