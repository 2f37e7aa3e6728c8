import type { Page } from '@playwright/test'
import { switchWords } from '#lib/preferences/wording.ts'
import { expect, test } from '#tests/support/journey.ts'
import { heading, press, problem, proveAfresh, signInByCode } from '#tests/support/journey-steps.ts'
import { letIn, newPerson } from '#tests/support/people.ts'

/** The row of a choice, by the words of its button. */
const choiceRow = (page: Page, words: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('button', { name: words }) })

test('Ana signs in by code and sees what is held about her', async ({ page, site }) => {
  const ana = await newPerson('Ana')
  await signInByCode(page, site, ana.email)
  await expect(page).toHaveURL('/account')
  const [held] = await site.sql<{ count: number }[]>`
    select (select count(*)::int from invoices where subject_id = ${ana.subjectId})
         + (select count(*)::int from purchases where subject_id = ${ana.subjectId}) as count`
  expect(held?.count).toBeGreaterThan(0)
  await expect(page.getByRole('row', { name: 'Purchases and invoices' })).toContainText(String(held?.count))
  await expect(page.getByRole('main')).toContainText('You have not asked yet')
  await expect(page.getByRole('main')).toContainText('What do you send me?')
})

test('Ana changes her phone and her address herself', async ({ page, site }) => {
  const ana = await newPerson('Ana')
  await letIn(page, site, ana)
  await page.goto('/account/details')
  await expect(page.getByRole('main')).toContainText(ana.phone)
  await page.getByRole('link', { name: 'Change phone' }).click()
  await page.getByLabel('Your phone number').fill('not a number')
  await press(page, 'Save')
  await expect(problem(page)).toBeVisible()
  await expect(page.getByLabel('Your phone number')).toHaveValue('not a number')
  await page.getByLabel('Your phone number').fill('+44 20 7946 0018')
  await press(page, 'Save')
  await expect(page.getByText('Your phone number is changed.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('7946')

  await page.getByRole('link', { name: 'Change mailing address' }).click()
  await page.getByLabel('Address line 1').fill('2 New Street')
  await page.getByLabel('Town or city').fill('Oakland, CA')
  await page.getByLabel('Postcode or zip code').fill('94601')
  await page.getByLabel('Country').fill('United States')
  await press(page, 'Save')
  await expect(page.getByText('Your mailing address is changed.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('2 New Street')
  await expect(page.getByRole('main')).not.toContainText(ana.street)

  await press(page, 'These are right')
  await expect(page.getByText('We noted today')).toBeVisible()
})

test('Ana moves to another e-mail address, which has to be proved', async ({ page, site }) => {
  const ana = await newPerson('Ana')
  const moved = `moved.${ana.email}`
  await letIn(page, site, ana)
  await page.goto('/account/details')
  await page.getByRole('link', { name: 'Change e-mail address' }).click()
  await proveAfresh(page, site, ana.email)
  await page
    .getByRole('main')
    .getByLabel(/e-mail address/i)
    .fill(moved)
  await page.getByRole('main').locator('form').getByRole('button').first().click()
  const { code } = await site.inbox.next(moved, /./)
  await page.getByLabel(/code/i).fill(code ?? '')
  await page.getByRole('main').locator('form').getByRole('button').first().click()
  await expect(page.getByText('Your e-mail address is changed.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(moved)
  const notice = await site.inbox.next(ana.email, /address/i)
  expect(notice.text).not.toContain(moved)
})

test('Ana chooses what she is sent, undoes it, and stops sharing at once', async ({ page, site }) => {
  const ana = await newPerson('Ana')
  await letIn(page, site, ana)
  await page.goto('/account/preferences')
  await expect(page.getByRole('heading', { name: 'Important notices' })).toBeVisible()
  await expect(page.getByText('Always on')).toBeVisible()
  await press(page, 'Turn on Product announcements: Post')
  await expect(page.getByText('Product announcements by post: on.')).toBeVisible()
  await expect(choiceRow(page, 'Turn off Product announcements: Post')).toContainText('On')
  await press(page, 'Undo')
  await expect(page.getByText('Product announcements by post: off.')).toBeVisible()
  await expect(choiceRow(page, 'Turn on Product announcements: Post')).toContainText('Off')

  await press(page, 'Turn on Stop sharing with affiliated companies')
  await expect(page.getByText(switchWords['stop-sharing'].on)).toBeVisible()
  await page.reload()
  await expect(choiceRow(page, 'Turn off Stop sharing with affiliated companies')).toContainText('On')
  const requests = await site.sql`select id from requests where subject_id = ${ana.subjectId}`
  expect(requests).toHaveLength(0)

  await press(page, 'Turn everything optional off')
  await expect(page.getByText('Everything optional is off.')).toBeVisible()
})

test('Ana sees where she is signed in, and signs the other browser out', async ({ page, newBrowser, site }) => {
  const ana = await newPerson('Ana')
  const elsewhere = await newBrowser()
  await letIn(elsewhere, site, ana)
  await letIn(page, site, ana)
  await elsewhere.goto('/account')
  await expect(elsewhere).toHaveURL('/account')
  await page.goto('/account/security')
  await expect(page.getByText('This one')).toBeVisible()
  await page
    .getByRole('table', { name: 'Where you are signed in' })
    .getByRole('button', { name: /Sign out/ })
    .click()
  await expect(page.getByText('That browser is signed out')).toBeVisible()
  await elsewhere.goto('/account')
  await expect(heading(elsewhere, 'Sign in')).toBeVisible()
  await page.goto('/account')
  await expect(page).toHaveURL('/account')
})

test('Ana adds a passkey and signs in with it @script', async ({ page, site }) => {
  const ana = await newPerson('Ana')
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
    isUserVerified: true,
    automaticPresenceSimulation: true,
  } as const
  await devices.send('WebAuthn.addVirtualAuthenticator', { options })
  await letIn(page, site, ana)
  await page.goto('/account/security')
  await page.getByRole('link', { name: 'Add a passkey' }).click()
  await proveAfresh(page, site, ana.email)
  await page.getByLabel('Name of this passkey').fill('My laptop')
  await press(page, 'Add a passkey')
  await expect(page.getByText('Your passkey is added')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Your passkeys' })).toContainText('My laptop')
  await site.inbox.next(ana.email, /A passkey was added/)

  await page.context().clearCookies()
  await page.goto('/sign-in')
  await press(page, 'Sign in with a passkey')
  await expect(page).toHaveURL('/account')

  await page.goto('/account/security')
  await page.getByRole('link', { name: 'Remove My laptop' }).click()
  await press(page, 'Remove this passkey')
  await expect(page.getByText('Your passkey is removed')).toBeVisible()
})
