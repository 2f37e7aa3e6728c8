import { get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

type Address = { host: string; port: number; publicUrl: string }

function answers({ host, port, publicUrl }: Address): Promise<boolean> {
  const headers = { host: new URL(publicUrl).host } // the server answers to no other name
  return new Promise((resolve) => {
    const request = get({ host, port, path: '/health/ready', headers, timeout: 5000 }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(false)) // not listening yet
  })
}

/** Resolves when the site says that it is ready to serve. */
export async function becomesReady(address: Address, patience = 90_000): Promise<void> {
  const host = address.host === '0.0.0.0' || address.host === '::' ? '127.0.0.1' : address.host
  for (const end = performance.now() + patience; performance.now() < end; await sleep(100))
    if (await answers({ ...address, host })) return
  throw new Error(`The site was not ready within ${patience / 1000} seconds (GET /health/ready).`)
}
