import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/journey.ts'
import { expectSoon } from '#tests/support/journey-requests.ts'
import type { Site } from '#tests/support/journey-site.ts'
import { heading, press, problem } from '#tests/support/journey-steps.ts'
import { letIn, letStaffIn, newPerson, newStaff } from '#tests/support/people.ts'
import { letStand } from '#tests/support/people-requests.ts'

/** A parent's report, from the footer to the confirmation; answers its reference. */
async function report(page: Page, site: Site, named: string, address: string): Promise<string> {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Children' }).click()
  await page.getByRole('link', { name: 'Report an account' }).click()
  await press(page, 'Send the report')
  await expect(problem(page)).toContainText('Choose who you are')
  await page.getByLabel('I am the parent or guardian').check()
  await page.getByLabel('E-mail address or name that was used with us').fill(named)
  await page.getByLabel('Your own e-mail address').fill(address)
  await press(page, 'Send the report')
  await expect(heading(page, 'Check your e-mail')).toBeVisible()
  const { paths } = await site.inbox.next(address, /Confirm your report/)
  await page.goto(paths[0] ?? '')
  await press(page, 'Confirm and send')
  await expect(heading(page, 'We have your report')).toBeVisible()
  return (await page.getByText(/^CH-/).first().innerText()).trim()
}

test('a parent reports an account: it is restricted at once, and two people delete it', async ({
  page,
  newBrowser,
  site,
}) => {
  const [child, dee, eli] = [
    await newPerson('Ana'),
    await newStaff('Dee', 'reviewer'),
    await newStaff('Eli', 'approver'),
  ]
  const address = `parent.${child.subjectId}@example.org`
  const reference = await report(page, site, child.email, address)
  await page.getByRole('link', { name: 'can see here' }).click()
  await expect(page.getByRole('main')).toContainText('We are looking into it')
  await site.inbox.next(child.email, /may be a child’s/)
  const childBrowser = await newBrowser()
  await letIn(childBrowser, site, child)
  await childBrowser.goto('/account')
  await expect(childBrowser.getByText('We keep your data and do not use it for now')).toBeVisible()

  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await deeBrowser.goto('/admin/children')
  const row = deeBrowser.getByRole('row').filter({ hasText: reference })
  const request = (await row.getByRole('link', { name: /^PR-/ }).innerText()).trim()
  await deeBrowser.goto('/admin/requests')
  await expect(deeBrowser.getByRole('heading', { name: 'First: accounts that may be a child’s' })).toBeVisible()
  await deeBrowser.goto(`/admin/requests/${request}`)
  await expect(deeBrowser.getByText('This account was reported as a child’s')).toBeVisible()
  await deeBrowser.getByRole('link', { name: 'Decide', exact: true }).click()
  await deeBrowser.locator('form').getByRole('button').last().click()
  await expect(deeBrowser.getByText('Your decision waits for a second person')).toBeVisible()
  const eliBrowser = await newBrowser()
  await letStaffIn(eliBrowser, site, eli)
  await eliBrowser.goto(`/admin/requests/${request}`)
  await press(eliBrowser, 'Approve the deletion')
  await expect(eliBrowser.getByText('Approved by two people')).toBeVisible()
  await letStand(request)

  const done = await site.inbox.next(address, /We have acted on your report/)
  expect(done.text).not.toContain(child.email)
  await page.goto('/children/follow/report')
  await expectSoon(page, 'We have deleted what we held')
})

test('an adult who was reported says so, and two people keep the account', async ({ page, newBrowser, site }) => {
  test.setTimeout(150_000)
  const [adult, dee, eli] = [
    await newPerson('Bo'),
    await newStaff('Dee', 'reviewer'),
    await newStaff('Eli', 'approver'),
  ]
  const address = `teacher.${adult.subjectId}@example.org`
  await report(page, site, adult.email, address)
  const letter = await site.inbox.next(adult.email, /may be a child’s/)
  const own = await newBrowser()
  await letIn(own, site, adult)
  await own.goto(letter.paths[0] ?? '')
  for (const [part, value] of [
    ['Day', '27'],
    ['Month', '3'],
    ['Year', '1987'],
  ] as const)
    await own.getByLabel(part, { exact: true }).fill(value)
  await press(own, 'Send the answer')
  await expect(heading(own, 'Thank you: our staff have your answer')).toBeVisible()

  const [found] = await site.sql<{ reference: string }[]>`
    select reference from requests where subject_id = ${adult.subjectId} and concerns_child`
  const request = found?.reference ?? ''
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await deeBrowser.goto(`/admin/requests/${request}`)
  await expect(deeBrowser.locator('#messages')).toContainText('I am old enough to have an account')
  expect(await deeBrowser.content()).not.toContain('1987')
  await deeBrowser.getByText('It is not a child’s account: keep it').click()
  const why = 'The account is 2 years old and pays by a card in the name of its holder.'
  await deeBrowser.getByLabel('Why is it not a child’s account?').fill(why)
  await press(deeBrowser, 'Propose to keep the account')
  await expect(deeBrowser.getByText('A second person has to agree that the account is kept')).toBeVisible()
  const eliBrowser = await newBrowser()
  await letStaffIn(eliBrowser, site, eli)
  await eliBrowser.goto(`/admin/requests/${request}`)
  await expect(eliBrowser.getByText('The first person proposes to keep the account.')).toBeVisible()
  await eliBrowser.locator('#approve').getByRole('button').click()
  await expect(eliBrowser.getByText('Approved by two people')).toBeVisible()
  await letStand(request)

  await site.inbox.next(adult.email, /in use again/)
  const closed = await site.inbox.next(address, /We could not act on your report/)
  expect(closed.text).not.toContain('card')
  await own.goto('/account')
  await expect(own.getByText('We keep your data and do not use it for now')).toBeHidden()

  const again = await report(page, site, adult.email, `again.${address}`)
  await own.goto('/account')
  await expect(own.getByText('We keep your data and do not use it for now')).toBeHidden()
  await deeBrowser.goto(`/admin/children/${again}`)
  await expect(deeBrowser.getByText('Two of us have looked at this account before, and kept it')).toBeVisible()
  await press(deeBrowser, 'Close the report')
  await expect(deeBrowser.getByText('You had a part in keeping this account')).toBeVisible()
  await press(deeBrowser, 'Take it up again')
  await expect(deeBrowser.getByText('The account is restricted, its holder is told')).toBeVisible()
  await own.goto('/account')
  await expect(own.getByText('We keep your data and do not use it for now')).toBeVisible()
})
