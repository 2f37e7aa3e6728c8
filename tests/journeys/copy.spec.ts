import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { now } from '#lib/calendar/now.ts'
import { expect, test } from '#tests/support/journey.ts'
import { canariesOf } from '#tests/support/journey-canaries.ts'
import { askForCopy, expectSoon, grant, letLetterLeave, openFromQueue } from '#tests/support/journey-requests.ts'
import type { Site } from '#tests/support/journey-site.ts'
import { heading, moveClock, press, proveAfresh, signInByCode, signInStaffFirst } from '#tests/support/journey-steps.ts'
import { openPackage } from '#tests/support/journey-zip.ts'
import { letIn, letStaffIn, newPerson, newStaff, type Person } from '#tests/support/people.ts'

const dayMs = 86_400_000
const inWords = (at: Date) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(at)

type Row = Record<string, unknown>
type Records = { records: { name: string; rows: Row[] }[] }

const tables = ['accounts', 'cards', 'invoices', 'preference_entries', 'purchases', 'requests', 'switch_entries']
const activity = ['site_visits', 'usage_events']

/** Of what ends by itself, only what is younger: the clock moves while the copy is made. */
const younger = (rows: Row[], since: Date) => rows.filter(({ at }) => at === undefined || new Date(String(at)) > since)

