import { expect, type Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { followSessions } from '#db/schema/guests.ts'
import { requests } from '#db/schema/requests.ts'
import { newToken } from '#lib/auth/tokens.ts'
import { now } from '#lib/calendar/now.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import type { Site } from './journey-site.ts'
import { heading, press, typeMailedCode } from './journey-steps.ts'

type Guest = { name: string; email: string }
let counter = 0

/** Somebody whom the site has never seen. */
export function newGuest(): Guest {
  counter += 1
  return { name: 'Gia Moss', email: `gia.${process.pid}x${counter}@example.org` }
}

/** From the first page of a request to "Check your e-mail"; `answer` fills in what that kind asks. Answers the reference. */
export async function sendAsGuest(
  page: Page,
  { name, email }: Guest,
  kind: string,
  answer: () => Promise<void> = async () => {},
): Promise<string> {
  await page.goto('/requests/start')
  await page.getByRole('link', { name: 'Me', exact: true }).click()
  await page.getByRole('link', { name: kind }).click()
  await expect(heading(page, kind)).toBeVisible()
  await answer()
  await press(page, 'Continue')
  await expect(page).toHaveURL(/\/requests\/start\/(you|check)$/)
  if (page.url().endsWith('/you')) {
    await page.getByLabel('Your name').fill(name)
    await page.getByLabel('E-mail address').fill(email)
    await page.getByLabel('Where you live').selectOption({ label: 'Germany' })
    await press(page, 'Continue')
  }
  await expect(heading(page, 'Check your answers')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(email)
  await press(page, /^Send/)
  await expect(heading(page, 'Check your e-mail')).toBeVisible()
  return /PR-\w{10}/.exec(await page.getByRole('main').innerText())?.[0] ?? ''
}

/** Opens the link of the newest letter and presses its button. */
export async function confirmAsGuest(page: Page, site: Site, { email }: Guest, after = 0): Promise<void> {
  const letter = await site.inbox.next(email, /^Confirm your request/, after)
  await page.goto(letter.paths[0] ?? '')
  await press(page, 'Confirm my request')
  await expect(heading(page, 'We have your request')).toBeVisible()
}

/** With reference, address and the code that is mailed to it. */
export async function followAsGuest(page: Page, site: Site, { email }: { email: string }, reference: string) {
  const before = site.inbox.to(email).length
  await page.goto(`/requests/follow/${reference}`)
  await expect(page.getByLabel('Reference')).toHaveValue(reference)
  await page.getByLabel('E-mail address').fill(email)
  await press(page, 'Send me a code')
  await expect(heading(page, 'Type the code we mailed')).toBeVisible()
  await typeMailedCode(page, site, email, /Your code to see/, before)
  await expect(page).toHaveURL(`/requests/follow/${reference}`)
}

/** The same without the pages, for tests of what comes after. */
export async function letFollow(page: Page, site: Site, reference: string): Promise<void> {
  const [request] = await db().select({ id: requests.id }).from(requests).where(eq(requests.reference, reference))
  const [token, at] = [newToken(), await now()]
  await db()
    .insert(followSessions)
    .values({
      tokenHash: tokenHash(token),
      requestId: request?.id ?? '',
      provedAt: at,
      expiresAt: new Date(at.getTime() + 1_800_000),
    })
  const cookie = { name: 'privacy-following', value: token, url: site.url, httpOnly: true, sameSite: 'Lax' as const }
  await page.context().addCookies([cookie])
}
