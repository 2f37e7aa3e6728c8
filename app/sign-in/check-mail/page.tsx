import { CheckMail } from '#components/auth/check-mail.tsx'
import { returnPath, withNext } from '#lib/auth/return-path.ts'
import { env } from '#lib/env.ts'
import { typeCode } from '../actions.ts'

export default async function CheckMailPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = returnPath((await searchParams).next, '')
  return (
    <CheckMail
      action={typeCode}
      next={next}
      again={withNext('/sign-in', next)}
      lost
      demonstration={env().DEMONSTRATION}
    />
  )
}
