import { expect, test } from '#tests/support/journey.ts'
import { press } from '#tests/support/journey-steps.ts'
import { letIn, letStaffHalfIn, letStaffIn, newPerson, newStaff } from '#tests/support/people.ts'
import { look, visit } from './look.ts'
import { makeWorld } from './make-world.ts'
import {
  accountPages,
  type Pages,
  passingPages,
  patternsOfApp,
  requestPages,
  visitorPages,
  waitingPages,
} from './page-list.ts'
import { staffPages } from './staff-pages.ts'
import type { World } from './world.ts'

test.setTimeout(300_000)

const addresses = (pages: Pages, world: World) => Object.values(pages).flatMap((way) => way(world))

test('every page is on a list to be looked at', () => {
  const listed = [visitorPages, accountPages, requestPages, waitingPages, staffPages].flatMap((pages) =>
    Object.keys(pages),
  )
  const known = new Set([...listed, ...passingPages])
  expect(patternsOfApp().filter((pattern) => !known.has(pattern))).toEqual([])
})

test('what visitors see', async ({ page, newBrowser, site }) => {
  const world = await makeWorld(await newBrowser(), site)
  for (const address of addresses(visitorPages, world)) await visit(page, address)
})

test('what account holders see', async ({ page, site }) => {
  const world = await makeWorld(page, site)
  for (const address of addresses(accountPages, world)) await visit(page, address)
})

test('what account holders see of their requests', async ({ page, site }) => {
  const world = await makeWorld(page, site)
  for (const address of addresses(requestPages, world)) await visit(page, address)
  await letIn(page, site, world.bo)
  for (const address of addresses(waitingPages, world)) await visit(page, address)
})

test('what staff see', async ({ page, newBrowser, site }) => {
  const world = await makeWorld(await newBrowser(), site)
  await letStaffIn(page, site, world.dee)
  for (const address of addresses(staffPages, world)) await visit(page, address)
})

test('what is seen in the middle of something, and forms that were filled in wrongly', async ({
  page,
  newBrowser,
  site,
}) => {
  await page.goto('/sign-up')
  await press(page, 'Continue')
  await expect(page).toHaveTitle(/^Error: /)
  await look(page, 'the age question without an answer')
  for (const [label, value] of [
    ['Day', '27'],
    ['Month', '3'],
    ['Year', '1987'],
  ] as const)
    await page.getByLabel(label, { exact: true }).fill(value)
  await press(page, 'Continue')
  await expect(page).toHaveURL('/sign-up/details')
  await look(page, '/sign-up/details')
  await press(page, 'Continue')
  await expect(page).toHaveTitle(/^Error: /)
  await look(page, '/sign-up/details without answers')

  const ana = await newPerson('Ana')
  await letIn(page, site, ana)
  await visit(page, '/account/usage/take-apart')
  await press(page, /^Take .* apart$/)
  await expect(page).toHaveTitle(/^Error: /)
  await look(page, '/account/usage/take-apart without the address')

  const dee = await newStaff('Dee', 'reviewer')
  await letStaffHalfIn(page, site, dee)
  await visit(page, '/sign-in/second-factor/enrol')
  await press(page, 'Show my set-up code')
  await expect(page.getByLabel('Code from the app')).toBeVisible()
  await look(page, 'the set-up code')
  await letStaffIn(await newBrowser(), site, dee)
  await letStaffHalfIn(page, site, dee)
  await visit(page, '/sign-in/second-factor')
})
