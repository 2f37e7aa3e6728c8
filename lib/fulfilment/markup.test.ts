import { expect, it } from 'vitest'
import { dataTable, factList } from './markup.ts'

const typed = 'files/settings-2-photo.png'

it('links the file of a row, and nothing that somebody typed', () => {
  const table = dataTable('Messages', { labels: ['Text', 'File'], rows: [[typed, 'files/a 1.png']], fileAt: 1 })
  expect(table).toContain(`<td><bdi>${typed}</bdi></td><td><a href="files/a%201.png">a 1.png</a></td>`)
  expect(dataTable('Messages', { labels: ['Text'], rows: [[typed]] })).not.toContain('<a')
  expect(factList([['Text', typed]])).not.toContain('<a')
  expect(factList([['File', typed]], 0)).toContain(`<a href="${typed}">`)
  expect(factList([['File', 'files/"><script>']], 0)).not.toContain('<a')
})
