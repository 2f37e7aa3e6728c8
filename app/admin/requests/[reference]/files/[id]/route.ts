import { answerWithFile } from '#app/answer-with-file.ts'
import { requireStaff } from '#lib/auth/session.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ reference: string; id: string }> }

async function answer({ params }: Context, method: 'GET' | 'HEAD'): Promise<Response> {
  const by = await requireStaff('requests:read')
  return answerWithFile(by, await params, method)
}

export const GET = (_request: Request, context: Context) => answer(context, 'GET')
export const HEAD = (_request: Request, context: Context) => answer(context, 'HEAD')