/** The rows about a person in the tables that do not grow while she asks, counted behind the product's back. */
async function rowsOf({ sql }: Site, { subjectId }: Person, since: Date): Promise<Record<string, number>> {
  const counted = [...tables, ...activity].map(async (table) => {
    const lasting = activity.includes(table) ? sql`and at > ${since.toISOString()}` : sql``
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from ${sql(table)} where subject_id = ${subjectId} ${lasting}`
    return [table, row?.count ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(counted))
}

/** How many rows of each table are in the package. */
function rowsIn(files: Map<string, Buffer>, since: Date): Record<string, number> {
  const data = [...files].filter(([name]) => name.startsWith('data/') && name.endsWith('.json'))
  const records = data.flatMap(([, content]) => (JSON.parse(content.toString()) as Records).records)
  return Object.fromEntries(
    records.map(({ name, rows }) => [name, activity.includes(name) ? younger(rows, since).length : rows.length]),
  )
}

/** Every file of the package is whole, and nothing in it is a stranger's. */
function expectHonest(files: Map<string, Buffer>, bo: Person): void {
  const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '') as {
    files: { name: string; sha256: string; bytes: number }[]
  }
  expect(manifest.files.map(({ name }) => name).sort()).toEqual(
    [...files.keys()].filter((name) => name !== 'manifest.json').sort(),
  )
  for (const { name, sha256, bytes } of manifest.files) {
    expect(
      createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex'),
      name,
    ).toBe(sha256)
    expect(files.get(name)?.length, name).toBe(bytes)
  }
  for (const [name, content] of files)
    for (const canary of canariesOf(bo)) expect(content.includes(canary), `${canary} in ${name}`).toBe(false)
  const page = files.get('index.html')?.toString() ?? ''
  expect(page.match(/<script/g)).toHaveLength(1) // its search, named by digest
  expect(page).not.toMatch(/javascript:|\son\w+=|src=/i)
  expect(page).toContain('Content-Security-Policy')
}

test('Ana gets a copy of everything about her and nothing of Bo', async ({ page, newBrowser, site }) => {
  test.setTimeout(150_000)
  const [ana, bo, dee] = [await newPerson('Ana'), await newPerson('Bo'), await newStaff('Dee', 'reviewer')]
  await signInByCode(page, site, ana.email)
  const reference = await askForCopy(page, site, ana)
  expect(reference).toMatch(/^PR-/)
  const due = new Date((await now()).getTime() + 45 * dayMs) // California: 45 calendar days from receipt
  await expect(page.getByRole('main')).toContainText(`The last day is ${inWords(due)}`)
  await expect(page.getByRole('main')).toContainText('Your copy is held back for a while')
  const received = await site.inbox.next(ana.email, /We have your request/)
  expect(received.text).toContain(reference)
  expect(received.text).toContain(inWords(due))
  const waits = await site.inbox.next(ana.email, /was it you/)
  expect(waits.paths[0]).toMatch(/^\/requests\/not-me\//)

  const deeBrowser = await newBrowser()
  await signInStaffFirst(deeBrowser, site, dee.email)
  await openFromQueue(deeBrowser, reference)
  await expect(deeBrowser.getByRole('main')).toContainText(ana.name)
  await expect(deeBrowser.getByRole('main')).toContainText('What is held')
  await grant(deeBrowser, reference)
  await expect(deeBrowser.getByRole('heading', { name: /^Decided. The letter leaves on/ })).toBeVisible()
  await letLetterLeave(deeBrowser)
  await site.inbox.next(ana.email, /We agreed to your request/)

  await page.getByRole('link', { name: 'Follow your request' }).click()
  await expect(page.getByRole('main')).toContainText('Approved, preparing')
  await expect(page.getByRole('link', { name: 'Read it here' })).toBeHidden()
  await moveClock(page, '3 days')
  await site.inbox.next(ana.email, /Your copy is ready until/)
  await expectSoon(page, 'Ready until')

  await page.getByRole('link', { name: 'Read it here' }).click()
  await proveAfresh(page, site, ana.email)
  await expect(heading(page, 'A copy of your data')).toBeVisible()
  for (const own of [ana.name, ana.email, ana.phone, ana.street])
    await expect(page.getByRole('main')).toContainText(own)
  for (const canary of canariesOf(bo)) await expect(page.getByRole('main')).not.toContainText(canary)

  await page.getByRole('link', { name: 'Your request', exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /^Download/ }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.zip$/)
  const head = await page.request.head(`/account/requests/${reference}/download`)
  expect(head.headers()).toMatchObject({
    'content-length': String((await stat(await download.path())).size),
    'content-type': 'application/zip',
    'content-disposition': expect.stringMatching(/^attachment; filename="copy-of-your-data-[\d-]+\.zip"$/),
    'cache-control': expect.stringContaining('no-store'),
    'cross-origin-resource-policy': 'same-origin',
    'content-security-policy': expect.stringContaining('sandbox'),
    'x-content-type-options': 'nosniff',
  })
  const part = await page.request.get(`/account/requests/${reference}/download`, { headers: { range: 'bytes=0-9' } })
  expect([part.status(), part.headers()['content-length']]).toEqual([200, head.headers()['content-length']])
  const files = await openPackage(download)
  expectHonest(files, bo)
  const since = new Date((await now()).getTime() - 60 * dayMs)
  expect(rowsIn(files, since)).toMatchObject(await rowsOf(site, ana, since))
  const everything = [...files.values()].map(String).join('\n')
  for (const own of [ana.name, ana.email, ana.phone, ana.street, ana.zipCode]) expect(everything).toContain(own)

  await page.reload()
  await expect(page.getByRole('main')).toContainText('Copy downloaded')
  await press(page, 'End it now')
  await expect(page.getByText('Your copy has ended')).toBeVisible()
  for (const method of ['GET', 'HEAD']) {
    const gone = await page.request.fetch(`/account/requests/${reference}/download`, { method })
    expect(gone.status(), method).toBe(404)
  }
})

test('the link "this was not me" stops a copy that waits', async ({ page, newBrowser, site }) => {
  const [ana, dee] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer')]
  await letIn(page, site, ana)
  const reference = await askForCopy(page, site, ana)
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await grant(deeBrowser, reference)
  await letLetterLeave(deeBrowser)
  await site.inbox.next(ana.email, /We agreed to your request/)

  const letter = await site.inbox.next(ana.email, /was it you/)
  const owner = await newBrowser()
  for (let look = 0; look < 3; look += 1) await owner.goto(letter.paths[0] ?? '')
  await page.reload()
  await expect(page).toHaveURL(new RegExp(reference)) // looking stopped nothing
  await press(owner, 'This was not me: stop it')
  await expect(heading(owner, 'We stopped it')).toBeVisible()
  await site.inbox.next(ana.email, /We stopped the request/)

  await page.goto('/account')
  await expect(heading(page, 'Sign in')).toBeVisible()
  await moveClock(owner, '3 days')
  await letIn(page, site, ana)
  await page.goto(`/account/requests/${reference}`)
  await expect(page.getByRole('main')).toContainText('Stopped: this was not you')
  const [made] =
    await site.sql`select packages.id from packages join requests on requests.id = request_id where reference = ${reference} and packages.ended_at is null`
  expect(made).toBeUndefined()
})
