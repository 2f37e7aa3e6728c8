import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { sweeps } from '#lib/jobs/sweep.ts'
import { jobNames } from '#lib/jobs/vocabulary.ts'

const root = path.join(import.meta.dirname, '..', '..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

const appFiles = readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
  .map((below) => path.posix.join('app', below.replaceAll(path.sep, '/')))
  .filter((file) => /\.tsx?$/.test(file))
  .sort()
const routes = appFiles.filter((file) => /\/(page\.tsx|route\.ts)$/.test(file))
const actions = appFiles.filter((file) => /^'use server'$/m.test(read(file)))

/** The rows of the table under a heading, cell by cell. */
function table(heading: string): string[][] {
  const [, after = ''] = read('docs/entrypoints.md').split(`\n## ${heading}\n`)
  const rows = (after.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'))
  return rows.map((row) => row.slice(2, -2).split(' | '))
}

const plain = (cell = '') => cell.replaceAll('`', '')
const names = (heading: string, column = 0) => table(heading).map((cells) => plain(cells[column]))
const addressOf = (file: string) =>
  file
    .replace(/^app/, '')
    .replace(/\/\([^)]+\)/g, '')
    .replace(/\/(page\.tsx|route\.ts)$/, '') || '/'

/** What a file asks of whoever comes: gates by their own names, and the permissions they name. */
function gatesOf(file: string) {
  const source = read(file)
  const permissions = [...source.matchAll(/require(?:Fresh)?Staff\(\s*'([a-z]+:[a-z]+)'/g)].map(([, name = '']) => name)
  return {
    permissions: [...new Set(permissions)].sort(),
    person: /require(Fresh)?Subject\(/.test(source),
    freshPerson: /requireFreshSubject\(/.test(source),
    freshStaff: /requireFreshStaff\(/.test(source),
  }
}

function said(who: string) {
  return {
    permissions: [...who.matchAll(/`([a-z]+:[a-z]+)`/g)].map(([, name = '']) => name).sort(),
    person: who.startsWith('account holder'),
    freshPerson: who.includes('fresh proof'),
    freshStaff: who.includes('factor shown within ten minutes'),
  }
}

describe('docs/entrypoints.md', () => {
  it('names every page and route, at its address', () => {
    expect(routes.length).toBeGreaterThan(40)
    expect(names('Pages and routes', 1).sort()).toEqual(routes)
    expect(names('Pages and routes')).toEqual(names('Pages and routes', 1).map(addressOf))
  })

  it('names every file of actions', () => {
    expect(actions.length).toBeGreaterThan(10)
    expect(names('Actions').sort()).toEqual(actions)
  })

  it('says of each who may as the file itself asks', () => {
    for (const [, file, who = ''] of table('Pages and routes')) expect(said(who), file).toEqual(gatesOf(plain(file)))
    for (const [file, who = ''] of table('Actions')) expect(said(who), file).toEqual(gatesOf(plain(file)))
  })

  it('finds a gate in every page and action of the account and of the staff area', () => {
    for (const file of [...routes, ...actions]) {
      const { permissions, person } = gatesOf(file)
      if (file.startsWith('app/account/')) expect(person, file).toBe(true)
      if (file.startsWith('app/admin/')) expect(permissions, file).not.toEqual([])
    }
  })

  it('names every command, job and sweep', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
    const commands = names('Commands').map((command) => command.replace(/^npm (run )?/, ''))
    expect(commands.sort()).toEqual(Object.keys(scripts).sort())
    expect(names('Jobs').sort()).toEqual([...jobNames].sort())
    const rhythm = table('Sweeps').map(([name, every]) => ({
      name: plain(name),
      everySeconds: Number.parseInt(every ?? '', 10),
    }))
    expect(rhythm).toEqual(sweeps.map(({ name, everySeconds }) => ({ name, everySeconds })))
  })
})
