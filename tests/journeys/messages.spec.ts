import { transaction } from '#db/transaction.ts'
import { now } from '#lib/calendar/now.ts'
import { pngWith } from '#lib/request-files/sample-files.ts'
import { appendMessage } from '#lib/threads/append-message.ts'
import { openThread } from '#lib/threads/open-thread.ts'
import { expect, test } from '#tests/support/journey.ts'
import { expectSoon, openFromQueue, send } from '#tests/support/journey-requests.ts'
import { heading, press, problem } from '#tests/support/journey-steps.ts'
import { letIn, letStaffIn, newPerson, newStaff, type Person, type StaffMember } from '#tests/support/people.ts'
import { becomes, decided, newRequest } from '#tests/support/people-requests.ts'

test('Ana writes about her request, and gets an answer that no letter gives away', async ({
  page,
  newBrowser,
  site,
}) => {
  const [ana, dee] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer')]
  const reference = await newRequest(ana, { kind: 'restriction', ground: 'unlawful', reason: 'Keep it, please.' })
  await letIn(page, site, ana)
  await page.goto(`/account/requests/${reference}`)
  await press(page, 'Send the message')
  await expect(problem(page)).toContainText('Write your message')
  const withCard = 'You charged 4242 4242 4242 4242 twice.'
  await page.getByLabel('Write to us about this request').fill(withCard)
  await press(page, 'Send the message')
  await expect(problem(page)).toContainText('Leave out the card number')
  await expect(page.getByLabel('Write to us about this request')).toHaveValue(withCard)
  await page.getByLabel('Write to us about this request').fill('When do you begin?\nI am in no hurry.')
  await press(page, 'Send the message')
  await expect(page.getByText('We have your message')).toBeVisible()
  await expect(page.locator('#messages')).toContainText('When do you begin?')

  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await openFromQueue(deeBrowser, reference)
  await expect(deeBrowser.locator('#messages')).toContainText('I am in no hurry.')
  await deeBrowser.getByLabel('Write to the person').fill('We began this morning.')
  await press(deeBrowser, 'Send the message')
  await expect(deeBrowser.getByText('Your message is written')).toBeVisible()
  const letter = await site.inbox.next(ana.email, /We wrote to you about your request/)
  expect(letter.text).not.toContain('this morning')
  await page.goto(letter.paths[0] ?? '')
  await expect(page.locator('#messages')).toContainText('We began this morning.')
  await expect(page.getByRole('main')).toContainText('Message from us')
})

/** A conversation of both, in which staff name Bo and say something of him. */
async function sharedConversation(ana: Person, bo: Person, dee: StaffMember): Promise<void> {
  const at = await now()
  await transaction(async (tx) => {
    const threadId = await openThread(tx, {
      ...{ kind: 'question', requestId: null, reference: `QU-${ana.subjectId}`, subjectLine: 'One address', at },
      ...{ openedBy: 'person', openerId: ana.subjectId, people: [ana.subjectId, bo.subjectId] },
    })
    await appendMessage(tx, { threadId, author: 'person', subjectId: bo.subjectId, body: 'Bo’s own words', at })
    const body = `Dear ${ana.name}, we rang ${bo.name} on ${bo.phone}. He is away in Norway until May.`
    await appendMessage(tx, { threadId, author: 'staff', staffId: dee.staffId, body, at })
  })
}

