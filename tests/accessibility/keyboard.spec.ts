import type { Page } from '@playwright/test'
import { expect, test } from '#tests/support/journey.ts'
import { heading } from '#tests/support/journey-steps.ts'
import { letIn, newPerson } from '#tests/support/people.ts'

type Focus = { name: string; outlined: boolean; inSight: boolean; tall: boolean }

/** What has the focus, and whether one sees that it has. */
async function focused(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return { name: '', outlined: true, inSight: true, tall: true }
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const labels = 'labels' in element ? [...(element.labels as NodeListOf<HTMLElement>)] : []
    const name = [element.getAttribute('aria-label'), ...labels.map((label) => label.innerText), element.innerText]
    const above = document.elementFromPoint(box.x + Math.min(box.width / 2, 20), box.y + box.height / 2)
    return {
      name: name.filter(Boolean).join(' '),
      outlined: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      inSight: above !== null && (element.contains(above) || above.contains(element)),
      tall: box.height >= 23.5 || getComputedStyle(element).display === 'inline',
    }
  })
}

/** Goes on with the Tab key to what has these words; on the way everything that takes the focus shows it. */
async function tabTo(page: Page, words: RegExp): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    await page.keyboard.press('Tab')
    const focus = await focused(page)
    expect(focus, `${focus.name} on ${page.url()}`).toMatchObject({ outlined: true, inSight: true, tall: true })
    if (words.test(focus.name)) return
  }
  throw new Error(`the Tab key did not lead to ${words} on ${page.url()}`)
}

test('a copy can be asked for with the keyboard alone', async ({ page, site }) => {
  const ana = await newPerson('Ana')
  await letIn(page, site, ana)
  await page.goto('/account')
  await page.keyboard.press('Tab')
  expect((await focused(page)).name).toBe('Skip to the main part')
  await page.keyboard.press('Enter')
  await page.goto('/account/requests')
  await tabTo(page, /^Ask us for something/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'What would you like us to do?')).toBeVisible()
  await tabTo(page, /^Get a copy of your data/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Get a copy of your data')).toBeVisible()
  await tabTo(page, /^Visits to our site/)
  await page.keyboard.press('Space')
  await tabTo(page, /^Continue/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Check your answers')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Visits to our site')
  await tabTo(page, /^Send/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Confirm that it is you')).toBeVisible()
  await tabTo(page, /^Mail me a code/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Type the code')).toBeVisible()
  await tabTo(page, /^Code from the letter/)
  await page.keyboard.type((await site.inbox.next(ana.email, /Your code/)).code ?? '')
  await page.keyboard.press('Enter')
  await expect(heading(page, 'Check your answers')).toBeVisible()
  await tabTo(page, /^Send/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'We have your request')).toBeVisible()
  await tabTo(page, /^Follow your request/)
  await page.keyboard.press('Enter')
  await expect(heading(page, 'A copy of your data')).toBeVisible()
})

test('the focus goes to what was wrong, and is seen wherever it goes', async ({ page }) => {
  await page.goto('/sign-in')
  await tabTo(page, /^Send me a letter/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert', { name: 'There is a problem' })).toBeFocused()
  await tabTo(page, /^Enter your e-mail address/)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('E-mail address')).toBeFocused()
  for (const path of ['/', '/policy', '/what-we-hold']) {
    await page.goto(path)
    await tabTo(page, /^Sign in$/)
  }
})
