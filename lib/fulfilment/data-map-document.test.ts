import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dataMapDocument } from './data-map-document.ts'

it('is what docs/data-map.md says; if not, run npm run data-map', () => {
  expect(readFileSync('docs/data-map.md', 'utf8')).toBe(dataMapDocument())
})
