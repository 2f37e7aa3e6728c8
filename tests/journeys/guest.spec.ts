import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/journey.ts'
import { confirmAsGuest, followAsGuest, newGuest, sendAsGuest } from '#tests/support/journey-guest.ts'
import { expectSoon, grant } from '#tests/support/journey-requests.ts'
import { heading, moveClock, press, problem } from '#tests/support/journey-steps.ts'
import { openPackage } from '#tests/support/journey-zip.ts'
import { letIn, letStaffIn, newPerson, newStaff } from '#tests/support/people.ts'
import { approved, decided } from '#tests/support/people-requests.ts'

/** What a page says, without the reference that differs each time. */
const saidBy = async (page: Page, reference: string) =>
  (await page.getByRole('main').innerHTML()).replaceAll(reference, 'REFERENCE')

test('somebody without an account asks for a copy, confirms it, follows it and downloads it', async ({
  page,
  newBrowser,
  site,
}) => {
  test.setTimeout(150_000)
  const [gia, dee] = [newGuest(), await newStaff('Dee', 'reviewer')]
  await page.goto('/')
  await page.getByRole('link', { name: 'start a request with your e-mail address' }).click()
  await expect(heading(page, 'Who is it for?')).toBeVisible()
  const reference = await sendAsGuest(page, gia, 'Get a copy of your data', async () => {
    await page.getByLabel('What helps us to find you?').fill('I wrote to you in May')
  })
  const letter = await site.inbox.next(gia.email, /^Confirm your request/)
  expect(letter.text).toContain(reference)
  for (let look = 0; look < 2; look += 1) await page.goto(letter.paths[0] ?? '')
  const [waiting] = await site.sql`select state from requests where reference = ${reference}`
  expect(waiting?.state).toBe('unconfirmed') // looking confirmed nothing
  await confirmAsGuest(page, site, gia)
  const received = await site.inbox.next(gia.email, /We have your request/)
  expect(received.paths).toContain(`/requests/follow/${reference}`)
  await page.goto(letter.paths[0] ?? '')
  await expect(heading(page, 'We have your request')).toBeVisible()

  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await grant(deeBrowser, reference)
  await moveClock(deeBrowser, '3 days')
  const ready = await site.inbox.next(gia.email, /Your copy is ready until/)

  await page.goto(ready.paths[0] ?? '')
  await expect(page.getByLabel('Reference')).toHaveValue(reference)
  await followAsGuest(page, site, gia, reference)
  await expectSoon(page, 'Ready until')
  await page.getByRole('link', { name: 'Read it here' }).click()
  await expect(heading(page, 'A copy of your data')).toBeVisible()
  for (const own of [gia.name, gia.email, 'I wrote to you in May'])
    await expect(page.getByRole('main')).toContainText(own)
  await page.getByRole('link', { name: 'Your request', exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Download/ }).click(),
  ])
  const files = await openPackage(download)
  expect([...files.values()].map(String).join('\n')).toContain(gia.email)

  await site.sql`update follow_sessions set proved_at = proved_at - interval '11 minutes'`
  const before = site.inbox.to(gia.email).length
  await page.goto(`/requests/follow/${reference}/read`)
  await expect(heading(page, 'Confirm that it is you')).toBeVisible()
  await press(page, 'Mail me a code')
  const again = await site.inbox.next(gia.email, /Your code to see/, 1)
  expect(site.inbox.to(gia.email).length).toBeGreaterThan(before)
  await page.getByLabel('Code from the letter').fill(again.code ?? '')
  await press(page, 'Go on')
  await expect(page).toHaveURL(`/requests/follow/${reference}`)
  await press(page, 'End it now')
  await expect(page.getByText('Your copy has ended')).toBeVisible()
})

