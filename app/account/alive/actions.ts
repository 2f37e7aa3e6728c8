'use server'

import { redirect } from 'next/navigation'
import { requireSubject } from '#lib/auth/session.ts'
import { now } from '#lib/calendar/now.ts'
import { undoDeath } from '#lib/representatives/undo-death.ts'

export async function sayAlive(): Promise<void> {
  const by = await requireSubject('/account/alive')
  await undoDeath({ by, at: await now() })
  redirect('/account/alive?done=alive')
}