test('staff see what is left out of a copy before it is given out, and leave out more', async ({
  page,
  newBrowser,
  site,
}) => {
  const [ana, bo, dee] = [await newPerson('Ana'), await newPerson('Bo'), await newStaff('Dee', 'reviewer')]
  await sharedConversation(ana, bo, dee)
  const reference = await newRequest(ana, { kind: 'copy', categories: ['questions'] }, 'passkey')
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await openFromQueue(deeBrowser, reference)
  const conversations = deeBrowser.locator('#conversations')
  await expect(conversations).toContainText(`Dear ${ana.name}, we rang [another person] on`)
  await expect(conversations).toContainText('A message from another person, not shown')
  for (const hidden of [bo.name, bo.phone, 'own words']) expect(await deeBrowser.content()).not.toContain(hidden)

  await conversations.getByRole('listitem').filter({ hasText: 'Norway' }).getByRole('link').click()
  await expect(heading(deeBrowser, 'A message in this copy')).toBeVisible()
  expect(await deeBrowser.content()).not.toContain(bo.name)
  await press(deeBrowser, 'Black it out')
  await expect(problem(deeBrowser)).toContainText('Choose why')
  await deeBrowser.getByLabel('Which words?').fill('away in Sweden')
  await deeBrowser.getByLabel('It is about another person').check()
  await press(deeBrowser, 'Black it out')
  await expect(problem(deeBrowser)).toContainText('not in the message')
  await deeBrowser.getByLabel('Which words?').fill('away in Norway until May')
  await press(deeBrowser, 'Black it out')
  await expect(deeBrowser.getByText('Blacked out in this copy')).toBeVisible()
  await expect(deeBrowser.getByRole('main')).toContainText('He is [left out].')
  await press(deeBrowser, 'Show what is under the bars')
  await expect(deeBrowser.getByRole('main')).toContainText(bo.name)
  await expect(deeBrowser.getByRole('main')).toContainText('away in Norway until May')
  const looked =
    await site.sql`select 1 from audit_events where reference = ${reference} and action = 'redaction.uncovered'`
  expect(looked).toHaveLength(1)

  await decided(reference, dee, ['questions'])
  await becomes(reference, 'ready')
  await letIn(page, site, ana, 'passkey')
  await page.goto(`/account/requests/${reference}/read`)
  await expect(page.getByRole('main')).toContainText('He is [left out].')
  for (const hidden of [bo.name, bo.phone, 'own words', 'Norway']) expect(await page.content()).not.toContain(hidden)
})

test('a correction comes with a file that shows it', async ({ page, newBrowser, site }) => {
  const [ana, dee] = [await newPerson('Ana'), await newStaff('Dee', 'reviewer')]
  await letIn(page, site, ana, 'passkey')
  await page.goto('/account/requests/new/correction')
  await page
    .getByRole('link', { name: /Correct this.*: product/ })
    .first()
    .click()
  await page.getByLabel('What should it say?').fill('Another product')
  await page.getByLabel('Why is it wrong?').fill('The invoice says so.')
  const program = { name: 'invoice.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\0\0') }
  await page.getByLabel('A file that shows it').setInputFiles(program)
  await press(page, 'Continue')
  await expect(problem(page)).toContainText('Choose a PDF')
  await expect(page.getByLabel('What should it say?')).toHaveValue('Another product')
  const picture = Buffer.concat([pngWith(), Buffer.alloc(2 * 1024 * 1024)])
  await page.getByLabel('A file that shows it').setInputFiles({ ...program, name: 'Účet 3.pdf', buffer: picture })
  await press(page, 'Continue')
  await expect(page.getByRole('main')).toContainText('Účet 3.png')
  const reference = await send(page, site, ana)

  await page.goto(`/account/requests/${reference}`)
  const [own] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Účet 3.png' }).click(),
  ])
  expect(own.suggestedFilename()).toBe('Účet 3.png')
  const deeBrowser = await newBrowser()
  await letStaffIn(deeBrowser, site, dee)
  await openFromQueue(deeBrowser, reference)
  const href = (await deeBrowser.getByRole('link', { name: 'Účet 3.png' }).getAttribute('href')) ?? ''
  const answer = await deeBrowser.request.get(href)
  expect((await answer.body()).equals(pngWith())).toBe(true)
  expect(answer.headers()['content-disposition']).toMatch(/^attachment/)
  expect((await newBrowser().then((stranger) => stranger.request.get(href, { maxRedirects: 0 }))).status()).not.toBe(
    200,
  )
  await expectSoon(page, 'What you asked')
})
