import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

export const fixture = (name: string): string => path.join(import.meta.dirname, 'fixtures', name)

/** The fixtures of one guard: each file that is there to be refused says in its first line which rule it breaks. */
export function brokenRules(name: string): { rule: string; file: string }[] {
  return readdirSync(fixture(name), { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(path.join(fixture(name), file)).isFile())
    .flatMap((file) => {
      const [, rule] = /^\/\/ breaks (\S+)\n/.exec(readFileSync(path.join(fixture(name), file), 'utf8')) ?? []
      return rule ? [{ rule, file }] : []
    })
}
