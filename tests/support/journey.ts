import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import type { Mail } from './journey-mail.ts'
import { type Site, startSite } from './journey-site.ts'

export { expect }

type Worlds = {
  /** Another person's browser, with the settings of the project. */
  newBrowser: () => Promise<Page>
  /** Everything that a page of this test did wrong behind the scenes; nothing, or the test fails. */
  mishaps: string[]
}

/** What a visitor would not see: errors in the console, a script that fails, a request to anybody else, an answer of our own that broke. */
function watch(context: BrowserContext, site: Site, mishaps: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      mishaps.push(`console on ${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (error) => mishaps.push(`script on ${error.page()?.url()}: ${error.error().message}`))
  context.on('request', (request) => {
    if (!request.url().startsWith(`${site.url}/`) && !request.url().startsWith('data:'))
      mishaps.push(`request to somebody else: ${request.url()}`)
  })
  context.on('response', (response) => {
    if (response.status() >= 500)
      mishaps.push(`${response.status()} for ${response.request().method()} ${response.url()}`)
  })
}

/** Letters are the same in text and HTML, carry no file, and say nothing of a person but the first name. */
function readLetter({ subject, text, html, attachments, paths }: Mail): string[] {
  const wrong = [
    text.trim() === '' || html.trim() === '' ? 'is not both text and HTML' : '',
    attachments > 0 ? 'has an attachment' : '',
    /Quill|Canary/.test(subject + text + html) ? 'says more of the person than the first name' : '',
    paths.some((path) => path.includes('@')) ? 'has an address in a link' : '',
    /privacy@/.test(text) ? '' : 'does not say whom to ask',
  ]
  return wrong.filter(Boolean).map((fault) => `the letter “${subject}” ${fault}`)
}

export const test = base.extend<Worlds, { site: Site }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from this pattern
    async ({}, use, { workerIndex }) => {
      const site = await startSite(`journey_${process.pid}_${workerIndex}`)
      await use(site)
      await site.stop()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  mishaps: [
    async ({ site, context }, use, testInfo) => {
      const mishaps: string[] = []
      await site.sql`delete from rate_limits` // everybody here comes from one address
      const written = site.log().length
      const letters = site.inbox.all.length
      watch(context, site, mishaps)
      await use(mishaps)
      mishaps.push(...site.inbox.all.slice(letters).flatMap(readLetter))
      if (testInfo.status !== 'passed')
        await testInfo.attach('what the site wrote', { body: site.log().slice(written), contentType: 'text/plain' })
      expect(mishaps).toEqual([])
    },
    { auto: true },
  ],
  newBrowser: async ({ browser, site, mishaps }, use) => {
    const open: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext()
      open.push(context)
      watch(context, site, mishaps)
      return context.newPage()
    })
    await Promise.all(open.map((context) => context.close()))
  },
})
