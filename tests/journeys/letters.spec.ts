import type { Page } from '@playwright/test'
import { deliveryReport } from '#tests/support/delivery-report.ts'
import { expect, test } from '#tests/support/journey.ts'
import { expectSoon, send } from '#tests/support/journey-requests.ts'
import type { Site } from '#tests/support/journey-site.ts'
import { heading, press, problem } from '#tests/support/journey-steps.ts'
import { letIn, letStaffIn, newPerson, newStaff } from '#tests/support/people.ts'
import { becomes, decided, letStand, newRequest } from '#tests/support/people-requests.ts'

const objection = { kind: 'objection', purpose: 'improvement', reason: 'I do not want it.' } as const

/** Only the letter itself comes out of the printer. */
async function expectCleanPrint(page: Page, words: string) {
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(words).first()).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Sections' })).toBeHidden()
  await expect(page.getByText('How did it leave?')).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
}

async function reportFailure(site: Site, id: string, receiver: string) {
  const answer = await fetch(`${site.url}/api/bounces`, {
    method: 'POST',
    body: deliveryReport({ outboxId: id, receiver }),
    headers: { 'content-type': 'message/rfc822', authorization: `Bearer ${'b'.repeat(32)}` },
  })
  expect(await answer.json()).toEqual({ taken: true })
}

test('a request is answered by post: staff print the letters and the copy, and write down that they left', async ({
  page,
  newBrowser,
  site,
}) => {
  const [ana, dee] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer', 'support')]
  await letIn(page, site, ana, 'passkey')
  await page.goto('/account/requests/new/copy')
  await press(page, 'Continue')
  await page.getByLabel('On paper, to your postal address').check()
  const reference = await send(page, site, ana)

  const staff = await newBrowser()
  await letStaffIn(staff, site, dee)
  await staff.goto('/admin')
  await staff.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Letters' }).click()
  await staff
    .getByRole('row')
    .filter({ hasText: reference })
    .getByRole('link', { name: 'We have your request for a copy of your data' })
    .click()
  await expect(staff.getByRole('article', { name: 'The letter' })).toContainText(ana.street)
  await expectCleanPrint(staff, 'Hello Ana,')
  const today = await staff.getByLabel('On which day?').inputValue()
  await staff.getByLabel('On which day?').fill('2099-01-01')
  await press(staff, 'Record: printed and on its way')
  await expect(problem(staff)).toContainText('today or earlier')
  await staff.getByLabel('On which day?').fill(today)
  await press(staff, 'Record: printed and on its way')
  await expect(staff.getByText('Recorded: it is on its way')).toBeVisible()
  expect(site.inbox.to(ana.email)).toEqual([])

  await staff.goto(`/admin/requests/${reference}/decide`)
  await press(staff, /^Decide$/)
  await expect(staff.getByText('Decided. The letter leaves when it can no longer be recalled')).toBeVisible()
  await letStand(reference)
  await becomes(reference, 'ready')
  await staff.goto('/admin/letters')
  await staff.getByRole('row').filter({ hasText: reference }).getByRole('link', { name: 'The copy itself' }).click()
  await expect(heading(staff, 'A copy of your data')).toBeVisible()
  await expectCleanPrint(staff, 'A copy of your data')
  await staff.getByLabel('By courier').check()
  await press(staff, 'Record: printed and on its way')
  await expect(staff.getByText('Recorded: it is on its way')).toBeVisible()

  await page.goto(`/account/requests/${reference}`)
  for (const words of ['Letter on its way', 'Copy on its way', 'On paper, to your postal address'])
    await expectSoon(page, words)
  await page.goto('/account/messages')
  await expect(page.getByRole('row').filter({ hasText: 'We have your request' })).toContainText('By post, on')
})

test('a letter comes back, is seen by the person and by staff, and is sent again', async ({
  page,
  newBrowser,
  site,
}) => {
  const [ana, dee] = [await newPerson('Ana'), await newStaff('Dee', 'support')]
  const reference = await newRequest(ana, objection)
  await site.inbox.next(ana.email, /We have your request/)
  const [row] = await site.sql<{ id: string }[]>`select id from outbox where key = ${`${reference}:received`}`
  await reportFailure(site, row?.id ?? '', ana.email)
  await site.inbox.next('privacy@flix247.example', new RegExp(`A letter about ${reference} came back`))

  await letIn(page, site, ana)
  await page.goto('/account')
  await expect(page.getByRole('main')).toContainText('A letter to you came back')
  await page.goto(`/account/requests/${reference}`)
  await expect(page.getByRole('main')).toContainText('A letter came back')

  const staff = await newBrowser()
  await letStaffIn(staff, site, dee)
  await staff.goto('/admin/letters')
  await staff.getByRole('link', { name: 'Letters that came back' }).click()
  await staff.getByRole('row').filter({ hasText: reference }).getByRole('link').first().click()
  await expect(staff.getByRole('main')).toContainText('There is no such mailbox any more')
  await press(staff, 'Record: told by phone')
  await expect(problem(staff)).toContainText('Write down who was told')
  await press(staff, 'Send it again')
  await expect(staff.getByText('The letter is being sent again')).toBeVisible()
  await expect(staff.getByRole('row').filter({ hasText: reference })).toHaveCount(0)
  await site.inbox.next(ana.email, /We have your request/, 1)
  await page.goto('/account')
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('main')).not.toContainText('A letter to you came back', { timeout: 500 })
  }).toPass({ timeout: 20_000 })
})

test('Bo changes the way of the answer with a proof, and chooses quiet letters', async ({ page, site }) => {
  const [bo, dee] = [await newPerson('Bo'), await newStaff('Dee', 'reviewer')]
  const reference = await newRequest(bo, objection)
  await letIn(page, site, bo, 'passkey')
  await page.goto(`/account/requests/${reference}`)
  await press(page, 'Answer on paper instead')
  await expect(page.getByText('Changed: our next letter goes the new way.')).toBeVisible()
  await site.inbox.next(bo.email, /We answer your request on paper/)
  await press(page, 'Answer by e-mail instead')
  await page.goto('/account/messages')
  await page.getByRole('link', { name: 'Have letters say only that there is news' }).click()
  await press(page, 'Write only that there is news')
  await expect(page.getByText('Changed, from the next letter on')).toBeVisible()
  await decided(reference, dee, ['all'])
  const { text } = await site.inbox.next(bo.email, /There is news for you/)
  expect(text).not.toContain('objection')
})

test('staff read every letter that this site can write', async ({ page, site }) => {
  await letStaffIn(page, site, await newStaff('Dee', 'support'))
  await page.goto('/admin/letters/templates')
  await page.getByRole('link', { name: 'A request was declined', exact: true }).click()
  await expect(heading(page, 'We declined your request for a copy of your data')).toBeVisible()
  for (const section of ['As HTML', 'As text'])
    await expect(page.locator('section', { hasText: section })).toContainText('Reference: PR-SAMPLE2345')
})
