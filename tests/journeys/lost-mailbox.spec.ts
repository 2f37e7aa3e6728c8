import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/journey.ts'
import type { Site } from '#tests/support/journey-site.ts'
import { heading, moveClock, press, problem, signInByCode } from '#tests/support/journey-steps.ts'
import { letIn, letStaffIn, newPerson, newStaff, type Person } from '#tests/support/people.ts'

/** From the sign-in page to the confirmation; answers the reference. */
async function tellLost(page: Page, site: Site, person: Person, newAddress: string): Promise<string> {
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'Can you not read that mail any more?' }).click()
  await press(page, 'Send')
  await expect(problem(page)).toContainText('Tell us what you remember')
  await page.getByLabel('Old address').fill(person.email)
  await page.getByLabel('New address').fill(newAddress)
  await page.getByLabel('Your name').fill(person.name)
  await page.getByLabel('What do you remember').fill(`My phone is ${person.phone}, my card ends with 4242.`)
  await press(page, 'Send')
  await expect(heading(page, 'Check your e-mail')).toBeVisible()
  const { paths } = await site.inbox.next(newAddress, /Confirm your new address/)
  await page.goto(paths[0] ?? '')
  await press(page, 'Confirm and send')
  await expect(heading(page, 'We have what you told us')).toBeVisible()
  return (await page.getByText(/^LM-/).first().innerText()).trim()
}

/** A member of staff compares, for themselves. */
async function match(staff: Page, reference: string, person: Person) {
  await staff.goto('/admin/lost-mailboxes')
  await staff.getByRole('link', { name: reference }).click()
  await expect(staff.locator('#compare')).toContainText(person.phone)
  await staff.getByLabel('Phone number').check()
  await staff.getByLabel('Last four digits and expiry of the saved card').check()
  await press(staff, 'These matched')
}

async function team(site: Site, newBrowser: () => Promise<Page>) {
  const [one, two] = [await newBrowser(), await newBrowser()]
  await letStaffIn(one, site, await newStaff('Dee', 'reviewer'))
  await letStaffIn(two, site, await newStaff('Eli', 'approver'))
  return [one, two] as const
}

test('Ana’s mailbox is gone: two people match what she remembers, and after seven days her account has a new address', async ({
  page,
  newBrowser,
  site,
}) => {
  const ana = await newPerson('Ana')
  const newAddress = `new.${ana.email}`
  const [dee, eli] = await team(site, newBrowser)
  const reference = await tellLost(page, site, ana, newAddress)
  await site.inbox.next(newAddress, /We have what you told us/)
  await match(dee, reference, ana)
  await expect(dee.getByText('A second person has to match facts too')).toBeVisible()
  await match(eli, reference, ana)
  await expect(eli.getByText('seven days begin').first()).toBeVisible()
  const old = await site.inbox.next(ana.email, /mailbox of your account is gone/)
  expect(old.text).not.toContain(newAddress)
  await site.inbox.next(newAddress, /your account gets this address soon/)
  await moveClock(page, '14 days')
  await site.inbox.next(newAddress, /Your account has this address now/)
  await site.inbox.next(ana.email, /address of your account was changed/)
  await signInByCode(page, site, newAddress)
  await expect(page).toHaveURL(/\/account$/)
})

test('whoever still reads the old address stops it, and is no wiser for the link alone', async ({
  page,
  newBrowser,
  site,
}) => {
  const bo = await newPerson('Bo')
  const newAddress = `thief.${bo.email}`
  const staff = await team(site, newBrowser)
  const reference = await tellLost(page, site, bo, newAddress)
  for (const browser of staff) await match(browser, reference, bo)
  const { paths } = await site.inbox.next(bo.email, /mailbox of your account is gone/)
  await page.goto(paths[0] ?? '')
  await expect(heading(page, 'Was this not you?')).toBeVisible()
  await press(page, 'This was not me: stop it')
  await expect(heading(page, 'Stopped: your account keeps its address')).toBeVisible()
  await site.inbox.next(newAddress, /The account keeps its old address/)
  await signInByCode(page, site, bo.email)
  await expect(page).toHaveURL(/\/account$/)
})

