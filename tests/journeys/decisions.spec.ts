import { expect, test } from '#tests/support/journey.ts'
import { expectSoon, grant, letLetterLeave, openFromQueue, send } from '#tests/support/journey-requests.ts'
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
  await letLetterLeave(deeBrowser)
  await site.inbox.next(ana.email, /Your data has been corrected/)

  await page.goto(`/account/requests/${reference}`)
  await expectSoon(page, 'Correction made')
  await expect(page.getByRole('main')).toContainText('Before and after')
  await expect(page.getByRole('main')).toContainText(ana.street)
  await page.goto('/account/requests/new/correction')
  await expect(page.getByRole('main')).toContainText('9 Right Road')
})

test('a decline takes two people, says why, and how to complain', async ({ page, newBrowser, site }) => {
  const [ana, dee, eli] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer'), await newStaff('Eli', 'approver')]
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
  await press(deeBrowser, /^Decide$/)
  await expect(problem(deeBrowser)).toContainText('choose a reason')
  await deeBrowser.getByLabel('Reason', { exact: true }).selectOption('not-required-by-law')
  await deeBrowser.getByLabel('Exact place in the law').fill('section 1798.145(a)(1)')
  await deeBrowser.getByLabel('Explanation').fill(why)
  await press(deeBrowser, 'Preview the letter')
  await expect(deeBrowser.getByRole('region', { name: 'The letter as it would go out' })).toContainText(why)
  const preview = await deeBrowser.getByRole('region', { name: 'The letter as it would go out' }).innerText()
  await press(deeBrowser, /^Decide$/)
  await expect(deeBrowser.getByText('Your decision waits for a second person')).toBeVisible()
  await page.goto(`/account/requests/${reference}`)
  await expect(page.getByRole('main')).not.toContainText(why)

  const eliBrowser = await newBrowser()
  await letStaffIn(eliBrowser, site, eli)
  await openFromQueue(eliBrowser, reference)
  await expect(eliBrowser.getByRole('main')).toContainText(why)
  await press(eliBrowser, 'Approve the decision')
  await expect(eliBrowser.getByRole('heading', { name: /^Decided. The letter leaves on/ })).toBeVisible()
  await letLetterLeave(eliBrowser)

  const letter = await site.inbox.next(ana.email, /We declined your request/)
  expect(letter.text).toContain(why)
  for (const line of preview.split('\n').slice(1).filter(Boolean)) expect(letter.subject + letter.text).toContain(line)
  expect(letter.text).toMatch(/complain to .*California/)
  await page.reload()
  const main = page.getByRole('main')
  await expect(main).toContainText('Declined, here is why')
  await expect(main).toContainText('The law does not ask for it')
  await expect(main).toContainText(why)
  await expect(main.getByRole('heading', { name: 'If you do not agree' })).toBeVisible()
  await expect(main.getByRole('link', { name: /California.*another site/ })).toBeVisible()
})

test('a decision can be recalled until its letter leaves, and no longer', async ({ page, newBrowser, site }) => {
  const [ana, dee, ida] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer'), await newStaff('Ida', 'approver')]
  await letIn(page, site, ana)
  await page.goto('/account/requests/new/objection')
  await page.getByRole('radio').first().check()
  await page.getByLabel('Why do you object?').fill('I do not want to be part of any analysis.')
  await press(page, 'Continue')
  const reference = await send(page, site, ana)

  const [deeBrowser, idaBrowser] = [await newBrowser(), await newBrowser()]
  await letStaffIn(deeBrowser, site, dee)
  await letStaffIn(idaBrowser, site, ida)
  await openFromQueue(idaBrowser, reference)
  await idaBrowser.getByRole('link', { name: 'Decide', exact: true }).click()
  await grant(deeBrowser, reference)
  await expect(deeBrowser.getByRole('heading', { name: /^Decided. The letter leaves on/ })).toBeVisible()

  // Ida had the form open: she is told who was first, and keeps what she typed.
  await idaBrowser.getByRole('radio', { name: 'Decline' }).check()
  await idaBrowser.getByLabel('Reason', { exact: true }).selectOption('suspected-fraud')
  const typed = 'Somebody else’s name stands in the message that came with it, twice.'
  await idaBrowser.getByLabel('Explanation').fill(typed)
  await press(idaBrowser, /^Decide$/)
  await expect(problem(idaBrowser)).toContainText(/Dee decided this on .* at \d\d:\d\d/)
  await expect(idaBrowser.getByLabel('Explanation')).toHaveValue(typed)
  await openFromQueue(idaBrowser, reference)
  await expect(idaBrowser.getByRole('button', { name: 'Recall' })).toBeHidden()

  await press(deeBrowser, 'Recall')
  await expect(deeBrowser.getByText('Recalled. Nothing came of it')).toBeVisible()
  await letLetterLeave(deeBrowser)
  await page.goto(`/account/requests/${reference}`)
  await expect(page.getByRole('main')).toContainText('Being reviewed')
  expect(site.inbox.to(ana.email).filter(({ subject }) => /We agreed/.test(subject))).toEqual([])

  await grant(deeBrowser, reference)
  await letLetterLeave(deeBrowser)
  await site.inbox.next(ana.email, /We agreed to your request/)
  await deeBrowser.goto(`/admin/requests/${reference}`)
  await expect(deeBrowser.getByRole('button', { name: 'Recall' })).toBeHidden()
})
