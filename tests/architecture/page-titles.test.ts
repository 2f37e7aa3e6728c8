import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const app = path.join(import.meta.dirname, '..', '..', 'app')
const pages = readdirSync(app, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('page.tsx'))
  .map((file) => ({ file, source: readFileSync(path.join(app, file), 'utf8') }))

/** Whether a page names itself twice: by its metadata, and by a form that has to say "Error:" in its place. */
function namesItselfTwice(source: string): boolean {
  const [, metadata = ''] = /(?:const metadata|function generateMetadata)([\s\S]*?)\n(?:}|$|\n)/.exec(source) ?? []
  return /\btitle\b/.test(metadata) && /<ActionForm\b[^>]*\btitle=/.test(source)
}

it('finds a page whose title cannot say that something is wrong', () => {
  const form = "<ActionForm action={save} title='A'>"
  expect(namesItselfTwice(`export const metadata: Metadata = { title: 'A' }\n\n${form}`)).toBe(true)
  expect(namesItselfTwice(`export const metadata: Metadata = { robots: { index: false } }\n\n${form}`)).toBe(false)
  expect(namesItselfTwice(`export async function generateMetadata() {\n  return { title }\n}\n${form}`)).toBe(true)
})

it('gives the title of a page with a form to the form alone', () => {
  expect(pages.length).toBeGreaterThan(60)
  expect(pages.filter(({ source }) => namesItselfTwice(source)).map(({ file }) => file)).toEqual([])
})
