import { isIP } from 'node:net'

const plainAddress = (text: string) => text.trim().replace(/^::ffff:(?=\d+\.)/i, '')

/**
 * The address a request came from. Each trusted proxy appends the address it saw, so with n of them the n-th from the
 * right is the last one that a visitor cannot invent.
 */
export function clientAddress(
  socket: string | undefined,
  forwarded: string | undefined,
  trustedProxies: number,
): string {
  const nearest = plainAddress(socket ?? '')
  if (trustedProxies === 0 || !forwarded) return nearest
  const seen = [...forwarded.split(',').map(plainAddress), nearest]
  const address = seen[Math.max(0, seen.length - 1 - trustedProxies)] ?? nearest
  return isIP(address) ? address : nearest
}
