import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { readWrk } from '#scripts/bench/wrk-report.ts'
import type { Encoding } from './answer.ts'
import { isInstalled } from './plain-environment.ts'
import type { Workplace } from './workplace.ts'

export type Target = { port: number; path: string; encoding: Encoding; connections: number; seconds: number }

/** `busy` is the share of one core that the generator itself needed, where it says so. */
export type Load = ReturnType<typeof readWrk> & { busy?: number }

const generator = fileURLToPath(new URL('./load-generator.ts', import.meta.url))

/** Server and generator take turns on two cores unless each is held on one of its own. */
export const canPin = cpus().length > 1 && isInstalled('taskset')
export const generatorName = isInstalled('wrk') ? 'wrk' : 'a load generator of our own'

export async function pinServer(place: Workplace, pid: number): Promise<void> {
  if (canPin) await place.run({ program: 'taskset', args: ['-a', '-p', '-c', '0', String(pid)], cwd: place.folder })
}

function onSecondCore(place: Workplace, command: string[]): Promise<string> {
  const [program = '', ...args] = canPin ? ['taskset', '-c', '1', ...command] : command
  return place.run({ program, args, cwd: place.folder })
}

/** Asks as fast as the server answers, and says how fast that was. An answer other than the page is an error. */
export async function load(place: Workplace, target: Target): Promise<Load> {
  const { port, path, encoding, connections, seconds } = target
  if (generatorName !== 'wrk')
    return JSON.parse(await onSecondCore(place, [process.execPath, generator, JSON.stringify(target)]))
  const headers = ['-H', `Host: localhost:${port}`, '-H', `Accept-Encoding: ${encoding}`]
  const size = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency']
  return readWrk(await onSecondCore(place, ['wrk', ...size, ...headers, `http://127.0.0.1:${port}${path}`]))
}
