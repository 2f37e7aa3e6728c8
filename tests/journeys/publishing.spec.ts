import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runNode } from '#scripts/run-node.ts'
import { expect, test } from '#tests/support/journey.ts'
import { heading, press, problem } from '#tests/support/journey-steps.ts'
import { letStaffIn, newStaff } from '#tests/support/people.ts'

test('Jo publishes an imported policy, and visitors read it', async ({ page, newBrowser, site }, { project }) => {
  const jo = await newStaff('Jo', 'publisher')
  const mark = `Canary of ${project.name}`
  const file = path.join(site.folder, 'new-policy.md')
  const shipped = readFileSync('content/policy.md', 'utf8')
  writeFileSync(file, `${shipped}\n## A section for this test\n\n${mark}: we say what we do.\n`)
  const { code, output } = await runNode(['scripts/policy-import.ts', file, '--company'], { ...process.env })
  expect(code, output).toBe(0)
  expect(output).toContain('is imported as a draft')

  await letStaffIn(page, site, jo)
  await page.goto('/admin')
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Policy' }).click()
  await page
    .getByRole('table', { name: /Drafts/i })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByRole('main')).toContainText(mark)
  const visitor = await newBrowser()
  await visitor.goto('/policy')
  await expect(visitor.getByRole('main')).not.toContainText(mark)

  await page.getByLabel('What changed?').fill('')
  await press(page, 'Publish this version')
  await expect(problem(page)).toContainText('Say in a sentence what changed')
  await page.getByRole('radio', { name: 'From today' }).check()
  await page.getByLabel('What changed?').fill('A section was added.')
  await press(page, 'Publish this version')
  await expect(page.getByText(/Version \d+ is published/)).toBeVisible()
  await expect(async () => {
    await visitor.goto('/policy')
    await expect(visitor.getByRole('main')).toContainText(mark, { timeout: 500 })
  }).toPass({ timeout: 5_000 })
  await visitor.goto('/policy#a-section-for-this-test')
  await expect(visitor.locator('#a-section-for-this-test')).toBeInViewport()
  await expect(heading(visitor, /privacy policy/i)).toBeVisible()
  await visitor.goto('/policy/versions')
  await expect(visitor.getByRole('main').getByRole('link').first()).toBeVisible()
})
