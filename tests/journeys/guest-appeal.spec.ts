import { expect, test } from '#tests/support/journey.ts'
import { confirmAsGuest, followAsGuest, newGuest, sendAsGuest } from '#tests/support/journey-guest.ts'
import { heading, moveClock, press, problem } from '#tests/support/journey-steps.ts'
import { letStaffIn, newStaff } from '#tests/support/people.ts'
import { approved, decided } from '#tests/support/people-requests.ts'

test('somebody without an account is asked something, answers, and appeals against a decline', async ({
  page,
  newBrowser,
  site,
}) => {
  test.setTimeout(150_000)
  const [gia, dee, eli] = [newGuest(), await newStaff('Dee', 'reviewer'), await newStaff('Eli', 'approver')]
  const reference = await sendAsGuest(page, gia, 'Object to how we use your data', async () => {
    await page.getByRole('radio').first().check()
    await page.getByLabel('Why do you object?').fill('I do not want it.')
  })
  await confirmAsGuest(page, site, gia)
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await deeBrowser.goto(`/admin/requests/${reference}/ask`)
  await deeBrowser.getByLabel('Something else').check()
  await deeBrowser.getByLabel('Your words to the person').fill('Which of our products do you use?')
  await press(deeBrowser, 'Ask, and wait for the answer')
  await expect(deeBrowser.getByText('Asked, and the letter is on its way')).toBeVisible()

  const question = await site.inbox.next(gia.email, /We have a question about your request/)
  expect(question.paths[0]).toBe(`/requests/follow/${reference}`)
  await followAsGuest(page, site, gia, reference)
  await expect(page.locator('#asked')).toContainText('Which of our products do you use?')
  await press(page, 'Send your answer')
  await expect(problem(page)).toContainText('Write your message')
  await page.getByLabel('Your answer').fill('The keyboard.')
  await press(page, 'Send your answer')
  await expect(page.getByText('We have your answer, and go on with your request.')).toBeVisible()
  await expect(page.locator('#asked')).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('How we answer')

  await decided(reference, dee, [], ['all'])
  await approved(reference, eli)
  await moveClock(page, '1 hour') // the letter leaves when the decision can no longer be recalled
  const letter = await site.inbox.next(gia.email, /We declined your request/)
  expect(letter.paths).toContain(`/requests/follow/${reference}`)
  await followAsGuest(page, site, gia, reference)
  await page.getByRole('link', { name: 'Appeal', exact: true }).click()
  await page.getByRole('radio', { name: 'The decision as a whole' }).check()
  await press(page, 'Continue')
  await page.getByLabel('What do you think is wrong?').fill('You did not look at the keyboard.')
  await press(page, 'Continue')
  await expect(heading(page, 'Check your appeal')).toBeVisible()
  await press(page, 'Send the appeal')
  await expect(heading(page, 'We have your appeal')).toBeVisible()
  await site.inbox.next(gia.email, /We have your appeal/)
  await page.getByRole('link', { name: 'Follow your request' }).click()
  await expect(page.getByRole('main')).toContainText('Appeal being decided')
  await expect(page.getByRole('main')).toContainText('You did not look at the keyboard.')
  await press(page, 'Take back the appeal')
  await expect(page.getByText('You took back your appeal. Our answer stays as it was.')).toBeVisible()
})
