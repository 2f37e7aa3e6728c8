import { CheckMail } from '#components/auth/check-mail.tsx'
import { env } from '#lib/env.ts'
import { typeCode } from '../../sign-in/actions.ts'

export default function CheckMailPage() {
  return <CheckMail action={typeCode} next="" again="/sign-up/details" demonstration={env().DEMONSTRATION} />
}
