import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { db } from '#db/client.ts'
import { findHolder } from '#lib/auth/find-holder.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { findBrowser } from '#tests/support/browser.ts'
import setUp from '#tests/support/journey-setup.ts'
import { type Site, startSite } from '#tests/support/journey-site.ts'
import { letIn, letStaffIn } from '#tests/support/people.ts'
import { newRequest } from '#tests/support/people-requests.ts'
import { Refusal, reportFailure } from './failure.ts'

const folder = path.join('docs', 'screenshots')
const largest = 150_000

type Screen = 'desktop' | 'phone'
type Picture = { name: string; address: string; screen?: Screen; dark?: boolean }

const sizes = { desktop: { width: 1120, height: 700 }, phone: { width: 390, height: 844 } }

async function openPage(
  browser: Browser,
  site: Site,
  { screen = 'desktop', dark = false }: Partial<Picture>,
): Promise<Page> {
  const scheme = dark ? ('dark' as const) : ('light' as const)
  const settings = { baseURL: site.url, viewport: sizes[screen], colorScheme: scheme, reducedMotion: 'reduce' as const }
  const context = await browser.newContext(settings)
  return context.newPage()
}

async function take(page: Page, { name, address }: Picture): Promise<void> {
  await page.goto(address)
  const file = path.join(folder, `${name}.png`)
  await page.screenshot({ path: file })
  const { size } = statSync(file)
  if (size > largest) throw new Refusal(`${file} has ${size} bytes; a picture of the README has at most ${largest}.`)
  console.log(`${file}  ${Math.round(size / 1000)} kB`)
}

/** Ana and Dee of the demonstration, by their addresses. */
async function subjectIdOf(email: string): Promise<string> {
  const holder = await findHolder(db(), email)
  if (holder?.kind !== 'person') throw new Error(`${email} is no account holder`)
  return holder.subjectId
}

async function staffIdOf(email: string): Promise<string> {
  const holder = await findHolder(db(), email)
  if (holder?.kind !== 'staff') throw new Error(`${email} is no member of staff`)
  return holder.staffId
}

async function takeAll(browser: Browser, site: Site): Promise<void> {
  const ana = { subjectId: await subjectIdOf('ana@example.org') }
  const bo = { subjectId: await subjectIdOf('bo@example.org') }
  const dee = { staffId: await staffIdOf('dee@flix247.example') }
  const copy = await newRequest(ana, { kind: 'copy', categories: [...categories] }, 'mail-code')
  const deletion = await newRequest(bo, { kind: 'deletion' })

  const open: Picture[] = [
    { name: 'home', address: '/' },
    { name: 'policy', address: '/policy' },
    { name: 'what-we-hold', address: '/what-we-hold', dark: true },
  ]
  const anas: Picture[] = [
    { name: 'account', address: '/account' },
    { name: 'request', address: `/account/requests/${copy}` },
    { name: 'preferences', address: '/account/preferences', screen: 'phone' },
    { name: 'deletion', address: '/account/requests/new/deletion', screen: 'phone' },
  ]
  const staffs: Picture[] = [{ name: 'staff', address: `/admin/requests/${deletion}` }]
  for (const picture of open) await take(await openPage(browser, site, picture), picture)
  for (const picture of anas) {
    const page = await openPage(browser, site, picture)
    await letIn(page, site, ana)
    await take(page, picture)
  }
  for (const picture of staffs) {
    const page = await openPage(browser, site, picture)
    await letStaffIn(page, site, dee)
    await take(page, picture)
  }
}

/** The pictures of the README, from a demonstration that is started for them and then thrown away. */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const removeAll = await setUp()
  const site = await startSite('screenshots')
  const browser = await chromium.launch(findBrowser())
  try {
    await takeAll(browser, site)
  } finally {
    await browser.close()
    await site.stop()
    await removeAll()
  }
}

try {
  await main()
} catch (error) {
  reportFailure(error)
  process.exitCode = 1
}
