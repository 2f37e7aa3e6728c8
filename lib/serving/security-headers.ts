import type { Site } from './site.ts'

export type HeaderList = readonly (readonly [name: string, value: string])[]

const unlisted = ['/account', '/admin', '/sign-in'] as const

const closedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
] as const

const everywhere: HeaderList = [
  ['x-content-type-options', 'nosniff'],
  // `no-referrer` would make native form posts send `Origin: null`, which is refused.
  ['referrer-policy', 'same-origin'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', closedFeatures.map((feature) => `${feature}=()`).join(', ')],
  ['x-frame-options', 'DENY'],
]

const twoYears = 63_072_000

/** Whether search engines are asked to leave this path out: what is personal, and a demonstration as a whole. */
function isUnlisted(site: Site, path: string): boolean {
  return site.demonstration || unlisted.some((start) => path === start || path.startsWith(`${start}/`))
}

/** The headers of every answer, beside its content policy and its caching. */
export function securityHeaders(site: Site, path: string): HeaderList {
  return [
    ...everywhere,
    ...(site.https ? ([['strict-transport-security', `max-age=${twoYears}`]] as const) : []),
    ...(isUnlisted(site, path) ? ([['x-robots-tag', 'noindex, nofollow']] as const) : []),
  ]
}
