import { expect, test } from '#tests/support/journey.ts'
import { expectSoon, openFromQueue } from '#tests/support/journey-requests.ts'
import { heading, moveClock, press, problem } from '#tests/support/journey-steps.ts'
import { letIn, letStaffIn, newPerson, newStaff } from '#tests/support/people.ts'
import { newRequest } from '#tests/support/people-requests.ts'

const restriction = { kind: 'restriction', ground: 'unlawful', reason: 'Keep it, please.' } as const
const facts = 'Your data lies in four systems, and two of them have to be searched by hand.'

test('staff take longer, once, and both sides see until when and why', async ({ page, newBrowser, site }) => {
  const [ana, dee] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer')]
  const reference = await newRequest(ana, restriction)
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await openFromQueue(deeBrowser, reference)
  await deeBrowser.getByRole('link', { name: 'Take longer' }).click()
  await expect(heading(deeBrowser, 'Take longer to answer')).toBeVisible()
  const dateBeside = async (key: string) =>
    deeBrowser.locator('dl > div', { hasText: key }).locator('time').first().innerText()
  const [before, after] = [await dateBeside('Due now'), await dateBeside('Due then')]
  expect(after).not.toBe(before)
  await press(deeBrowser, 'Take longer and send the notice')
  await expect(problem(deeBrowser)).toContainText('Choose a reason')
  await expect(problem(deeBrowser)).toContainText('Say what makes it so')
  await deeBrowser.getByLabel('What they asked for is complex').check()
  await deeBrowser.getByLabel('What makes it so').fill(facts)
  await press(deeBrowser, 'Preview the letter')
  const preview = deeBrowser.getByRole('region', { name: 'The letter as it would go out' })
  await expect(preview).toContainText(`We need until ${after}`)
  await expect(preview).toContainText('right to complain')
  await press(deeBrowser, 'Take longer and send the notice')
  await expect(deeBrowser.getByText('The longer period stands')).toBeVisible()
  await expect(deeBrowser.getByRole('main')).toContainText('More time needed')

  const letter = await site.inbox.next(ana.email, /We need until/)
  for (const words of [before, after, facts]) expect(letter.text).toContain(words)
  await letIn(page, site, ana)
  await page.goto(letter.paths[0] ?? '')
  await expect(page.getByRole('main')).toContainText(after)
  await expect(page.locator('#messages')).toContainText(facts)
  await page.getByText('How these dates were reckoned').click()
  await expect(page.getByRole('main')).toContainText('we told you that we need longer')
  await deeBrowser.goto(`/admin/requests/${reference}/extend`)
  await expect(deeBrowser.getByRole('main')).toContainText('The law allows it once')
})

test('we are late, and say so to both', async ({ page, newBrowser, site }) => {
  test.slow()
  const [ana, dee] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer')]
  const reference = await newRequest(ana, restriction)
  await letIn(page, site, ana)
  for (const _fortnight of [1, 2, 3]) await moveClock(page, '14 days')
  const warning = await site.inbox.next(dee.email, new RegExp(`${reference} is due`))
  expect(warning.text).not.toContain(ana.email)
  await moveClock(page, '14 days')
  await site.inbox.next(dee.email, new RegExp(`${reference} is late`))
  await letIn(page, site, ana)
  await page.goto(`/account/requests/${reference}`)
  await expectSoon(page, 'We are late: the last day was')
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await openFromQueue(deeBrowser, reference)
  await expect(deeBrowser.getByRole('main')).toContainText('our answer is still to come')
})
