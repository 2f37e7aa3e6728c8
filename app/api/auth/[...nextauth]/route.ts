import type { NextRequest } from 'next/server'
import { answerNextAuth } from '#lib/auth/session.ts'

type Context = { params: Promise<{ nextauth: string[] }> }

// Of next-auth's own doors only these three; signing in is ours (docs/decisions/0005-sign-in.md).
const open = { GET: ['session', 'csrf'], POST: ['signout'] }

async function answer(method: keyof typeof open, request: NextRequest, context: Context): Promise<Response> {
  const [door = '', ...more] = (await context.params).nextauth
  if (more.length > 0 || !open[method].includes(door)) return new Response('Not found', { status: 404 })
  return answerNextAuth(request, context)
}

export function GET(request: NextRequest, context: Context): Promise<Response> {
  return answer('GET', request, context)
}

export function POST(request: NextRequest, context: Context): Promise<Response> {
  return answer('POST', request, context)
}
