import type { Page } from '@playwright/test'
import { pngChunk, pngWith } from '#lib/request-files/sample-files.ts'
import { expect, test } from '#tests/support/journey.ts'
import { openFromQueue } from '#tests/support/journey-requests.ts'
import { heading, press, problem } from '#tests/support/journey-steps.ts'
import { letIn, letStaffIn, newPerson, newStaff } from '#tests/support/people.ts'
import { newRequest } from '#tests/support/people-requests.ts'

const unfold = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).click()
const restriction = { kind: 'restriction', ground: 'unlawful', reason: 'Keep it, please.' } as const

test('Dee takes a request and hands it over; Ana replies with a file; Eli gets the letter and the file', async ({
  page,
  newBrowser,
  site,
}) => {
  const [ana, dee, eli] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer'), await newStaff('Eli', 'approver')]
  const reference = await newRequest(ana, restriction)
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await openFromQueue(deeBrowser, reference)
  await press(deeBrowser, 'Take it')
  await expect(deeBrowser.getByText('It is on your desk now')).toBeVisible()
  await deeBrowser.goto('/admin/requests?desk=mine')
  await expect(deeBrowser.getByRole('link', { name: reference })).toBeVisible()
  await deeBrowser.goto(`/admin/requests/${reference}`)
  await deeBrowser.getByLabel('Write a note for your colleagues').fill('The address was checked twice.')
  await press(deeBrowser, 'Add the note')
  await expect(deeBrowser.locator('#notes')).toContainText('The address was checked twice.')
  await unfold(deeBrowser, 'Strike this note through')
  await deeBrowser.getByLabel('Why does it not hold?').fill('Only once.')
  await press(deeBrowser, 'Strike it through')
  await expect(deeBrowser.locator('#notes del')).toContainText('The address was checked twice.')
  await unfold(deeBrowser, 'Hand it over')
  await deeBrowser.getByLabel('To whom?').selectOption(eli.staffId)
  await press(deeBrowser, 'Hand it over')
  await expect(problem(deeBrowser)).toContainText('Write what is done')
  await expect(deeBrowser.getByLabel('To whom?')).toHaveValue(eli.staffId)
  await deeBrowser.getByLabel('What is done, and what comes next?').fill('Wait for her file, then decide.')
  await press(deeBrowser, 'Hand it over')
  await expect(deeBrowser.getByText('Handed over with your note')).toBeVisible()
  await expect(deeBrowser.locator('#work')).toContainText('Eli')
  await site.inbox.next(eli.email, /was handed over to you/)

  await letIn(page, site, ana, 'passkey')
  await page.goto(`/account/requests/${reference}`)
  await expect(page.getByRole('main')).not.toContainText('then decide')
  await page.getByLabel('Write to us about this request').fill('Here is the picture.')
  const picture = { name: 'Účet 3.png', mimeType: 'image/png', buffer: pngWith(pngChunk('tEXt', Buffer.from('home'))) }
  const program = { name: 'run.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\0\0') }
  await page.getByLabel('Files').setInputFiles([picture, program])
  await press(page, 'Send the message')
  await expect(problem(page)).toContainText('“run.pdf”: Choose a PDF')
  await expect(page.getByLabel('Write to us about this request')).toHaveValue('Here is the picture.')
  const large = { ...picture, buffer: Buffer.concat([picture.buffer, Buffer.alloc(4 * 1024 * 1024)]) }
  await page.getByLabel('Files').setInputFiles([large, { ...large, name: 'two.png' }, { ...large, name: 'three.png' }])
  await press(page, 'Send the message')
  await expect(page.getByText('We have your message')).toBeVisible()
  await expect(page.locator('#messages')).toContainText('Účet 3.png')

  const letter = await site.inbox.next(eli.email, /There is a message about/)
  expect(letter.subject + letter.text).not.toMatch(/picture|Ana/)
  expect(site.inbox.to(dee.email)).toEqual([])
  const eliBrowser = await newBrowser()
  await letStaffIn(eliBrowser, site, eli)
  await eliBrowser.goto(letter.paths[0] ?? '')
  await expect(eliBrowser.locator('#notes')).toContainText('Wait for her file, then decide.')
  const [file] = await Promise.all([
    eliBrowser.waitForEvent('download'),
    eliBrowser.locator('#messages').getByRole('link', { name: 'Účet 3.png' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('Účet 3.png')
  const [downloads] = await site.sql`
    select count(*)::int as count from audit_events where reference = ${reference} and action = 'request-file.downloaded'`
  expect(downloads?.count).toBe(1)
  await eliBrowser.getByLabel('Write to the person').fill('Thank you, and here is ours.')
  await eliBrowser
    .getByLabel('Files')
    .setInputFiles({ name: 'ours.txt', mimeType: 'text/plain', buffer: Buffer.from('Our side.') })
  await press(eliBrowser, 'Send the message')
  await expect(eliBrowser.getByText('Your message is written')).toBeVisible()

  await page.goto(`/account/requests/${reference}`)
  const [ours] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#messages').getByRole('link', { name: 'ours.txt' }).click(),
  ])
  expect(ours.suggestedFilename()).toBe('ours.txt')
})

test('of two who take a request the second is told who was first, and sees what was asked before', async ({
  page,
  newBrowser,
  site,
}) => {
  const [ana, dee, eli] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer'), await newStaff('Eli', 'approver')]
  const before = await newRequest(ana, restriction)
  const reference = await newRequest(ana, { kind: 'objection', purpose: 'improvement', reason: 'I do not want it.' })
  const eliBrowser = await newBrowser()
  await letStaffIn(page, site, dee)
  await letStaffIn(eliBrowser, site, eli)
  await openFromQueue(page, reference)
  await openFromQueue(eliBrowser, reference)
  await press(page, 'Take it')
  await expect(page.getByText('It is on your desk now')).toBeVisible()
  await press(eliBrowser, 'Take it')
  await expect(problem(eliBrowser)).toContainText(/Somebody was first. Dee took it on \d+ \w+ \d{4} at/)
  await page.locator('#earlier').getByRole('link', { name: before }).click()
  await expect(heading(page, 'Restriction')).toBeVisible()
  await page.goto(`/admin/requests/${reference}`)
  await press(page, 'Put it back for somebody else to take')
  await expect(page.locator('#work')).toContainText('Nobody yet')
})
