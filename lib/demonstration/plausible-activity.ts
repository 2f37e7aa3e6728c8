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
const machines = [
  { browser: 'Firefox 151', operatingSystem: 'Windows 11' },
  { browser: 'Safari 26', operatingSystem: 'macOS 26' },
  { browser: 'Chrome 156', operatingSystem: 'Android 17' },
] as const

const dayMs = 86_400_000

/** Moments over the two years before `until`, about `perMonth` a month, oldest first. */
function moments(random: () => number, until: Date, perMonth: number): Date[] {
  const count = Math.round(perMonth * 24)
  return Array.from({ length: count }, () => new Date(until.getTime() - Math.floor(random() * 730 * dayMs))).sort(
    (a, b) => a.getTime() - b.getTime(),
  )
}

function pick<Item>(random: () => number, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

/** Two years of a made-up person: where products were used, visits to the site, and purchases with their invoices. */
export function plausibleActivity(holder: DemonstrationHolder, seed: number, until: Date) {
  const random = sequence(seed)
  const { language, zipCode, areaCode, location, timeZone } = holder
  const host = 10 + seed
  return {
    usage: moments(random, until, 12).map((at) => ({
      at,
      product: pick(random, products),
      language,
      zipCode,
      areaCode,
      location,
      timeZone,
    })),
    visits: moments(random, until, 9).map((at) => ({
      at,
      ip: `192.0.2.${host}`,
      language,
      internetProvider: 'Example Broadband',
      referringPage: pick(random, referrers),
      path: pick(random, pages),
      exitPage: pick(random, pages),
      ...pick(random, machines),
    })),
    purchases: moments(random, until, 0.5).map((at, index) => ({
      at,
      product: pick(random, ['Film rental', 'Season pass', 'Premium, one year']),
      amountMinor: pick(random, [399, 1499, 5988]),
      currency: holder.currency,
      invoiceNumber: `T-${seed}${String(at.getUTCFullYear())}-${String(index + 1).padStart(3, '0')}`,
    })),
    notices: moments(random, until, 0.25).map((at) => ({
      at,
      subjectLine: pick(random, ['Your receipt', 'Changes to our terms', 'Your card expires soon']),
    })),
  }
}
