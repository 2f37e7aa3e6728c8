import type { Page } from '@playwright/test'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { now } from '#lib/calendar/now.ts'
import { operator } from '#lib/operator.ts'
import { pngWith } from '#lib/request-files/sample-files.ts'
import { expect, test } from '#tests/support/journey.ts'
import { expectSoon, grant, letLetterLeave, openFromQueue } from '#tests/support/journey-requests.ts'
import { heading, press, problem } from '#tests/support/journey-steps.ts'
import { accessPipeda } from '#tests/support/letters/access-pipeda.ts'
import { erasureGdpr } from '#tests/support/letters/erasure-gdpr.ts'
import { letStaffIn, newPerson, newStaff } from '#tests/support/people.ts'

/** By the clock of the site, which other journeys may have moved. */
const dayBefore = async (days: number) => isoDay(civilDate(await now(), operator.timeZone).subtract({ days }))

async function begin(page: Page, channel: 'By post' | 'By phone', receivedOn: string): Promise<void> {
  await page.goto('/admin/requests')
  await page.getByRole('link', { name: 'Enter a request' }).click()
  await expect(heading(page, 'Enter a request')).toBeVisible()
  await page.getByLabel(channel).check()
  await page.getByLabel('On which day did it reach us?').fill(receivedOn)
}

async function enteredReferences(page: Page): Promise<string[]> {
  await expect(heading(page, 'The letter is entered')).toBeVisible()
  return page.getByRole('table', { name: 'What it became' }).getByRole('link').allInnerTexts()
}

