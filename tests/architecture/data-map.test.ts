import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..', '..')

describe('the data map', () => {
  it('does not compile with a column that nobody has classified', () => {
    const tsc = path.join(root, 'node_modules/.bin/tsc')
    const { stdout } = spawnSync(
      process.execPath,
      [tsc, '-p', 'tests/architecture/fixtures/data-map', '--pretty', 'false'],
      { cwd: root, encoding: 'utf8' },
    )
    const faults = stdout.split('\n').filter((line) => /^\S.*error TS/.test(line))
    const of = (file: string) =>
      faults.filter((line) => line.startsWith(`tests/architecture/fixtures/data-map/${file}.ts`)).join()
    expect(of('unclassified-column')).toMatch(/secret/)
    expect(of('ciphertext-copied')).toMatch(/secret|SealedColumn|OfSealedData/)
    expect(of('column-of-no-table')).toMatch(/nothing/)
    expect(faults.filter((line) => line.includes('complete.ts'))).toEqual([])
    expect(faults).toHaveLength(3)
  })

  it('is the only place where fulfilment and retention learn of tables: besides it they know their own records', () => {
    const seen: string[] = []
    for (const room of ['fulfilment', 'retention', 'jobs'])
      for (const file of readdirSync(path.join(root, 'lib', room)).filter(
        (name) => name.endsWith('.ts') && name !== 'holdings.ts',
      )) {
        const text = readFileSync(path.join(root, 'lib', room, file), 'utf8')
        for (const [, schema] of text.matchAll(/from '#db\/schema\/([a-z]+)\.ts'/g)) seen.push(`${schema} in ${file}`)
      }
    // What was asked, decided and done; and the counters of attempts, which hold nobody.
    expect(seen.filter((each) => !/^(requests|copies|erasures) in /.test(each) && each !== 'site in sweep.ts')).toEqual(
      [],
    )
    expect(seen.length).toBeGreaterThan(5)
  })
})
