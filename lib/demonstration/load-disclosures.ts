import type { Transaction } from '#db/client.ts'
import { recordDisclosure } from '#lib/disclosures/record-disclosure.ts'
import type { Life } from './plausible-activity.ts'

const yearMs = 365 * 86_400_000

type Disclosing = { subjectId: string; purchases: Life['purchases']; at: Date }

/** Of the last year: what each payment told the payment processor, and one list for an affiliated company. */
export async function loadDisclosures(tx: Transaction, { subjectId, purchases, at }: Disclosing): Promise<void> {
  const paid = purchases.filter((purchase) => at.getTime() - purchase.at.getTime() < yearMs)
  for (const purchase of paid)
    await recordDisclosure(tx, {
      subjectId,
      recipient: 'payment-processor',
      category: 'purchases',
      purpose: 'orders',
      what: 'Card token, amount and currency of one purchase',
      reason: 'service',
      source: 'imported',
      at: purchase.at,
    })
  await recordDisclosure(tx, {
    subjectId,
    recipient: 'affiliate-radio',
    category: 'contact-details',
    purpose: 'announcements',
    what: 'Name and e-mail address',
    reason: 'commercial',
    source: 'imported',
    at: new Date(at.getTime() - yearMs / 2),
  })
}

/** Non-personal information is listed too (promise P8). */
export async function loadCountsGiven(tx: Transaction, at: Date): Promise<void> {
  await recordDisclosure(tx, {
    subjectId: null,
    recipient: 'affiliate-radio',
    category: 'usage-data',
    purpose: 'improvement',
    what: 'Counts of use by product and time zone; groups under 10 left out',
    reason: 'commercial',
    source: 'imported',
    at: new Date(at.getTime() - yearMs / 4),
  })
}
