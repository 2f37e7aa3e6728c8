import { runNode } from '#scripts/run-node.ts'
import type { Report } from '#scripts/test/report.ts'
import { runVitest } from '#scripts/test/run-vitest.ts'
import { examineBoundaries } from './boundaries.ts'
import type { Findings } from './findings.ts'
import { examineLockfile } from './lockfile.ts'
import { examineShape } from './module-shape.ts'
import { modulesOf } from './modules.ts'

async function byTool(name: string, args: string[]): Promise<Report> {
  const { code, output } = await runNode(args, { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' })
  return code === 0 ? { name, passed: 1, failed: 0, output: '' } : { name, passed: 0, failed: 1, output }
}

/** A guard that saw fewer things than there are proves nothing, whatever it says. */
export function byRules(name: string, { examined, findings }: Findings, atLeast: number): Report {
  const blind = examined < atLeast || examined === 0
  const all = blind ? [...findings, `${name} examined ${examined} of ${atLeast}`] : findings
  return {
    name: `${name} (${examined} examined)`,
    passed: all.length ? 0 : 1,
    failed: all.length,
    output: all.join('\n'),
  }
}

/** Everything that can be said about the code in seconds and without a database, at the same time. */
export function runGuards(root: string): Promise<Report>[] {
  const modules = modulesOf(root).length
  return [
    byTool('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'scripts/check']),
    byTool('dead code', ['node_modules/knip/bin/knip.js', '--no-progress']),
    byTool('lint and format', [
      'node_modules/@biomejs/biome/bin/biome',
      'check',
      '--error-on-warnings',
      '--colors=off',
    ]),
    runVitest('rules and guards', ['rules', 'architecture']),
    examineBoundaries(root).then((findings) => byRules('boundaries', findings, modules)),
    Promise.resolve(byRules('module shape', examineShape(root), modules)),
    Promise.resolve(byRules('lockfile', examineLockfile(root), 1)),
  ]
}
