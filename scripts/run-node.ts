import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'

const stopWithParent = new URL('./setup/stop-with-parent.mjs', import.meta.url).href

/** Starts a script on this Node; it stops when we are gone, however we went. */
export function startNode(args: string[], options: SpawnOptions): ChildProcess {
  return spawn(process.execPath, ['--import', stopWithParent, ...args], options)
}

/** Runs a script to its end and hands back what it said. */
export async function runNode(args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number; output: string }> {
  const child = startNode(args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text))
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (status) => resolve(status ?? 1))
  })
  return { code, output }
}
