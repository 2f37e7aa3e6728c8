import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runNode } from '#scripts/run-node.ts'
import { expect, test } from '#tests/support/journey.ts'
import { heading, press } from '#tests/support/journey-steps.ts'
import { letStaffIn, newStaff } from '#tests/support/people.ts'

test('Jo publishes an imported policy, and visitors read it', async ({ page, newBrowser, site }, { project }) => {
  const jo = await newStaff('Jo', 'publisher')
  const mark = `Canary of ${project.name}`
  const file = path.join(site.folder, 'policy', 'new-policy.md')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `# Privacy Policy\n\n${mark}: we say what we do.\n\n## What we collect\n\nOnly what you give us.\n\n## How to reach us\n\nWrite to us.\n`)
  const { code, output } = await runNode(['scripts/policy-import.ts', file], { ...process.env })
  expect(code, output).toBe(0)
  expect(output).toContain('is imported as a draft')

  await letStaffIn(page, site, jo)
  await page.goto('/admin')
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Policy' }).click()
  await page.getByRole('table', { name: /Drafts/i }).getByRole('link').first().click()
  await expect(page.getByRole('main')).toContainText(mark)
  const visitor = await newBrowser()
  await visitor.goto('/policy')
  await expect(visitor.getByRole('main')).not.toContainText(mark)

  await page.getByRole('radio').first().check()
  await page.getByRole('main').locator('form').getByRole('button', { name: /Publish/ }).click()
  await expect(page.getByText(/Version \d+ is published/)).toBeVisible()
  await expect(async () => {
    await visitor.goto('/policy')
    await expect(visitor.getByRole('main')).toContainText(mark, { timeout: 500 })
  }).toPass({ timeout: 5_000 })
  await visitor.goto('/policy#what-we-collect')
  await expect(visitor.locator('#what-we-collect')).toBeInViewport()
  await expect(heading(visitor, /Privacy Policy/)).toBeVisible()
  await visitor.goto('/policy/versions')
  await expect(visitor.getByRole('main').getByRole('link').first()).toBeVisible()
})
