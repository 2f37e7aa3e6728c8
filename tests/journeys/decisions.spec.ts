import { expect, test } from '#tests/support/journey.ts'
import { expectSoon, grant, openFromQueue, send } from '#tests/support/journey-requests.ts'
import { press, problem } from '#tests/support/journey-steps.ts'
import { letIn, letStaffIn, newPerson, newStaff } from '#tests/support/people.ts'

test('Ana has an invoice corrected, and sees before and after', async ({ page, newBrowser, site }) => {
  const [ana, dee] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer')]
  await letIn(page, site, ana)
  await page.goto('/account/requests/new')
  await page.getByRole('link', { name: 'Correct something that is wrong' }).click()
  await page
    .getByRole('link', { name: /^Correct this.*: .*billed/i })
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText(ana.street)
  await page.getByLabel('What should it say?').fill(`${ana.name}, 9 Right Road`)
  await page.getByLabel('Why is it wrong?').fill('I had moved before that day; my bank statement shows it.')
  await press(page, 'Continue')
  await expect(page.getByRole('main')).toContainText('9 Right Road')
  const reference = await send(page, site, ana)

  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await openFromQueue(deeBrowser, reference)
  await expect(deeBrowser.locator('del')).toContainText(ana.street)
  await expect(deeBrowser.locator('ins')).toContainText('9 Right Road')
  await grant(deeBrowser, reference)
  await site.inbox.next(ana.email, /Your data has been corrected/)

  await page.goto(`/account/requests/${reference}`)
  await expectSoon(page, 'Correction made')
  await expect(page.getByRole('main')).toContainText('Before and after')
  await expect(page.getByRole('main')).toContainText(ana.street)
  await page.goto('/account/requests/new/correction')
  await expect(page.getByRole('main')).toContainText('9 Right Road')
})

test('a decline says why, and how to complain', async ({ page, newBrowser, site }) => {
  const [ana, dee] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer')]
  await letIn(page, site, ana)
  await page.goto('/account/requests/new/objection')
  await page.getByRole('radio').first().check()
  await page.getByLabel('Why do you object?').fill('I do not want to be part of any analysis.')
  await press(page, 'Continue')
  const reference = await send(page, site, ana)

  const why = 'The law of California gives no right to object to this use, and we rely on it to keep the service safe.'
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await openFromQueue(deeBrowser, reference)
  await deeBrowser.getByRole('link', { name: 'Decide', exact: true }).click()
  await deeBrowser.getByRole('radio', { name: 'Decline' }).check()
  await press(deeBrowser, 'Decide and send the letter')
  await expect(problem(deeBrowser)).toContainText('choose a reason')
  await deeBrowser.getByLabel('Reason', { exact: true }).selectOption('not-required-by-law')
  await deeBrowser.getByLabel('Explanation').fill(why)
  await press(deeBrowser, 'Preview the letter')
  await expect(deeBrowser.getByRole('region', { name: 'The letter as it would go out' })).toContainText(why)
  await press(deeBrowser, 'Decide and send the letter')
  await expect(deeBrowser.getByText('Decided, and the letter is on its way')).toBeVisible()

  const letter = await site.inbox.next(ana.email, /We declined your request/)
  expect(letter.text).toContain(why)
  expect(letter.text).toMatch(/complain to .*California/)
  await page.goto(`/account/requests/${reference}`)
  const main = page.getByRole('main')
  await expect(main).toContainText('Declined, here is why')
  await expect(main).toContainText('The law does not ask for it')
  await expect(main).toContainText(why)
  await expect(main.getByRole('heading', { name: 'If you do not agree' })).toBeVisible()
  await expect(main.getByRole('link', { name: /California.*another site/ })).toBeVisible()
})
