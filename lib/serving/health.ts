import type { ServerResponse } from 'node:http'
import { scriptlessPolicy } from './content-policy.ts'
import { securityHeaders } from './security-headers.ts'
import type { Site } from './site.ts'

export const isHealthPath = (path: string) => path === '/health/live' || path === '/health/ready'

const patience = 2_000

/** Whether the check says yes within two seconds; a check that hangs or throws says no. */
async function saysYes(check: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patience, false)
  })
  try {
    return await Promise.race([check(), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

/** `live`: the process answers. `ready`: it can also do its work, so traffic may be sent to it. */
export async function sendHealth(
  site: Site,
  path: string,
  isReady: () => Promise<boolean>,
  response: ServerResponse,
): Promise<void> {
  const well = path === '/health/live' || (await saysYes(isReady))
  const body = well ? 'ok\n' : 'not ready\n'
  response.writeHead(well ? 200 : 503, {
    ...Object.fromEntries(securityHeaders(site, path)),
    'content-security-policy': scriptlessPolicy(site),
    'cache-control': 'private, no-store',
    'content-type': 'text/plain; charset=utf-8',
    'content-length': body.length,
  })
  response.end(body)
}
