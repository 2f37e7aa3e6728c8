import { expect, test } from '#tests/support/journey.ts'
import { expectSoon } from '#tests/support/journey-requests.ts'
import { heading, press, problem } from '#tests/support/journey-steps.ts'
import { letIn, letStaffIn, newPerson, newStaff } from '#tests/support/people.ts'
import { newLeft } from '#tests/support/people-letters.ts'
import { newRequest } from '#tests/support/people-requests.ts'

const objection = { kind: 'objection', purpose: 'improvement', reason: 'I do not want it.' } as const

test('the post brings a letter back: staff write it down, the team is told, and it goes out another way', async ({
  page,
  newBrowser,
  site,
}) => {
  const [ana, dee] = [await newPerson('Ana'), await newStaff('Dee', 'support')]
  const reference = await newRequest(ana, objection)
  await newLeft(site, ana, reference, dee)

  const staff = await newBrowser()
  await letStaffIn(staff, site, dee)
  await staff.goto('/admin/letters')
  await staff.getByRole('link', { name: 'What has left on paper' }).click()
  await staff.getByLabel('Reference').fill(reference.toLowerCase())
  await press(staff, 'Find')
  await staff.getByRole('link', { name: 'A letter of this test' }).click()
  await expect(heading(staff, 'It came back')).toBeVisible()
  const today = await staff.getByLabel('On which day did it come back?').inputValue()
  await staff.getByLabel('On which day did it come back?').fill('2099-01-01')
  await staff.getByLabel('Moved away').check()
  await press(staff, 'Record: it came back')
  await expect(problem(staff)).toContainText('today or earlier')
  await staff.getByLabel('On which day did it come back?').fill(today)
  await press(staff, 'Record: it came back')
  await expect(staff.getByText('Recorded: it stands here until')).toBeVisible()
  await site.inbox.next('privacy@flix247.example', new RegExp(`The post brought back a letter about ${reference}`))

  await letIn(page, site, ana)
  await page.goto('/account')
  await expect(page.getByRole('main')).toContainText('A letter to you came back')
  await page.goto(`/account/requests/${reference}`)
  await expectSoon(page, 'A letter came back')

  await staff.getByRole('row').filter({ hasText: reference }).getByRole('link').first().click()
  await expect(staff.getByRole('main')).toContainText('By post: moved away')
  await press(staff, 'Send it again')
  await expect(staff.getByText('The letter is being sent again')).toBeVisible()
  await site.inbox.next(ana.email, /A letter of this test/)
  await staff.goto(`/admin/letters/left?reference=${reference}`)
  await expect(staff.getByRole('main')).toContainText('Nothing with this reference has left on paper.')
})
