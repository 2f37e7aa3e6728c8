import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/journey.ts'
import type { Site } from '#tests/support/journey-site.ts'
import { heading, press, problem } from '#tests/support/journey-steps.ts'

async function answerAge(page: Page, born: [day: string, month: string, year: string]): Promise<void> {
  await page.goto('/sign-up')
  await expect(heading(page, 'When were you born?')).toBeVisible()
  for (const [index, label] of ['Day', 'Month', 'Year'].entries())
    await page.getByLabel(label, { exact: true }).fill(born[index] ?? '')
  await press(page, 'Continue')
}

/** How many rows each table of the product has; of the audit trail those that a visitor or a person wrote. */
async function rowCounts({ sql }: Site): Promise<Record<string, number>> {
  const tables = await sql<{ name: string }[]>`select tablename as name from pg_tables where schemaname = 'public'`
  const counted = tables.map(async ({ name }) => {
    const which = name === 'audit_events' ? `where actor_kind in ('visitor', 'person')` : ''
    const [row] = await sql.unsafe<{ count: number }[]>(`select count(*)::int as count from "${name}" ${which}`)
    return [name, row?.count ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(counted))
}

/** Tables that hold more than before. The worker seals the audit trail meanwhile, and takes away what has ended. */
function grown(before: Record<string, number>, after: Record<string, number>): string[] {
  return Object.keys(after).filter((name) => name !== 'audit_chain' && (after[name] ?? 0) > (before[name] ?? 0))
}

test('somebody under 13 is refused kindly, and nothing is kept', async ({ page, site }) => {
  const before = await rowCounts(site)
  await answerAge(page, ['1', '2', String(new Date().getUTCFullYear() - 11)])
  await expect(heading(page, 'You cannot make an account yet')).toBeVisible()
  await expect(page.getByText('We kept nothing of what you typed')).toBeVisible()
  await page.goto('/sign-up')
  await expect(heading(page, 'You cannot make an account yet')).toBeVisible()
  expect(grown(before, await rowCounts(site))).toEqual([])
})

test('a wrong date is asked for again, with what was typed', async ({ page }) => {
  await answerAge(page, ['31', '2', '1990'])
  await expect(problem(page)).toContainText('Enter a real date')
  await expect(page).toHaveTitle(/^Error: /)
  await expect(page.getByLabel('Year', { exact: true })).toHaveValue('1990')
})

test('somebody new makes an account by the link in a letter, and signs out', async ({ page, newBrowser, site }, {
  project,
}) => {
  const email = `nia.${project.name.slice(0, 5)}@example.org`
  await answerAge(page, ['27', '3', '1987'])
  await expect(heading(page, 'Make an account')).toBeVisible()
  await press(page, 'Continue')
  await expect(problem(page)).toContainText('Enter')
  await page.getByLabel('Your name').fill('Nia New')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Where you live').selectOption({ label: 'United States: California' })
  await press(page, 'Continue')
  await expect(heading(page, 'Check your e-mail')).toBeVisible()

  const letter = await site.inbox.next(email, /Finish your account/)
  expect(letter.code).toMatch(/^\d{8}$/)
  expect(letter.html).toContain(letter.code ?? '')
  expect(letter.attachments).toBe(0)
  const link = letter.paths[0] ?? ''
  expect(link).not.toContain('@')

  // Mail programs open links by themselves: looking changes nothing, on whatever device.
  const phone = await newBrowser()
  const before = await rowCounts(site)
  for (let look = 0; look < 3; look += 1) {
    await phone.goto(link)
    await expect(phone.getByRole('button', { name: 'Make my account' })).toBeVisible()
  }
  expect(grown(before, await rowCounts(site))).toEqual([])
  expect(await phone.context().cookies()).toEqual([])

  await press(phone, 'Make my account')
  await expect(phone).toHaveURL('/account')
  await phone.goto('/account/details')
  await expect(phone.getByRole('main')).toContainText('Nia New')
  await expect(phone.getByRole('main')).toContainText(email)

  await phone.goto(link)
  await expect(heading(phone, 'This link has ended')).toBeVisible()

  await phone.goto('/sign-out')
  await phone.getByRole('main').getByRole('button', { name: 'Sign out' }).click()
  await expect(heading(phone, 'You are signed out')).toBeVisible()
  await phone.goto('/account')
  await expect(heading(phone, 'Sign in')).toBeVisible()
})
