import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/journey.ts'
import { followAsGuest, newGuest } from '#tests/support/journey-guest.ts'
import { expectSoon, grant } from '#tests/support/journey-requests.ts'
import type { Site } from '#tests/support/journey-site.ts'
import { heading, moveClock, press, problem } from '#tests/support/journey-steps.ts'
import { letIn, letStaffIn, newPerson, newStaff } from '#tests/support/people.ts'

type Sender = { name: string; email: string }

/** From "Who is it for?" to the button behind the sender's own link. Answers the reference. */
async function sendFor(page: Page, site: Site, from: Sender, who: string, person: () => Promise<void>) {
  await page.goto('/requests/start')
  await page.getByRole('link', { name: who }).click()
  await person()
  await page.getByLabel(/^Where they lived?/).selectOption({ label: 'Germany' })
  await press(page, 'Continue')
  await expect(page.getByText('You are asking for somebody else')).toBeVisible()
  await page.getByRole('link', { name: 'Get a copy of your data' }).click()
  await press(page, 'Continue')
  await page.getByLabel('Your name').fill(from.name)
  await page.getByLabel('E-mail address').fill(from.email)
  await press(page, 'Continue')
  await expect(heading(page, 'Why you act for them')).toBeVisible()
  await press(page, 'Continue')
  await expect(problem(page)).toContainText('Tell us in a few words')
  await page.getByLabel(/^(Why do you act|What are you to them)/).fill('It was agreed between us.')
  await page
    .getByLabel('Something that shows it')
    .setInputFiles({ name: 'permission.txt', mimeType: 'text/plain', buffer: Buffer.from('I allow it. Ana') })
  await press(page, 'Continue')
  await expect(heading(page, 'Check your answers')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('permission.txt')
  await press(page, 'Send')
  await expect(heading(page, 'Check your e-mail')).toBeVisible()
  const letter = await site.inbox.next(from.email, /^Confirm your request/)
  await page.goto(letter.paths[0] ?? '')
  await expect(page.getByRole('main')).toContainText('for another person')
  await press(page, 'Confirm my request')
  await expect(heading(page, 'We have your request')).toBeVisible()
  return /PR-\w{10}/.exec(await page.getByRole('main').innerText())?.[0] ?? ''
}

test('an agent asks for a copy, the person says yes, and the agent reads it', async ({ page, newBrowser, site }) => {
  test.setTimeout(150_000)
  const [ana, gia, dee] = [await newPerson('Ana'), newGuest(), await newStaff('Dee', 'reviewer')]
  const reference = await sendFor(page, site, gia, 'Somebody who asked me to', async () => {
    await page.getByLabel('Their name').fill(ana.name)
    await press(page, 'Continue')
    await expect(problem(page)).toContainText('at which we can ask them')
    await page.getByLabel('Their e-mail address').fill(ana.email)
  })
  const asked = await site.inbox.next(ana.email, /act for you: is that right/)
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await deeBrowser.goto(`/admin/requests/${reference}`)
  await expect(deeBrowser.getByRole('main')).toContainText('Acts for the person, who asked them to')
  await expect(deeBrowser.getByRole('main')).toContainText('permission.txt')

  const anaBrowser = await newBrowser()
  for (let look = 0; look < 2; look += 1) await anaBrowser.goto(asked.paths[0] ?? '')
  await expect(heading(anaBrowser, `Does ${gia.name} act for you?`)).toBeVisible()
  await press(anaBrowser, 'Yes, they act for me')
  await expect(heading(anaBrowser, 'Thank you: we go on with it')).toBeVisible()

  await grant(deeBrowser, reference)
  await moveClock(deeBrowser, '3 days')
  await moveClock(deeBrowser, '1 hour')
  await site.inbox.next(ana.email, /Your copy is ready until/)
  await followAsGuest(page, site, gia, reference)
  await expectSoon(page, 'Ready until')
  await page.getByRole('link', { name: 'Read it here' }).click()
  await expect(heading(page, 'A copy of your data')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(ana.email)
  await expect(page.getByRole('main')).not.toContainText(gia.email)
})

test('two of us accept what an agent showed; the one who was first is not the second', async ({
  page,
  newBrowser,
  site,
}) => {
  const [ana, gia] = [await newPerson('Ana'), newGuest()]
  const [dee, eli] = [await newStaff('Dee', 'reviewer'), await newStaff('Eli', 'reviewer')]
  const reference = await sendFor(page, site, gia, 'Somebody who asked me to', async () => {
    await page.getByLabel('Their name').fill(ana.name)
    await page.getByLabel('Their e-mail address').fill(ana.email)
  })
  const accept = async (browser: Page) => {
    await browser.goto(`/admin/requests/${reference}`)
    await browser.getByRole('link', { name: 'Accept the document that they sent' }).click()
    await expect(browser.getByRole('main')).toContainText('permission.txt')
    await press(browser, 'I have read it, and accept it')
  }
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await accept(deeBrowser)
  await expect(deeBrowser.getByText('Recorded. A second person has to accept it too')).toBeVisible()
  await expect(deeBrowser.getByRole('main')).toContainText(`accepted by ${dee.name}`)
  await deeBrowser.goto(`/admin/requests/${reference}/proof/document`)
  await expect(deeBrowser.getByText('You have accepted this already')).toBeVisible()
  await expect(deeBrowser.getByRole('button', { name: 'I have read it' })).toHaveCount(0)

  const eliBrowser = await newBrowser()
  await letStaffIn(eliBrowser, site, eli)
  await accept(eliBrowser)
  await expect(eliBrowser.getByText('Recorded by two people')).toBeVisible()
  const told = await site.inbox.next(ana.email, /showed us that they act for you/)
  const anaBrowser = await newBrowser()
  await anaBrowser.goto(told.paths[0] ?? '')
  await press(anaBrowser, 'No, they do not: stop it')
  await expect(heading(anaBrowser, 'We stopped it')).toBeVisible()
  await anaBrowser.goto(told.paths[0] ?? '')
  await expect(heading(anaBrowser, 'This link has ended')).toBeVisible()
})

test('the person says no, and it ends', async ({ page, newBrowser, site }) => {
  const [ana, gia] = [await newPerson('Ana'), newGuest()]
  const reference = await sendFor(page, site, gia, 'Somebody who asked me to', async () => {
    await page.getByLabel('Their name').fill(ana.name)
    await page.getByLabel('Their e-mail address').fill(ana.email)
  })
  const asked = await site.inbox.next(ana.email, /act for you: is that right/)
  const anaBrowser = await newBrowser()
  await anaBrowser.goto(asked.paths[0] ?? '')
  await press(anaBrowser, 'No, they do not: stop it')
  await expect(heading(anaBrowser, 'We stopped it')).toBeVisible()
  await followAsGuest(page, site, gia, reference)
  await expect(page.getByRole('main')).toContainText('Permission refused')
})

test('somebody is reported dead, signs in, and says that they live', async ({ page, newBrowser, site }) => {
  const [ana, gia] = [await newPerson('Ana'), newGuest()]
  await sendFor(page, site, gia, 'Somebody who has died', async () => {
    await page.getByLabel('Their name').fill(ana.name)
    await page.getByLabel('Their e-mail address').fill(ana.email)
    await page.getByLabel('What else finds them').fill('1 Rua Augusta, Lisbon')
    await page.getByLabel('Where they lived').selectOption({ label: 'Germany' })
    await press(page, 'Continue')
    await expect(problem(page)).toContainText('not both')
    await expect(page.getByLabel('Their name')).toHaveValue(ana.name)
    await expect(page.getByLabel('Their e-mail address')).toHaveValue(ana.email)
    await expect(page.getByLabel('What else finds them')).toHaveValue('1 Rua Augusta, Lisbon')
    await page.getByLabel('What else finds them').fill('')
  })
  await site.inbox.next(ana.email, /has died/)
  const anaBrowser = await newBrowser()
  await letIn(anaBrowser, site, ana)
  await anaBrowser.goto('/account')
  await expect(anaBrowser.getByRole('heading', { name: 'Somebody told us that you have died' })).toBeVisible()
  await press(anaBrowser, 'I am alive')
  await expect(anaBrowser.getByText('We know now that you are alive')).toBeVisible()
  await anaBrowser.goto('/account')
  await expect(heading(anaBrowser, /^Hello/)).toBeVisible()
  await expect(anaBrowser.getByText('you have died')).toHaveCount(0)
})
