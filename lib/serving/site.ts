/** What the server must know of this deployment; made once from the settings. */
export interface Site {
  readonly origin: string
  readonly host: string
  readonly https: boolean
  readonly demonstration: boolean
  readonly trustedProxies: number
  readonly dev: boolean
}

interface Settings {
  PUBLIC_URL: string
  DEMONSTRATION: boolean
  TRUSTED_PROXIES: number
}

export function siteOf(settings: Settings, dev: boolean): Site {
  const url = new URL(settings.PUBLIC_URL)
  return {
    origin: url.origin,
    host: url.host,
    https: url.protocol === 'https:',
    demonstration: settings.DEMONSTRATION,
    trustedProxies: settings.TRUSTED_PROXIES,
    dev,
  }
}
