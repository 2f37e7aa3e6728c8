import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { now } from '#lib/calendar/now.ts'
import { expect, test } from '#tests/support/journey.ts'
import { canariesOf, findWords } from '#tests/support/journey-canaries.ts'
import { followAsGuest } from '#tests/support/journey-guest.ts'
import { askForDeletion, expectSoon, grant, letLetterLeave, openFromQueue } from '#tests/support/journey-requests.ts'
import type { Site } from '#tests/support/journey-site.ts'
import { heading, moveClock, press, problem } from '#tests/support/journey-steps.ts'
import { letIn, letStaffIn, newPerson, newStaff, type Person } from '#tests/support/people.ts'
import { becomes, decided, newRequest } from '#tests/support/people-requests.ts'

/** A digest of every row about a person, table by table; of what ends by itself, only the rows that the moved clock leaves. */
async function stateOf({ sql }: Site, { subjectId }: Person, since: Date): Promise<Record<string, string>> {
  const tables = await sql<{ name: string; ends: boolean }[]>`
    select table_name as name, table_name in ('site_visits', 'usage_events') as ends
    from information_schema.columns where table_schema = 'public' and column_name = 'subject_id'`
  const digests = tables.map(async ({ name, ends }) => {
    const lasting = ends ? sql`and at > ${since.toISOString()}` : sql``
    const [row] = await sql<{ digest: string }[]>`
      select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest
      from ${sql(name)} t where subject_id = ${subjectId} ${lasting}`
    return [name, row?.digest ?? ''] as const
  })
  return Object.fromEntries(await Promise.all(digests))
}

/** From the page that shows it: the file is downloaded, verifies, and does not once a number in it was changed; nobody is signed in. */
async function receiptVerifies(page: Page): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download the signed receipt' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^receipt-PR-.*\.json$/)
  const file = await download.path()
  const json = readFileSync(file, 'utf8')
  await page.goto('/receipts/verify')
  await page.getByLabel('The file of the receipt').setInputFiles(file)
  await press(page, 'Check it')
  await expect(page.getByText('This receipt is valid')).toBeVisible()
  await expect(page.getByLabel('Or paste what is in it')).toHaveValue(/erasure-receipt/)
  await page.getByLabel('Or paste what is in it').fill(json.replace(/"deleted": \d+/, '"deleted": 987654'))
  await press(page, 'Check it')
  await expect(page.getByText('This receipt was altered')).toBeVisible()
  await page.getByLabel('Or paste what is in it').fill('{ "not": ')
  await press(page, 'Check it')
  await expect(problem(page)).toContainText('This is not a whole receipt')
  await expect(page.getByLabel('Or paste what is in it')).toHaveValue('{ "not": ')
}

async function packageFiles({ folder, sql }: Site, reference: string): Promise<string[]> {
  const [made] = await sql<{ stem: string }[]>`
    select stem from packages join requests on requests.id = request_id where reference = ${reference}`
  return readdirSync(path.join(folder, 'packages')).filter((name) => made && name.startsWith(made.stem))
}

