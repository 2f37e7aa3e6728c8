import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { byRules } from '#scripts/check/guards.ts'
import { examineLockfile } from '#scripts/check/lockfile.ts'
import { brokenRules, fixture } from './broken-rules.ts'

const root = path.resolve(import.meta.dirname, '../..')

function run(tool: string, args: string[], cwd = root): { status: number | null; output: string } {
  const result = spawnSync(process.execPath, [path.join(root, 'node_modules', tool), ...args], {
    cwd,
    encoding: 'utf8',
  })
  return { status: result.status, output: result.stdout + result.stderr }
}

describe('Biome', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'privacy-center-lint-'))
  cpSync(fixture('lint'), path.join(folder, 'lib'), { recursive: true })
  writeFileSync(
    path.join(folder, 'biome.json'),
    JSON.stringify({ extends: [path.join(root, 'biome.json')], vcs: { enabled: false } }),
  )
  const { output } = run('@biomejs/biome/bin/biome', ['check', '--reporter=github', 'lib'], folder)
  rmSync(folder, { recursive: true })

  it.each(brokenRules('lint'))('refuses $file, which breaks $rule', ({ rule, file }) => {
    expect(output).toMatch(new RegExp(`::error title=${rule},file=\\S*lib/${file},`))
  })
})

describe('the compiler', () => {
  it('refuses an unchecked index and syntax that Node cannot strip', () => {
    const { status, output } = run('typescript/bin/tsc', ['--noEmit', '-p', fixture('types')])
    expect(status).not.toBe(0)
    expect(output).toContain('unchecked.ts(1,51): error TS2322')
    expect(output).toContain('erasable.ts(1,13): error TS1294')
  })
})

describe('knip', () => {
  it('finds a file, an export and a package that nobody uses', () => {
    const { status, output } = run('knip/bin/knip.js', [
      '--no-progress',
      `--directory=${fixture('dead-code')}`,
      `--config=${path.join(root, 'knip.json')}`,
    ])
    expect(status).toBe(1)
    for (const unused of ['lib/unused-file.ts', 'zod', 'unusedExport']) expect(output).toContain(unused)
  })
})

describe('the lockfile', () => {
  it('is refused when a package for another system is missing, or a version is not exact', () => {
    expect(examineLockfile(fixture('lockfile')).findings).toEqual([
      'complete-lockfile: node_modules/fast asks for fast-darwin, which has no entry: choose a version that has all its packages',
      'exact-versions: package.json asks for loose ^1.0.0: name one version',
    ])
  })
})

describe('a guard that sees nothing', () => {
  it('has failed', () => {
    expect(byRules('boundaries', { examined: 0, findings: [] }, 300)).toMatchObject({ failed: 1 })
    expect(byRules('boundaries', { examined: 0, findings: [] }, 0)).toMatchObject({ failed: 1 })
    expect(byRules('boundaries', { examined: 300, findings: [] }, 300)).toMatchObject({ passed: 1, failed: 0 })
  })
})
