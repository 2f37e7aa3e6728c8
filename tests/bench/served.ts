import { freePort } from '#scripts/ports.ts'
import { firstPage } from './answer.ts'
import { beganAt, processesOf } from './processes-of.ts'
import type { Workplace } from './workplace.ts'

/** Something that `npm start` in its folder has brought to its first page. Times are milliseconds since 1970. */
export type Served = {
  folder: string
  port: number
  /** The process that answers, among all that the start consists of. */
  server: number
  began: number
  serverBegan: number
  answered: number
  stop: () => Promise<void>
}

// Ours by its script; Next's own names itself.
const isServer = (command: string) => command.includes('scripts/web.ts') || command.startsWith('next-server')

/** Starts what lies in `folder` as a person would, and waits for GET / to answer 200. */
export async function serve(place: Workplace, folder: string): Promise<Served> {
  const port = await freePort()
  const began = performance.timeOrigin + performance.now()
  const running = place.start({
    program: 'npm',
    args: ['start'],
    cwd: folder,
    env: { PORT: String(port), DATA_DIR: `${folder}/.data-of-bench`, NEXT_TELEMETRY_DISABLED: '1' },
  })
  const answered = await firstPage(port, running)
  const server = processesOf(folder).find(({ command }) => isServer(command))
  if (!server) throw new Error('The process that serves was not found.')
  return { folder, port, server: server.pid, began, serverBegan: beganAt(server.pid), answered, stop: running.stop }
}
