import { expect, test } from '#tests/support/journey.ts'
import { heading, press, problem } from '#tests/support/journey-steps.ts'
import { letIn, letStaffIn, newPerson, newStaff } from '#tests/support/people.ts'

test('anyone asks without an account, staff answer, and the answer is read with a mailed code', async ({
  page,
  newBrowser,
  site,
}) => {
  const lea = await newStaff('Lea', 'support')
  const address = `visitor.${lea.staffId}@example.org`
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Ask a question' }).click()
  await expect(heading(page, 'Ask us a question')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('within 5 working days')
  await press(page, 'Send the question')
  await expect(problem(page)).toContainText('Write your message')
  await page.getByLabel('Your question').fill('Who do you give my cheese to?')
  await page.getByLabel('E-mail address').fill(address)
  await press(page, 'Send the question')
  await expect(heading(page, 'Check your e-mail')).toBeVisible()

  const { paths } = await site.inbox.next(address, /Confirm your question/)
  await page.goto(paths[0] ?? '')
  await press(page, 'Confirm and send')
  await expect(heading(page, 'We have your question')).toBeVisible()
  const reference = (await page.getByText(/^QU-/).first().innerText()).trim()
  await page.getByRole('link', { name: 'See your question' }).click()
  await expect(page.getByRole('main')).toContainText('Who do you give my cheese to?')

  const leaBrowser = await newBrowser()
  await letStaffIn(leaBrowser, site, lea)
  await leaBrowser.goto('/admin/questions')
  await leaBrowser.getByRole('link', { name: reference }).click()
  await expect(leaBrowser.getByRole('main')).toContainText('without an account')
  await leaBrowser.getByLabel('Your answer').fill('To nobody at all.')
  await press(leaBrowser, 'Send the answer')
  await expect(leaBrowser.getByText('Your answer is written')).toBeVisible()
  await press(leaBrowser, 'Close as answered')
  await expect(leaBrowser.getByText('A reply opens it again')).toBeVisible()

  const letter = await site.inbox.next(address, /We have answered your question/)
  expect(letter.text).not.toContain('nobody at all')
  const later = await newBrowser()
  await later.goto(letter.paths[0] ?? '')
  await later.getByLabel('Reference').fill(reference)
  await later.getByLabel('E-mail address').fill(address)
  await press(later, 'Mail me a code')
  const { code } = await site.inbox.next(address, /Your code/)
  await later.getByLabel('Code from the letter').fill(code ?? '')
  await press(later, 'Go on')
  await expect(later.getByRole('main')).toContainText('To nobody at all.')
  await later.getByLabel('Write to us about this question').fill('Not even to the cat?')
  await press(later, 'Send the message')
  await expect(later.getByText('We have your message')).toBeVisible()
  await expect(later.getByRole('main')).toContainText('Waiting for our answer')
})

test('Ana asks from her account, and Bo cannot read it', async ({ page, newBrowser, site }) => {
  const [ana, bo] = [await newPerson('Ana'), await newPerson('Bo')]
  await letIn(page, site, ana)
  await page.goto('/questions')
  await expect(heading(page, 'Your questions')).toBeVisible()
  await page.getByLabel('Your question').fill('Do you sell anything about me?')
  await press(page, 'Send the question')
  await expect(page.getByText('We have your question').first()).toBeVisible()
  const path = new URL(page.url()).pathname
  await site.inbox.next(ana.email, /We have your question/)
  const other = await newBrowser()
  await letIn(other, site, bo)
  expect((await other.request.get(path)).status()).toBe(404)
})