test('somebody without an account writes about a deletion and undoes it', async ({ page, newBrowser, site }) => {
  const gia = newGuest()
  const reference = await sendAsGuest(page, gia, 'Delete your data')
  await confirmAsGuest(page, site, gia)
  await page.getByRole('link', { name: 'Follow your request' }).click()
  await followAsGuest(page, site, gia, reference)
  await expect(page.getByRole('main')).toContainText('Nothing has been deleted yet')
  await page.getByLabel('Write to us about this request').fill('Is it quicker by phone?')
  await press(page, 'Send the message')
  await expect(page.getByText('We have your message')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Is it quicker by phone?')

  const stranger = await newBrowser()
  for (const path of ['', '/read', '/receipt', '/no-wait', '/again', '/download']) {
    await stranger.goto(`/requests/follow/${reference}${path}`)
    await expect(heading(stranger, 'See how your request stands')).toBeVisible()
  }
  await press(page, 'Undo the deletion')
  await expect(page.getByText('You took this request back.')).toBeVisible()
  await site.inbox.next(gia.email, /You undid the deletion/)
})

test('somebody without an account is asked something, answers, and appeals against a decline', async ({
  page,
  newBrowser,
  site,
}) => {
  test.setTimeout(150_000)
  const [gia, dee, eli] = [newGuest(), await newStaff('Dee', 'reviewer'), await newStaff('Eli', 'approver')]
  const reference = await sendAsGuest(page, gia, 'Object to a use of your data', async () => {
    await page.getByRole('radio').first().check()
    await page.getByRole('textbox').first().fill('I do not want it.')
  })
  await confirmAsGuest(page, site, gia)
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await deeBrowser.goto(`/admin/requests/${reference}/ask`)
  await deeBrowser.getByLabel('Something else').check()
  await deeBrowser.getByLabel('Your words to the person').fill('Which of our products do you use?')
  await press(deeBrowser, 'Ask, and wait for the answer')
  await expect(deeBrowser.getByText('Asked, and the letter is on its way')).toBeVisible()

  const question = await site.inbox.next(gia.email, /We have a question about your request/)
  expect(question.paths[0]).toBe(`/requests/follow/${reference}`)
  await followAsGuest(page, site, gia, reference)
  await expect(page.locator('#asked')).toContainText('Which of our products do you use?')
  await press(page, 'Send your answer')
  await expect(problem(page)).toContainText('Write your message')
  await page.getByLabel('Your answer').fill('The keyboard.')
  await press(page, 'Send your answer')
  await expect(page.getByText('We have your answer, and go on with your request.')).toBeVisible()
  await expect(page.locator('#asked')).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('How we answer')

  await decided(reference, dee, [], ['all'])
  await approved(reference, eli)
  const letter = await site.inbox.next(gia.email, /We declined your request/)
  await page.goto(letter.paths.at(-1) ?? '')
  await page.getByRole('link', { name: 'Appeal', exact: true }).click()
  await page.getByRole('radio', { name: 'The decision as a whole' }).check()
  await press(page, 'Continue')
  await page.getByLabel('What do you think is wrong?').fill('You did not look at the keyboard.')
  await press(page, 'Continue')
  await expect(heading(page, 'Check your appeal')).toBeVisible()
  await press(page, 'Send the appeal')
  await expect(heading(page, 'We have your appeal')).toBeVisible()
  await site.inbox.next(gia.email, /We have your appeal/)
  await page.getByRole('link', { name: 'Follow your request' }).click()
  await expect(page.getByRole('main')).toContainText('Appeal being decided')
  await expect(page.getByRole('main')).toContainText('You did not look at the keyboard.')
  await press(page, 'Take back the appeal')
  await expect(page.getByText('You took back your appeal')).toBeVisible()
})

test('a known address and an unknown one see the same', async ({ page, newBrowser, site }) => {
  const [ana, gia] = [await newPerson('Ana'), newGuest()]
  const known = { name: gia.name, email: ana.email }
  const other = await newBrowser()
  const references = [
    await sendAsGuest(page, known, 'Delete your data'),
    await sendAsGuest(other, gia, 'Delete your data'),
  ]
  expect(await saidBy(page, references[0] ?? '')).toBe(await saidBy(other, references[1] ?? ''))
  await confirmAsGuest(page, site, known)
  await letIn(page, site, ana)
  await page.goto(`/account/requests/${references[0]}`)
  await expect(page.getByRole('main')).toContainText('Received') // the account's own from then on

  const codePages: string[] = []
  for (const email of [ana.email, gia.email]) {
    await page.goto('/requests/follow')
    await page.getByLabel('Reference').fill(references[0] ?? '')
    await page.getByLabel('E-mail address').fill(email)
    await press(page, 'Send me a code')
    await expect(heading(page, 'Type the code we mailed')).toBeVisible()
    codePages.push(await page.getByRole('main').innerHTML())
  }
  expect(codePages[0]).toBe(codePages[1])
  await site.inbox.next(ana.email, /Your code to see/)
  expect(site.inbox.to(gia.email).filter(({ subject }) => /Your code to see/.test(subject))).toEqual([])
})
