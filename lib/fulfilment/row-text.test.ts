import { expect, it } from 'vitest'
import { csvCell } from './row-text.ts'

it.each([
  ['=1+1', "'=1+1"],
  ['\n=1+1', '"\'\n=1+1"'],
  [' =1+1', "' =1+1"],
  ['\u00a0+1', "'\u00a0+1"],
  ['\u200b@SUM(A1)', "'\u200b@SUM(A1)"],
  ['﹦1+1', "'﹦1+1"],
  ['＝1+1', "'＝1+1"],
  ['\u202e－1', "'\u202e－1"],
  ['a;=1+1', '"a;=1+1"'],
  ['a,b', '"a,b"'],
  ['Ana', 'Ana'],
  ['Ana = Bo', 'Ana = Bo'],
  ['“quoted”', '“quoted”'],
])('writes %j so that it stays text', (given, cell) => {
  expect(csvCell(given)).toBe(cell)
})
