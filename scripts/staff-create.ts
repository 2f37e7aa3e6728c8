import { parseArgs } from 'node:util'
import { transaction } from '#db/transaction.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { newStaffInput } from '#lib/auth/input.ts'
import { roles } from '#lib/auth/vocabulary.ts'
import { now } from '#lib/calendar/now.ts'
import { settleBirth } from '#lib/demonstration/settle-birth.ts'
import { createStaff } from '#lib/staff/create-staff.ts'
import { withDatabase } from '#scripts/database/with-database.ts'
import { Refusal } from '#scripts/failure.ts'

const usage = `Like this: npm run staff:create -- --name "Dee Park" --email dee@example.com --role reviewer --role approver
Roles: ${roles.join(', ')}`

function given(): unknown {
  const text = { type: 'string' } as const
  try {
    const { name, email, role } = parseArgs({
      options: { name: text, email: text, role: { ...text, multiple: true } },
    }).values
    return { name, email, roles: role }
  } catch (cause) {
    throw new Refusal(`${cause instanceof Error ? cause.message : cause}\n${usage}`)
  }
}

await withDatabase(async () => {
  const input = newStaffInput.safeParse(given())
  if (!input.success) {
    const wrong = input.error.issues.map(
      ({ path: [field], message }) => `  --${field === 'roles' ? 'role' : String(field)}: ${message}`,
    )
    throw new Refusal([usage, ...wrong].join('\n'))
  }
  const { name, email } = input.data
  const at = await now()
  await settleBirth(at)
  const outcome = await transaction((tx) => createStaff(tx, { ...input.data, by: systemOf('staff:create'), at }))
  if (!outcome.ok) throw new Refusal('That address is in use already, by a member of staff or by an account.')
  console.log(`${name} can sign in with ${email} now, and sets up a second step at the first sign-in.`)
})
