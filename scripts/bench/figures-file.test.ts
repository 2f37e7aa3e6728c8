import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFigures } from './figures-file.ts'

const occasion = { day: '2026-11-22', commit: 'commit abc1234', machine: '2 cores', preliminary: false }
const parts = ['one', 'two']
const part = (name: string, ours: string) => ({
  name,
  title: `Part ${name}`,
  text: 'How it was measured.',
  rows: [{ figure: 'start', ours, peer: '1 s', ratio: '2 ×', bar: '' }],
})

describe('the page of figures', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'privacy-center-figures-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('replaces the part that was measured, leaves the others, and keeps their order', () => {
    const file = path.join(folder, 'figures.md')
    writeFigures(file, part('two', '8 s'), { ...occasion, preliminary: true }, parts)
    writeFigures(file, part('one', '3 s'), occasion, parts)
    writeFigures(file, part('two', '2 s'), occasion, parts)
    const text = readFileSync(file, 'utf8')
    expect(text.match(/^## .*$/gm)).toEqual(['## Part one', '## Part two'])
    expect(text).toContain('| start | 2 s | 1 s | 2 × |  |')
    expect(text).not.toContain('8 s')
    expect(text).not.toContain('Preliminary')
    expect(text).toContain('`npm run bench -- one`, 2026-11-22, commit abc1234, 2 cores.')
  })
})
