import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/journey.ts'
import type { Site } from '#tests/support/journey-site.ts'
import { heading, press, problem } from '#tests/support/journey-steps.ts'
import { letIn, letStaffIn, newPerson, newStaff, type Person } from '#tests/support/people.ts'
import { approved, decided, newRequest } from '#tests/support/people-requests.ts'

const wrong = 'You say that the law asks for nothing here. It does, and I have told you why before.'
const why = 'We read the request again with all that came with it, and this is what we found, line by line.'

/** Declined by Dee and a second person; answered the two questions of an appeal and sent it. */
async function appealFrom(page: Page, site: Site, ana: Person) {
  const dee = await newStaff('Dee', 'reviewer')
  const reference = await newRequest(ana, { kind: 'objection', purpose: 'improvement', reason: 'I do not want it.' })
  await decided(reference, dee, [], ['all'])
  await approved(reference, await newStaff('Ned', 'approver'))
  const letter = await site.inbox.next(ana.email, /We declined your request/)
  expect(letter.text).toMatch(/appeal: open your request with the link below/)
  await letIn(page, site, ana)
  await page.goto(letter.paths.at(-1) ?? '')
  await page.getByRole('link', { name: 'Appeal', exact: true }).click()
  await expect(heading(page, 'What is your appeal about?')).toBeVisible()
  await press(page, 'Continue')
  await expect(problem(page)).toContainText('Choose what your appeal is about')
  await page.getByRole('radio', { name: 'The decision as a whole' }).check()
  await press(page, 'Continue')
  await page.getByLabel('What do you think is wrong?').fill(wrong)
  await press(page, 'Continue')
  await expect(heading(page, 'Check your appeal')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(wrong)
  await press(page, 'Send the appeal')
  await expect(heading(page, 'We have your appeal')).toBeVisible()
  await site.inbox.next(ana.email, /We have your appeal/)
  return { reference, dee }
}

async function openAppeal(page: Page, reference: string): Promise<void> {
  await page.goto('/admin/requests')
  await page.getByRole('link', { name: new RegExp(`${reference} ?: its appeal`) }).click()
  await expect(page.getByRole('main')).toContainText(wrong)
}

test('an appeal is decided by somebody else, who keeps the decision and says why', async ({
  page,
  newBrowser,
  site,
}) => {
  const ana = await newPerson('Ana')
  const { reference, dee } = await appealFrom(page, site, ana)
  await page.getByRole('link', { name: 'Follow your request' }).click()
  await expect(page.getByRole('main')).toContainText('Appeal being decided')

  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await openAppeal(deeBrowser, reference)
  await expect(deeBrowser.getByRole('button', { name: 'Decide and send the letter' })).toHaveCount(0)

  const eliBrowser = await newBrowser()
  await letStaffIn(eliBrowser, site, await newStaff('Eli', 'approver'))
  await openAppeal(eliBrowser, reference)
  await expect(eliBrowser.getByRole('main')).toContainText('a reviewer')
  await press(eliBrowser, 'Decide and send the letter')
  await expect(problem(eliBrowser)).toContainText('Choose whether the decision is kept or set aside')
  await eliBrowser.getByRole('radio', { name: 'Keep the decision' }).check()
  await eliBrowser.getByLabel('Explanation').fill(why)
  await press(eliBrowser, 'Decide and send the letter')
  await expect(eliBrowser.getByText('Decided: the decision is kept')).toBeVisible()

  const letter = await site.inbox.next(ana.email, /keep our decision/)
  expect(letter.text).toContain(why)
  expect(letter.text).toMatch(/complain to .*https:/)
  await page.reload()
  const main = page.getByRole('main')
  await expect(main).toContainText('Decision kept after your appeal')
  await expect(main).toContainText(why)
  await expect(main.getByRole('link', { name: 'Appeal', exact: true })).toHaveCount(0)
})

test('an appeal that succeeds opens the review again', async ({ page, newBrowser, site }) => {
  const ana = await newPerson('Ana')
  const { reference, dee } = await appealFrom(page, site, ana)
  const eliBrowser = await newBrowser()
  await letStaffIn(eliBrowser, site, await newStaff('Eli', 'approver'))
  await openAppeal(eliBrowser, reference)
  await eliBrowser.getByRole('radio', { name: 'Set the decision aside' }).check()
  await eliBrowser.getByLabel('Explanation').fill(why)
  await press(eliBrowser, 'Decide and send the letter')
  await expect(eliBrowser.getByText('Decided: the request is reviewed again')).toBeVisible()
  await site.inbox.next(ana.email, /Your appeal succeeded/)

  await page.goto(`/account/requests/${reference}`)
  await expect(page.getByRole('main')).toContainText('Being reviewed')
  await expect(page.getByRole('main')).toContainText('Appeal succeeded')
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await deeBrowser.goto(`/admin/requests/${reference}`)
  await expect(deeBrowser.getByRole('main')).toContainText('Reviewed again after an appeal')
  await expect(deeBrowser.getByRole('link', { name: 'Decide', exact: true })).toBeVisible()
})

test('an appeal can be taken back, and one that came by post is entered', async ({ page, newBrowser, site }) => {
  const ana = await newPerson('Ana')
  const { reference, dee } = await appealFrom(page, site, ana)
  await page.goto(`/account/requests/${reference}`)
  await press(page, 'Take back the appeal')
  await expect(page.getByRole('heading', { name: /^You took back your appeal/ })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Declined, here is why')

  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await deeBrowser.goto(`/admin/requests/${reference}`)
  await deeBrowser.getByRole('link', { name: 'Enter an appeal that came by post, phone or mail' }).click()
  await deeBrowser.getByLabel('On which day did it reach us?').fill(new Date().toISOString().slice(0, 10))
  await deeBrowser.getByRole('radio', { name: 'By post' }).check()
  await deeBrowser.getByRole('radio', { name: 'A part of the decision' }).check()
  await deeBrowser.getByLabel('What does it say?').fill(wrong)
  await press(deeBrowser, 'Enter it and send the letter')
  await expect(deeBrowser.getByText('The appeal is entered')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('main')).toContainText('Appeal being decided')
})
