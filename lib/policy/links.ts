const scheme = /^[a-z][a-z0-9+.-]*:/i

/** Only addresses that lead somewhere a person can go; a link with any other is shown as its source. */
export function isSafeAddress(address: string): boolean {
  const bare = [...address].filter((sign) => sign > ' ').join('')
  return scheme.test(bare) ? /^(https?|mailto|tel):/i.test(bare) : !/^[/\\]*\\/.test(bare)
}

/** True where the link leaves the company's own sites (promise P22). */
export function leavesUs(address: string, ownHosts: readonly string[]): boolean {
  if (!/^(https?:)?\/\//i.test(address)) return false
  const host = URL.parse(address, 'https://here.invalid')?.host
  return host === undefined || !ownHosts.some((own) => host === own || host === `www.${own}`)
}
