import { randomUUID } from 'node:crypto'
import type { DemonstrationHolder } from '#content/demonstration.ts'
import type { Transaction } from '#db/client.ts'
import { siteVisits } from '#db/schema/activity.ts'
import { cards, invoices, purchases } from '#db/schema/people.ts'
import { preferenceEntries } from '#db/schema/preferences.ts'
import { outbox } from '#db/schema/records.ts'
import { createAccount } from '#lib/accounts/create-account.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { recordCookieChoice } from '#lib/cookies/record-cookie-choice.ts'
import { operator } from '#lib/operator.ts'
import { topics } from '#lib/preferences/vocabulary.ts'
import { shownWords } from '#lib/preferences/wording.ts'
import { seal } from '#lib/sealing/seal.ts'
import { loadDisclosures } from './load-disclosures.ts'
import { loadUsage } from './load-usage.ts'
import { type Life, plausibleActivity } from './plausible-activity.ts'

const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * 86_400_000)

async function loadPurchases(
  tx: Transaction,
  subjectId: string,
  holder: DemonstrationHolder,
  life: Life,
): Promise<void> {
  for (const { at, product, amountMinor, currency, invoiceNumber } of life.purchases) {
    const [purchaseId, invoiceId] = [randomUUID(), randomUUID()]
    await tx
      .insert(purchases)
      .values({ id: purchaseId, subjectId, product, amountMinor, currency, purchasedAt: at, source: 'imported' })
    const billedTo = seal(
      { table: 'invoices', column: 'billed_to', row: invoiceId },
      [holder.name, ...holder.address.lines, holder.address.postcode, holder.address.country].join(', '),
    )
    const issuedOn = isoDay(civilDate(at, operator.timeZone))
    await tx.insert(invoices).values({
      id: invoiceId,
      subjectId,
      purchaseId,
      number: invoiceNumber,
      billedTo,
      amountMinor,
      currency,
      issuedOn,
    })
  }
}

async function loadCard(tx: Transaction, subjectId: string, holder: DemonstrationHolder, at: Date): Promise<void> {
  const id = randomUUID()
  const token = seal({ table: 'cards', column: 'token', row: id }, `tok_demonstration_${id.slice(0, 8)}`)
  await tx.insert(cards).values({ id, subjectId, ...holder.card, token, source: 'imported', addedAt: at })
}

/** Each wants two of the three topics by e-mail, and has given up one of them since. */
async function loadPreferences(tx: Transaction, subjectId: string, place: number, at: Date): Promise<void> {
  const [kept, givenUp] = topics.filter((_, index) => index !== place % topics.length)
  if (!kept || !givenUp) throw new Error('there are at least three topics')
  const entries = [
    { topic: kept, choice: 'on', daysAgo: 600 },
    { topic: givenUp, choice: 'on', daysAgo: 599 },
    { topic: givenUp, choice: 'off', daysAgo: 200 },
  ] as const
  for (const { topic, choice, daysAgo } of entries)
    await tx.insert(preferenceEntries).values({
      subjectId,
      topic,
      channel: 'email',
      choice,
      source: 'imported',
      wording: shownWords(topic, 'email'),
      at: daysBefore(at, daysAgo),
    })
}

/** Statistics were allowed once, and refused since by the browser itself. */
async function loadCookieChoices(
  tx: Transaction,
  { subjectId, by, at }: { subjectId: string; by: System; at: Date },
): Promise<void> {
  const entries = [
    { category: 'statistics', choice: 'on', source: 'banner', daysAgo: 300 },
    { category: 'marketing', choice: 'off', source: 'banner', daysAgo: 300 },
    { category: 'statistics', choice: 'off', source: 'global-privacy-control', daysAgo: 40 },
  ] as const
  for (const { daysAgo, ...chosen } of entries)
    await recordCookieChoice(tx, { whose: { subjectId }, ...chosen, by, at: daysBefore(at, daysAgo) })
}

/** One made-up account holder with two years of life. */
export async function loadHolder(
  tx: Transaction,
  holder: DemonstrationHolder,
  place: number,
  { by, at }: { by: System; at: Date },
): Promise<void> {
  const { name, email, region, phone, address } = holder
  const createdAt = daysBefore(at, 728)
  const mailingAddress = { ...address, lines: [...address.lines] }
  const created = await createAccount(tx, {
    name,
    email,
    region,
    phone,
    mailingAddress,
    source: 'imported',
    createdAt,
    at,
    by,
  })
  if (!created.ok) throw new Error('a demonstration address is in use')
  const { subjectId } = created.value
  const life = plausibleActivity(holder, place + 1, at)
  await loadUsage(tx, { subjectId, holder, place, life, by, at })
  await tx.insert(siteVisits).values(life.visits.map((visit) => ({ subjectId, ...visit })))
  await tx.insert(outbox).values(
    life.notices.map((notice, index) => ({
      key: `demonstration:${subjectId}:${index}`,
      kind: 'important-notice' as const,
      subjectId,
      subjectLine: notice.subjectLine,
      createdAt: notice.at,
      nextAttemptAt: notice.at,
      deliveredAt: notice.at,
    })),
  )
  await loadPurchases(tx, subjectId, holder, life)
  await loadCard(tx, subjectId, holder, createdAt)
  await loadPreferences(tx, subjectId, place, at)
  await loadCookieChoices(tx, { subjectId, by, at })
  await loadDisclosures(tx, { subjectId, purchases: life.purchases, at })
}