test('a letter in Ana’s name is entered; she says that it was her, and it is answered', async ({
  page,
  newBrowser,
  site,
}) => {
  const [ana, dee] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer')]
  await letStaffIn(page, site, dee)
  await begin(page, 'By post', await dayBefore(20))
  await page.getByLabel('E-mail address in the letter').fill(ana.email)
  await press(page, 'Continue')
  await expect(problem(page)).toContainText('say why it is entered only now')
  await page.getByLabel('Why is it entered only now?').fill('It lay in the post room of another office.')
  await press(page, 'Continue')
  await expect(heading(page, 'Who asks?')).toBeVisible()
  expect(page.url()).not.toContain('example.org')
  await expect(page.getByRole('main')).toContainText(ana.name)
  await expect(page.getByRole('main')).not.toContainText(ana.street)
  await page.getByLabel('Where does the person live?').selectOption('FR')
  await page.getByLabel('By e-mail').check()
  await press(page, 'Continue')
  await expect(heading(page, 'What is asked?')).toBeVisible()
  await press(page, 'Continue')
  await expect(problem(page)).toContainText('Choose what the letter asks for')
  await page.getByLabel('The words as they were').fill(erasureGdpr.words)
  await page.getByRole('checkbox', { name: 'Deletion' }).check()
  await page.getByRole('checkbox', { name: 'Objection to a use' }).check()
  await page.getByLabel('To which use?').selectOption('improvement')
  await press(page, 'Continue')
  await expect(heading(page, 'Check your answers')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('the last day is')
  await expect(page.getByRole('main')).toContainText('withdraw it for the future')
  const scan = { name: 'letter.exe', mimeType: 'image/png', buffer: Buffer.from('MZ\0\0') }
  await page.getByLabel('A scan of the letter').setInputFiles(scan)
  await press(page, 'Enter the requests')
  await expect(problem(page)).toContainText('Choose a PDF')
  await page.getByLabel('A scan of the letter').setInputFiles({ ...scan, name: 'letter.png', buffer: pngWith() })
  await press(page, 'Enter the requests')
  const [deletion = '', objection = ''] = await enteredReferences(page)

  await openFromQueue(page, deletion)
  const main = page.getByRole('main')
  await expect(main).toContainText('Checking it is you')
  await expect(main).toContainText('It lay in the post room')
  await expect(main).toContainText('Nothing proved yet')
  await expect(main).toContainText('letter.png')
  await expect(main.getByRole('link', { name: objection })).toBeVisible()
  await main.getByRole('link', { name: 'Decide', exact: true }).click()
  await press(page, /^Decide$/)
  await expect(problem(page)).toContainText('It is not known yet who asks')
  await page.goto(`/admin/requests/${deletion}`)

  const letter = await site.inbox.next(ana.email, /the deletion of your data in your name: was it you/)
  const anaBrowser = await newBrowser()
  await anaBrowser.goto(letter.paths[0] ?? '')
  await expect(heading(anaBrowser, 'Was this you?')).toBeVisible()
  await press(anaBrowser, 'Yes, this was me')
  await expect(heading(anaBrowser, 'Thank you: we go on with it')).toBeVisible()
  await expectSoon(page, 'Identity confirmed')
  await grant(page, objection)
  await letLetterLeave(page)
  await site.inbox.next(ana.email, /Your objection has been granted/)
})

test('a letter that somebody wrote for Ana is entered, and she is asked', async ({ page, newBrowser, site }) => {
  const [ana, dee] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer')]
  await letStaffIn(page, site, dee)
  await begin(page, 'By post', await dayBefore(1))
  await page.getByLabel('Acts for the person, who asked them to').check()
  await page.getByLabel('E-mail address in the letter').fill(ana.email)
  await press(page, 'Continue')
  await expect(heading(page, 'Whom is it about?')).toBeVisible()
  await page.getByLabel('By e-mail').check()
  await press(page, 'Continue')
  await expect(heading(page, 'Who wrote for them?')).toBeVisible()
  await page.getByLabel('Name', { exact: true }).fill('Gil Marsh')
  await page.getByLabel('Why do they act?').fill('She asked me to write.')
  await press(page, 'Continue')
  await expect(problem(page)).toContainText('at which we reach them')
  await page.getByLabel('Postal address').fill('2 Mill Lane\nLeeds\nLS1 4AP\nUnited Kingdom')
  await press(page, 'Continue')
  await page.getByLabel('The words as they were').fill('Please send me a copy of all about her.')
  await page.getByRole('checkbox', { name: 'Copy of data' }).check()
  await press(page, 'Continue')
  await expect(page.getByRole('main')).toContainText('Gil Marsh')
  const proof = { name: 'permission.txt', mimeType: 'text/plain', buffer: Buffer.from('I allow it. Ana') }
  await page.getByLabel('What shows that they may act').setInputFiles(proof)
  await press(page, 'Enter the request')
  const [reference = ''] = await enteredReferences(page)
  await page.goto(`/admin/requests/${reference}`)
  await expect(page.getByRole('main')).toContainText('permission.txt')
  const asked = await site.inbox.next(ana.email, /act for you: is that right/)
  const anaBrowser = await newBrowser()
  await anaBrowser.goto(asked.paths[0] ?? '')
  await press(anaBrowser, 'Yes, they act for me')
  await expect(heading(anaBrowser, 'Thank you: we go on with it')).toBeVisible()
})

test('Bo says that a letter was not his, and it ends', async ({ page, newBrowser, site }) => {
  const [bo, dee] = [await newPerson('Bo'), await newStaff('Dee', 'support')]
  await letStaffIn(page, site, dee)
  await begin(page, 'By phone', await dayBefore(0))
  await page.getByLabel('E-mail address in the letter').fill(bo.email)
  await press(page, 'Continue')
  await expect(heading(page, 'Who asks?')).toBeVisible()
  await press(page, 'Continue')
  await expect(heading(page, 'What is asked?')).toBeVisible()
  await page.getByLabel('The words as they were').fill('Give me everything you have on me, read it out now.')
  await page.getByRole('checkbox', { name: 'Copy of data' }).check()
  await press(page, 'Continue')
  await press(page, 'Enter the request')
  const [reference = ''] = await enteredReferences(page)
  const letter = await site.inbox.next(bo.email, /was it you/)
  const boBrowser = await newBrowser()
  await boBrowser.goto(letter.paths[0] ?? '')
  await press(boBrowser, 'This was not me: stop it')
  await expect(heading(boBrowser, 'We stopped it')).toBeVisible()
  await site.inbox.next(bo.email, /We stopped the request that was not yours/)
  await page.goto(`/admin/requests/${reference}`)
  await expect(page.getByRole('main')).toContainText('Withdrawn')
})

test('somebody unknown writes by hand, and is answered that we hold none', async ({ page, site }) => {
  const dee = await newStaff('Dee', 'reviewer')
  await letStaffIn(page, site, dee)
  await begin(page, 'By post', await dayBefore(2))
  await press(page, 'Continue')
  await expect(page.getByRole('main')).toContainText('Nobody was looked for')
  await page.getByLabel('Where does the person live?').selectOption('CA-ON')
  await press(page, 'Continue')
  await expect(problem(page)).toContainText('Enter the name in the letter')
  await page.getByLabel('Name', { exact: true }).fill('Berrta Quill')
  await page.getByLabel('Postal address').fill('31 Mill Street\nElora, Ontario\nN0B 1S0\nCanada')
  await press(page, 'Continue')
  await page.getByLabel('The words as they were').fill(accessPipeda.words)
  await page.getByRole('checkbox', { name: 'Copy of data' }).check()
  await press(page, 'Continue')
  await expect(page.getByRole('main')).toContainText('31 Mill Street')
  await press(page, 'Enter the request')
  const [reference = ''] = await enteredReferences(page)
  await page.goto(`/admin/requests/${reference}`)
  await press(page, 'Answer that we hold none')
  await expect(page.getByText('Decided: the letter that we hold none is on its way')).toBeVisible()
  await expectSoon(page, 'Done')
  const [posted] = await site.sql<{ subject_line: string }[]>`
    select subject_line from outbox where reference = ${reference} and channel = 'post' order by created_at desc limit 1`
  expect(posted?.subject_line).toBe('We hold no data about you')
})