test('Bo prints recovery codes and gets in with one', async ({ page, newBrowser, site }) => {
  const bo = await newPerson('Bo')
  await letIn(page, site, bo, 'passkey')
  await page.goto('/account/security')
  await page.getByRole('link', { name: 'Make recovery codes' }).click()
  await press(page, 'Make codes')
  const codes = page.locator('ol code')
  await expect(codes).toHaveCount(10)
  const code = await codes.first().innerText()
  await site.inbox.next(bo.email, /Recovery codes were made/)
  await page.goto('/account/security/recovery-codes')
  await expect(page.getByText('You have 10 codes that work')).toBeVisible()
  await expect(page.getByText(code)).toHaveCount(0)

  const elsewhere = await newBrowser()
  await elsewhere.goto('/sign-in/lost-mailbox')
  await elsewhere.getByRole('link', { name: 'sign in with one' }).click()
  await elsewhere.getByLabel('E-mail address of your account').fill(`nobody.${bo.email}`)
  await elsewhere.getByLabel('Recovery code').fill(code)
  await press(elsewhere, 'Sign in')
  await expect(problem(elsewhere)).toContainText('do not go together')
  await elsewhere.getByLabel('E-mail address of your account').fill(bo.email)
  await elsewhere.getByLabel('Recovery code').fill(code.toLowerCase())
  await press(elsewhere, 'Sign in')
  await expect(heading(elsewhere, 'Your e-mail address')).toBeVisible()
  await site.inbox.next(bo.email, /A recovery code signed in/)
})

test('new codes that Bo did not make are cancelled from his mailbox, and his own sheet works on', async ({
  page,
  newBrowser,
  site,
}) => {
  const bo = await newPerson('Bo')
  await letIn(page, site, bo, 'passkey')
  await page.goto('/account/security/recovery-codes')
  await press(page, 'Make codes')
  const own = await page.locator('ol code').first().innerText()
  await page.goto('/account/security/recovery-codes')
  await expect(page.getByText('go on working for 72 hours')).toBeVisible()
  await press(page, 'Make new codes')
  await expect(page.locator('ol code')).toHaveCount(10)
  const other = await page.locator('ol code').first().innerText()
  await page.goto('/account/security')
  await expect(page.getByText('You have 20 that work')).toBeVisible()
  await expect(page.getByText('New codes were made')).toBeVisible()

  const { paths } = await site.inbox.next(bo.email, /Recovery codes were made/, 1)
  const mail = await newBrowser()
  await mail.goto(paths[0] ?? '')
  await expect(heading(mail, 'Was this not you?')).toBeVisible()
  await press(mail, 'This was not me: cancel the new codes')
  await expect(heading(mail, 'The new codes are cancelled')).toBeVisible()
  await site.inbox.next(bo.email, /New recovery codes were cancelled/)
  await page.goto('/account')
  await expect(heading(page, 'Sign in')).toBeVisible()

  for (const code of [other, own]) {
    await mail.goto('/sign-in/recovery')
    await mail.getByLabel('E-mail address of your account').fill(bo.email)
    await mail.getByLabel('Recovery code').fill(code)
    await press(mail, 'Sign in')
    if (code === other) await expect(problem(mail)).toContainText('do not go together')
  }
  await expect(heading(mail, 'Your e-mail address')).toBeVisible()
})

test('Ana has forgotten which address she used: only the letters say it', async ({ page, site }) => {
  const ana = await newPerson('Ana')
  const other = `other.${ana.email}`
  await page.goto('/sign-in')
  await page.getByRole('link', { name: 'have you forgotten which address you used' }).click()
  await page.getByLabel('First address to try').fill(other)
  await page.getByLabel('Second address').fill(ana.email)
  await press(page, 'Write to these addresses')
  await expect(heading(page, 'Look into your mailboxes')).toBeVisible()
  expect(await page.content()).not.toContain(ana.email)
  await site.inbox.next(other, /There is no account/)
  const { paths } = await site.inbox.next(ana.email, /This is the address of your account/)
  await page.goto(paths[0] ?? '')
  await press(page, 'Sign in')
  await expect(page).toHaveURL(/\/account$/)
})

test('Bo requires his passkey: a code by e-mail is then not enough', async ({ page, newBrowser, site }) => {
  const bo = await newPerson('Bo')
  const id = randomUUID()
  await site.sql`insert into passkeys (id, subject_id, credential_id, public_key, counter, transports, name, added_at)
    values (${id}, ${bo.subjectId}, ${id}, 'none', 0, '{}', 'My laptop', now() - interval '9 days')`
  await letIn(page, site, bo, 'passkey')
  await page.goto('/account/security')
  await press(page, 'Require my passkey')
  await expect(page.getByText('Your passkey is required from now on')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Write only that there is news' })).toBeVisible()
  await site.inbox.next(bo.email, /A passkey is now required/)

  const reader = await newBrowser()
  await letIn(reader, site, bo)
  await reader.goto('/account/details/email')
  await expect(heading(reader, 'Confirm that it is you')).toBeVisible()
  await expect(reader.getByText('This needs your passkey')).toBeVisible()
  await expect(reader.getByRole('button', { name: 'Mail me a code' })).toHaveCount(0)
  await reader.goto('/account/security')
  await press(reader, 'No longer require it')
  await expect(reader.getByText('This needs your passkey')).toBeVisible()
})
