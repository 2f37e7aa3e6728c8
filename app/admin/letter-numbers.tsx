import { Numbers } from '#components/staff/numbers.tsx'
import { requireStaff } from '#lib/auth/session.ts'
import { countLetters } from '#lib/letters/queries.ts'

/** What waits for somebody with an envelope or a telephone. */
export async function LetterNumbers() {
  const staff = await requireStaff('letters:dispatch')
  const { toPrint, bounced } = await countLetters(staff)
  return (
    <Numbers
      numbers={[
        { count: toPrint, words: 'to print and post', href: '/admin/letters', tone: 'info' },
        { count: bounced, words: 'letters came back', href: '/admin/letters/bounced', tone: 'warn' },
      ]}
    />
  )
}
