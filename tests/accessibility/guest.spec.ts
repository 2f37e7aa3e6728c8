import { staffOf } from '#lib/auth/gate.ts'
import { now } from '#lib/calendar/now.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { askIdentity } from '#lib/requests/ask-identity.ts'
import { expect, test } from '#tests/support/journey.ts'
import { letFollow, newGuest } from '#tests/support/journey-guest.ts'
import { heading, press } from '#tests/support/journey-steps.ts'
import { newPerson, newStaff } from '#tests/support/people.ts'
import {
  appealed,
  approved,
  becomes,
  beginsAppeal,
  decided,
  newRequest,
  waived,
} from '#tests/support/people-requests.ts'
import { look, visit } from './look.ts'

test.setTimeout(240_000)

test('what somebody without an account sees while asking', async ({ page, site }) => {
  const gia = newGuest()
  await page.goto('/requests/start/copy')
  await press(page, 'Continue')
  await press(page, 'Continue')
  await expect(page).toHaveTitle(/^Error: /)
  await look(page, '/requests/start/you without answers')
  await page.getByLabel('Your name').fill(gia.name)
  await page.getByLabel('E-mail address').fill(gia.email)
  await page.getByLabel('Where you live').selectOption({ label: 'Germany' })
  await press(page, 'Continue')
  await expect(heading(page, 'Check your answers')).toBeVisible()
  await look(page, '/requests/start/check')
  await press(page, 'Send')
  await expect(heading(page, 'Check your e-mail')).toBeVisible()
  await look(page, '/requests/start/sent')
  const letter = await site.inbox.next(gia.email, /^Confirm your request/)
  await visit(page, letter.paths[0] ?? '')
  await press(page, 'Confirm my request')
  await expect(heading(page, 'We have your request')).toBeVisible()
  await look(page, 'a request that was confirmed')
})

test('what somebody sees who acts for another', async ({ page }) => {
  const [gia, ana] = [newGuest(), newGuest()]
  await page.goto('/requests/start/for/agent')
  await page.getByLabel('Their name').fill(ana.name)
  await page.getByLabel('Their e-mail address').fill(ana.email)
  await page.getByLabel(/^Where they live/).selectOption({ label: 'Germany' })
  await press(page, 'Continue')
  await page.getByRole('link', { name: 'Get a copy of your data' }).click()
  await press(page, 'Continue')
  await page.getByLabel('Your name').fill(gia.name)
  await page.getByLabel('E-mail address').fill(gia.email)
  await press(page, 'Continue')
  await expect(heading(page, 'Why you act for them')).toBeVisible()
  await look(page, '/requests/start/acting')
  await press(page, 'Continue')
  await expect(page).toHaveTitle(/^Error: /)
  await look(page, '/requests/start/acting without an answer')
})

test('what is seen of a request that is followed', async ({ page, site }) => {
  const ana = await newPerson('Ana')
  const [dee, eli] = [await newStaff('Dee', 'reviewer'), await newStaff('Eli', 'approver')]
  const few = ['contact-details', 'purchases'] as const
  const ready = await newRequest(ana, { kind: 'copy', categories: [...few] })
  await decided(ready, dee, [...few])
  const partly = await newRequest(ana, { kind: 'deletion' })
  const rest = categories.filter((category) => category !== 'log-files')
  await decided(partly, dee, ['log-files'], rest)
  await approved(partly, eli)
  await becomes(ready, 'ready')
  const pages = async (reference: string, ...paths: string[]) => {
    await letFollow(page, site, reference)
    for (const path of paths) await visit(page, `/requests/follow/${reference}${path}`)
  }
  await pages(ready, '', '/again', '/read')
  await pages(partly, '', '/no-wait')
  const declined = await newRequest(ana, { kind: 'objection', purpose: 'improvement', reason: 'I do not want it.' })
  await decided(declined, dee, [], ['all'])
  await approved(declined, eli)
  await beginsAppeal(declined, ana)
  await pages(declined, '', '/appeal', '/appeal/why', '/appeal/check')
  await appealed(declined, ana)
  await pages(declined, '', '/appeal/sent')
  const asked = await newRequest(ana, { kind: 'objection', purpose: 'security', reason: 'I do not want it.' })
  const doubt = { by: staffOf<'requests:decide'>(dee.staffId), reference: asked, body: 'Is it you?' }
  await askIdentity({ ...doubt, ways: ['mailed-code'], at: await now() })
  await pages(asked, '')
  await waived(partly, ana)
  await becomes(partly, 'partly-done')
  await pages(partly, '', '/receipt')
})
