import { expect, type Page } from '@playwright/test'
import type { Site } from './journey-site.ts'
import { heading, moveClock, press, proveAfresh } from './journey-steps.ts'
import type { Person } from './people.ts'

/** From *Check your answers* to the confirmation; a copy and a deletion ask for a fresh proof in between. Answers the reference. */
export async function send(page: Page, site: Site, person: Person, button = 'Send'): Promise<string> {
  await expect(heading(page, 'Check your answers')).toBeVisible()
  await press(page, button)
  await expect(heading(page, /Confirm that it is you|We have your request/)).toBeVisible()
  if (page.url().includes('/account/confirm')) {
    await proveAfresh(page, site, person.email)
    await expect(heading(page, 'Check your answers')).toBeVisible()
    await press(page, button)
  }
  await expect(heading(page, 'We have your request')).toBeVisible()
  return /(PR-[^/]+)\/sent$/.exec(page.url())?.[1] ?? ''
}

export async function askForCopy(page: Page, site: Site, person: Person): Promise<string> {
  await page.goto('/account/requests/new')
  await page.getByRole('link', { name: 'Get a copy of your data' }).click()
  await press(page, 'Continue')
  return send(page, site, person)
}

export async function askForDeletion(page: Page, site: Site, person: Person): Promise<string> {
  await page.goto('/account/requests/new')
  await page.getByRole('link', { name: 'Delete your data' }).click()
  await page.getByLabel('type the e-mail address of this account').fill(person.email)
  await press(page, 'Continue')
  return send(page, site, person, 'Send: delete my data')
}

/** Staff open a request from the queue. */
export async function openFromQueue(page: Page, reference: string): Promise<void> {
  await page.goto('/admin')
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Requests' }).click()
  await page.getByRole('link', { name: reference }).click()
  await expect(page.getByRole('heading', { name: 'What was asked' })).toBeVisible()
}

/** Grants all of it; it can still be recalled. */
export async function grant(page: Page, reference: string): Promise<void> {
  await openFromQueue(page, reference)
  await page.getByRole('link', { name: 'Decide', exact: true }).click()
  await press(page, /^Decide$/)
}

/** Until nobody can recall the decision any more, and its letter leaves. */
export async function letLetterLeave(page: Page): Promise<void> {
  await moveClock(page, '1 hour')
}

/** Reloads until the words are there: what the worker does arrives when it arrives. */
export async function expectSoon(page: Page, words: string | RegExp): Promise<void> {
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('main')).toContainText(words, { timeout: 500 })
  }).toPass({ timeout: 30_000, intervals: [300] })
}
