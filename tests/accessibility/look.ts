import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const wide = { width: 1280, height: 800 }
const narrow = { width: 320, height: 640 }

async function findings(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode() // in this page itself: nothing here is framed
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

/** What axe finds on the page as it stands: all of it in the light and at 320 px, and in the dark what colours alone decide. */
export async function look(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(wide)
  await page.locator('main details').evaluateAll((folded) => {
    for (const details of folded) details.setAttribute('open', '')
  })
  expect.soft(await findings(page), `${name} in the light`).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect.soft(await findings(page, ['color-contrast', 'link-in-text-block']), `${name} in the dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await page.setViewportSize(narrow)
  expect.soft(await findings(page), `${name} at 320 px`).toEqual([])
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect.soft(beyond, `pixels of ${name} beyond a screen of 320`).toBeLessThanOrEqual(0)
}

/** The one address that is meant to lead nowhere. */
export const missingPage = '/there-is-nothing-here'

/** Opens an address, makes sure that it is the page that was meant, and looks at it. */
export async function visit(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address)
  // A page that is missing has a title and a heading too.
  if (address !== missingPage) expect.soft(answer?.status(), `${address} is there`).toBeLessThan(400)
  expect.soft(new URL(page.url()).pathname, `${address} is shown`).toBe(address)
  await expect.soft(page, `${address} has a title`).toHaveTitle(/\S/)
  expect.soft(await page.getByRole('heading', { level: 1 }).count(), `${address} has one main heading`).toBe(1)
  await look(page, address)
}