test('Bo is deleted by two people after the time to think it over; Ana is untouched', async ({
  page,
  newBrowser,
  site,
}) => {
  test.setTimeout(180_000)
  const [ana, bo] = [await newPerson('Ana'), await newPerson('Bo')]
  const [dee, eli] = [await newStaff('Dee', 'reviewer', 'approver'), await newStaff('Eli', 'approver')]
  const lately = new Date((await now()).getTime() - 60 * 86_400_000)
  const before = await stateOf(site, ana, lately)
  const copy = await newRequest(bo, { kind: 'copy', categories: ['contact-details', 'purchases'] })
  await decided(copy, dee, ['contact-details', 'purchases'])
  await becomes(copy, 'ready')
  expect(await packageFiles(site, copy)).toHaveLength(2)
  await letIn(page, site, bo)
  const [counted] = await site.sql<{ count: number }[]>`
    select count(*)::int as count from invoices where subject_id = ${bo.subjectId}`

  await page.goto('/account/requests/new/deletion')
  await expect(page.getByText('Only want fewer messages?')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Will be deleted')
  await expect(page.getByRole('row', { name: /^Purchases and invoices/ })).toContainText('Tax law until')
  expect(counted?.count).toBeGreaterThan(0)
  await page.getByLabel('type the e-mail address of this account').fill(ana.email)
  await press(page, 'Continue')
  await expect(problem(page)).toContainText('not the address of the account')

  const first = await askForDeletion(page, site, bo)
  const told = await site.inbox.next(bo.email, /We have your request for the deletion/)
  expect(told.text).toContain('You can undo it until the end of')
  await page.goto(`/account/requests/${first}`)
  await press(page, 'Undo the deletion')
  await expect(page.getByText('You took this request back.')).toBeVisible()
  await site.inbox.next(bo.email, /You undid the deletion/)

  const reference = await askForDeletion(page, site, bo)
  expect(reference).not.toBe(first)
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await openFromQueue(deeBrowser, reference)
  await expect(deeBrowser.getByRole('main')).toContainText('What would go and what would stay')
  await grant(deeBrowser, reference)
  await expect(deeBrowser.getByText('Your decision waits for a second person')).toBeVisible()
  await expect(deeBrowser.getByText('You took the first decision.')).toBeVisible()
  await expect(deeBrowser.getByRole('button', { name: 'Approve the deletion' })).toBeHidden()

  const eliBrowser = await newBrowser()
  await letStaffIn(eliBrowser, site, eli)
  await openFromQueue(eliBrowser, reference)
  await press(eliBrowser, 'Approve the deletion')
  await expect(eliBrowser.getByText('Approved by two people')).toBeVisible()
  await expect(eliBrowser.getByRole('button', { name: 'Recall' })).toBeVisible()
  await page.goto(`/account/requests/${reference}`)
  await expect(page.getByRole('main')).toContainText('Being reviewed')
  await letLetterLeave(eliBrowser)
  await site.inbox.next(bo.email, /We agreed to part of your request/)
  await expectSoon(page, 'can be undone until')
  expect(await site.sql`select subject_id from accounts where subject_id = ${bo.subjectId}`).toHaveLength(1)

  await moveClock(eliBrowser, '14 days')
  await moveClock(eliBrowser, '1 day')
  const receipt = await site.inbox.next(bo.email, /Your data has been deleted/)
  expect(receipt.text).toContain('kept')
  await page.goto('/account')
  await expect(heading(page, 'Sign in')).toBeVisible()

  await page.goto('/requests/follow')
  await page.getByLabel('Reference').fill(reference)
  await page.getByLabel('E-mail address').fill('somebody.else@example.org')
  await press(page, 'Send me a code')
  await expect(heading(page, 'Type the code we mailed')).toBeVisible()
  await page.getByLabel('Code from the letter').fill('12345678')
  await press(page, 'Go on')
  await expect(problem(page)).toContainText('That is not the code')
  expect(site.inbox.to('somebody.else@example.org')).toEqual([])
  await followAsGuest(page, site, bo, reference)
  await expect(page.getByLabel('Write to us about this request')).toBeHidden()
  await page.getByRole('link', { name: 'Receipt to print or download' }).click()
  await expect(heading(page, 'Receipt of a deletion')).toBeVisible()
  expect(page.url()).not.toContain('@')
  const kept = await page
    .getByRole('row')
    .filter({ hasText: /tax law until/i })
    .allInnerTexts()
  expect(kept.join('\n')).toMatch(/Purchases and invoices/)
  await receiptVerifies(page)

  // The invoices keep what they were made out to, and the receipt says so; nothing else of Bo is left anywhere.
  const places = await findWords(
    site,
    canariesOf(bo).filter((word) => word !== bo.subjectId),
  )
  expect(places.filter((place) => !place.startsWith('invoices.billed_to'))).toEqual([])
  expect(await packageFiles(site, copy)).toEqual([])
  expect(await stateOf(site, ana, lately)).toEqual(before)

  const again = await newBrowser()
  await again.goto('/sign-in')
  await again.getByLabel('E-mail address').fill(bo.email)
  await press(again, 'Send me a letter')
  await site.inbox.next(bo.email, /no account/)
})
