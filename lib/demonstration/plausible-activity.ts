import type { DemonstrationHolder } from '#content/demonstration.ts'

/** Numbers in [0, 1), the same for the same seed (mulberry32), so that two demonstrations show the same lives. */
export function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const products = ['Flix247 Player', 'Flix247 Radio', 'Flix247 for TV'] as const
const pages = ['/', '/films', '/series', '/radio', '/account', '/help', '/pages/privacy'] as const
const referrers = [null, 'https://search.example/', 'https://news.example/reviews', null] as const
const bought = [
  { product: 'Film rental', amountMinor: 399 },
  { product: 'Season pass', amountMinor: 1499 },
  { product: 'Premium, one year', amountMinor: 5988 },
] as const
const machines = [
  { browser: 'Firefox 151', operatingSystem: 'Windows 11' },
  { browser: 'Safari 26', operatingSystem: 'macOS 26' },
  { browser: 'Chrome 156', operatingSystem: 'Android 17' },
] as const

const dayMs = 86_400_000

/** Two years: use and visits are kept for 25 months, and the oldest must still be within them. */
const days = 725

type Span = { until: Date; days: number; count: number }

/** `count` moments in the days before `until`, oldest first. */
function moments(random: () => number, { until, days, count }: Span): Date[] {
  return Array.from({ length: count }, () => new Date(until.getTime() - Math.floor(random() * days * dayMs))).sort(
    (a, b) => a.getTime() - b.getTime(),
  )
}

function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** The life of a made-up person: where products were used, visits to the site, purchases with their invoices, and notices about them. */
export function plausibleActivity(holder: DemonstrationHolder, seed: number, until: Date) {
  const random = sequence(seed)
  const { language, zipCode, areaCode, location, timeZone } = holder
  const purchases = moments(random, { until, days, count: 12 }).map((at, index) => ({
    at,
    ...pick(random, bought),
    currency: holder.currency,
    invoiceNumber: `T-${seed}${String(at.getUTCFullYear())}-${String(index + 1).padStart(3, '0')}`,
  }))
  return {
    usage: moments(random, { until, days, count: 290 }).map((at) => ({
      at,
      product: pick(random, products),
      language,
      zipCode,
      areaCode,
      location,
      timeZone,
    })),
    visits: moments(random, { until, days, count: 215 }).map((at) => ({
      at,
      ip: `192.0.2.${10 + seed}`,
      language,
      internetProvider: 'Example Broadband',
      referringPage: pick(random, referrers),
      path: pick(random, pages),
      exitPage: pick(random, pages),
      ...pick(random, machines),
    })),
    purchases,
    notices: [
      ...purchases.map(({ at }) => ({ at, subjectLine: 'Your receipt' })),
      ...moments(random, { until, days, count: 2 }).map((at) => ({ at, subjectLine: 'Our terms of service change' })),
    ].sort((a, b) => a.at.getTime() - b.at.getTime()),
  }
}

export type Life = ReturnType<typeof plausibleActivity>
