import { expect, test } from '#tests/support/journey.ts'
import { heading, press, problem } from '#tests/support/journey-steps.ts'
import { letIn, letStaffIn, newPerson, newStaff } from '#tests/support/people.ts'
import { newRequest } from '#tests/support/people-requests.ts'

test('Ana takes where a product was used apart from her account', async ({ page, site }) => {
  const [ana, bo] = [await newPerson('Ana'), await newPerson('Bo')]
  const counted = async ({ subjectId }: { subjectId: string }) => {
    const [row] = await site.sql<{ count: number }[]>`
      select count(*)::int as count from usage_events where subject_id = ${subjectId}`
    return row?.count ?? 0
  }
  const [before, ofBo] = [await counted(ana), await counted(bo)]
  expect(before).toBeGreaterThan(100)
  await letIn(page, site, ana)
  await page.goto('/account')
  await page.getByRole('link', { name: 'Where a product was used' }).click()
  await expect(page.getByRole('heading', { name: `${before} events combined with your account` })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('The product')

  await page.getByRole('link', { name: 'Take apart from my account' }).click()
  await expect(heading(page, 'Take apart from my account')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(`takes ${before} events apart`)
  await page.getByLabel('type the e-mail address of this account').fill(bo.email)
  await press(page, `Take ${before} events apart`)
  await expect(problem(page)).toContainText('not the address of the account')
  expect(await counted(ana)).toBe(before)

  await page.getByLabel('type the e-mail address of this account').fill(ana.email)
  await press(page, `Take ${before} events apart`)
  await expect(page.getByText(`${before} events taken apart from your account`).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing is combined with your account' })).toBeVisible()
  expect([await counted(ana), await counted(bo)]).toEqual([0, ofBo])
  await page.goto('/account')
  await expect(page.getByRole('main')).toContainText(/Nothing of these kinds:.*use of our products/)
})

test('an open request stands in the way, and is named', async ({ page, site }) => {
  const ana = await newPerson('Ana')
  const reference = await newRequest(ana, { kind: 'copy', categories: ['usage-data'] })
  await letIn(page, site, ana)
  await page.goto('/account/usage/take-apart')
  await expect(page).toHaveURL('/account/usage')
  await expect(page.getByText('This cannot be taken apart just now')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Take apart from my account' })).toBeHidden()
  await page.getByRole('link', { name: reference }).click()
  await expect(page).toHaveURL(`/account/requests/${reference}`)
})

test('a product sends events, and staff combine them with Ana', async ({ page, site }) => {
  const [ana, lea] = [await newPerson('Ana'), await newStaff('Lea', 'support')]
  const device = `living-room-${ana.subjectId}`
  const at = await site.sql<{ at: Date }[]>`
    select now() - interval '1 hour' + make_interval(secs => coalesce(sum(seconds), 0)) as at from clock_offsets`
  const event = { id: crypto.randomUUID(), at: at[0]?.at, product: 'Flix247 Player', region: 'US-CA', device }
  const send = (key: string) =>
    fetch(`${site.url}/api/events/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify([event]),
    })
  expect((await send('wrong')).status).toBe(401)
  expect(await (await send('p'.repeat(32))).json()).toEqual({ accepted: 1, duplicates: 0, refused: [] })

  await letStaffIn(page, site, lea)
  await page.goto('/admin/usage')
  await page.getByLabel('E-mail address of the account').fill(ana.email)
  await press(page, 'Show what is combined')
  await page.waitForURL(/\/admin\/usage\/[0-9a-f-]{36}$/)
  await page.getByLabel('Product', { exact: true }).selectOption('player')
  await page.getByLabel('Device', { exact: true }).fill(device)
  const day = new Date((at[0]?.at ?? new Date()).getTime() - 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Since which day is the device theirs?').fill(day)
  await page.getByRole('radio', { name: 'The person asked for it' }).first().check()
  await press(page, 'Combine')
  await expect(page.getByText('1 event combined with the account').first()).toBeVisible()
  const linked =
    await site.sql`select 1 from usage_events where subject_id = ${ana.subjectId} and at = ${event.at ?? ''}`
  expect(linked).toHaveLength(1)
})
