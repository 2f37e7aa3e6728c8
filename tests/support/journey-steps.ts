import { expect, type Page } from '@playwright/test'
import type { Site } from './journey-site.ts'
import { appCode } from './people.ts'

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
export const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })

/** Asks for a letter, and types the code from it. */
export async function signInByCode(page: Page, site: Site, email: string): Promise<void> {
  const before = site.inbox.to(email).length
  await page.goto('/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await press(page, 'Send me a letter')
  await expect(heading(page, 'Check your e-mail')).toBeVisible()
  await typeMailedCode(page, site, email, /Sign in/, before)
}

/** Types the code of the letter that arrives after `before` others. */
export async function typeMailedCode(
  page: Page,
  site: Site,
  email: string,
  subject: RegExp,
  before = 0,
): Promise<void> {
  const fitting = site.inbox
    .to(email)
    .slice(0, before)
    .filter((mail) => subject.test(mail.subject)).length
  const { code } = await site.inbox.next(email, subject, fitting)
  await page.getByLabel('Code from the letter').fill(code ?? '')
  const asking = new URL(page.url()).pathname
  await press(page, 'Go on')
  await page.waitForURL(({ pathname }) => pathname !== asking)
}

/** Where a step asks for a fresh proof: has a code mailed and types it. */
export async function proveAfresh(page: Page, site: Site, email: string): Promise<void> {
  await expect(heading(page, 'Confirm that it is you')).toBeVisible()
  const before = site.inbox.to(email).length
  await press(page, 'Mail me a code')
  await expect(heading(page, 'Type the code')).toBeVisible()
  await typeMailedCode(page, site, email, /Your code/, before)
}

/** A member of staff's first sign-in: by letter, then the second factor is set up with the key that the page shows. */
export async function signInStaffFirst(page: Page, site: Site, email: string): Promise<string> {
  await signInByCode(page, site, email)
  await expect(heading(page, 'Set up your second step')).toBeVisible()
  await press(page, 'Show my set-up code')
  const key = await page.locator('figcaption code').innerText()
  await page.getByLabel('Code from the app').fill(appCode(key))
  await press(page, 'Finish')
  await page.waitForURL(({ pathname }) => pathname.startsWith('/admin'))
  return key
}

const hoursOf = { '1 hour': 1, '3 days': 72, '14 days': 336, '1 day': 24 }

/** The demonstration's own control, in a window of its own. */
export async function moveClock(page: Page, by: keyof typeof hoursOf): Promise<void> {
  const mailbox = await page.context().newPage()
  await mailbox.goto('/mailbox')
  const shown = mailbox.locator('section', { hasText: 'In this demonstration it is' }).locator('time')
  const clock = async () => Date.parse((await shown.getAttribute('datetime')) ?? '')
  const before = await clock()
  await mailbox.getByLabel('Move it forward by').selectOption({ label: by })
  await press(mailbox, 'Move the clock')
  await expect.poll(clock).toBeGreaterThanOrEqual(before + hoursOf[by] * 3_600_000)
  await mailbox.close()
}

/** What a form says is wrong. */
export const problem = (page: Page) => page.getByRole('alert', { name: 'There is a problem' })
