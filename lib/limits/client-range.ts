import { isIPv6 } from 'node:net'

function groups(half: string): string[] {
  return half === '' ? [] : half.split(':')
}

/** Whom a limit counts: an IPv4 address, or the /64 of an IPv6 one, because a visitor may walk through all of it. */
export function clientRange(address: string): string {
  const plain = address.split('%', 1)[0] ?? ''
  if (!isIPv6(plain)) return plain
  const [left = '', right] = plain.split('::')
  const head = groups(left)
  const tail = groups(right ?? '')
  const short = tail.at(-1)?.includes('.') ? 7 : 8
  const gap =
    right === undefined ? [] : Array.from({ length: Math.max(0, short - head.length - tail.length) }, () => '0')
  const network = [...head, ...gap, ...tail].slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16))
  return `${network.join(':')}::/64`
}
