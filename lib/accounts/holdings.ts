import { sql } from 'drizzle-orm'
import { accounts, cards, contacts, invoices, purchases, subjects } from '#db/schema/people.ts'
import { copied, copiedAs, copiedSealed, internal, link, withheldSealed } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct } from '#lib/data-map/person-path.ts'
import { money } from '#lib/data-map/show.ts'
import { asLongAs, months, yearsAfterYearEnd } from '#lib/data-map/term.ts'
import { operator } from '#lib/operator.ts'
import { recordShown } from '#lib/requests/record-shown.ts'
import { regionIds } from '#lib/requests/regions.ts'
import { contactCard } from './contact-card.ts'
import { nameField } from './input.ts'
import { showMailingAddress } from './mailing-address.ts'
import { parseTypedAddress } from './typed-address.ts'

const you = 'You, when you signed up or changed it; or the company’s earlier system'
const regionTyped = (typed: string) => (regionIds.includes(typed) ? typed : null)
// What staff are asked to grant must read as it is: no control characters, no marks that turn the direction of text, no letters of no width.
const line = (typed: string) =>
  /^[^\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]{1,200}$/u.test(typed.trim()) ? typed.trim() : null
const addressTyped = (typed: string) => {
  const address = parseTypedAddress(typed)
  return address && JSON.stringify(address)
}
const nameTyped = (typed: string) => nameField.safeParse(line(typed)).data ?? null

export const subjectHolding = holding(subjects, {
  title: 'Marker of your account',
  category: 'contact-details',
  purposes: ['account', 'legal-duty'],
  source: 'This site, when the account was made or an address was proved',
  recipients: [],
  person: direct(subjects.id),
  key: subjects.id,
  order: subjects.createdAt,
  keep: asLongAs('the records that point to it have ended'),
  columns: { id: link, kind: copied('Kind'), createdAt: copied('Since'), erasedAt: copied('Erased on') },
  turn: 'last',
  erase: { way: 'keep', because: 'nothing-personal-left', blank: { erasedAt: 'moment' } },
})

export const accountHolding = holding(accounts, {
  title: 'Your account',
  category: 'contact-details',
  purposes: ['account', 'important-notices', 'announcements'],
  source: you,
  recipients: [],
  person: direct(accounts.subjectId),
  key: accounts.subjectId,
  order: accounts.createdAt,
  keep: asLongAs('you delete your account'),
  columns: {
    subjectId: link,
    name: copied('Name'),
    email: copiedSealed('E-mail address'),
    emailHash: internal,
    phone: copiedSealed('Phone'),
    mailingAddress: copiedSealed('Mailing address', showMailingAddress),
    region: copiedAs('Region', recordShown.region),
    source: copied('Source'),
    createdAt: copied('Account made'),
    detailsConfirmedOn: copied('Details last confirmed'),
    quietLettersSince: copied('Letters only say that there is news, since'),
  },
  contactCard,
  correct: {
    name: { label: 'Name', parse: nameTyped },
    region: { label: 'Region', parse: regionTyped },
    mailingAddress: { label: 'Mailing address', parse: addressTyped },
  },
  turn: 'last',
  erase: { way: 'delete-rows' },
})

// Whoever asked for something stays within reach for as long as a record of it is kept.
const reachEnds = sql`(case when exists (select 1 from thread_people where thread_people.subject_id = contacts.subject_id)
  or exists (select 1 from requests where requests.subject_id = contacts.subject_id)
  or exists (select 1 from child_reports where child_reports.reporter_id = contacts.subject_id)
  or exists (select 1 from representatives where representatives.subject_id = contacts.subject_id)
  then null else (contacts.created_at at time zone ${sql.raw(`'${operator.timeZone}'`)})::date end)`

export const contactHolding = holding(contacts, {
  title: 'How we reach you without an account',
  category: 'contact-details',
  purposes: ['answers', 'legal-duty'],
  source: 'You, or somebody who acts for you, with a request or a question',
  recipients: [],
  person: direct(contacts.subjectId),
  key: contacts.subjectId,
  order: contacts.createdAt,
  keep: months(24, 'it was proved, and longer while a request, a question or a report of yours is kept', reachEnds),
  columns: {
    subjectId: link,
    name: copied('Name'),
    email: copiedSealed('E-mail address'),
    emailHash: internal,
    mailingAddress: copiedSealed('Mailing address', showMailingAddress),
    region: copiedAs('Region', recordShown.region),
    source: copied('Source'),
    createdAt: copied('Since'),
    provenAt: copied('Address proved'),
  },
  turn: 'last',
  erase: { way: 'delete-rows' },
})

export const cardHolding = holding(cards, {
  title: 'Saved card',
  category: 'card-data',
  purposes: ['orders'],
  source: 'You, through the payment processor',
  recipients: ['The payment processor, which made the token'],
  person: direct(cards.subjectId),
  key: cards.id,
  order: cards.addedAt,
  keep: asLongAs('you remove the card or delete your account'),
  columns: {
    id: internal,
    subjectId: link,
    brand: copied('Brand'),
    lastFour: copied('Last four digits'),
    expiryMonth: copied('Expiry month'),
    expiryYear: copied('Expiry year'),
    token: withheldSealed(
      'The payment processor’s token',
      'It lets a payment be made, so it is never given out. We hold one for this card.',
    ),
    source: copied('Source'),
    addedAt: copied('Added'),
  },
  erase: { way: 'delete-rows' },
})

export const invoiceHolding = holding(invoices, {
  title: 'Invoices',
  category: 'purchases',
  purposes: ['orders', 'legal-duty'],
  source: 'This site, from your purchase',
  recipients: ['The tax authority, when it asks'],
  person: direct(invoices.subjectId),
  key: invoices.id,
  order: invoices.issuedOn,
  range: invoices.issuedOn,
  keep: yearsAfterYearEnd(6, 'the invoice', invoices.issuedOn),
  columns: {
    id: internal,
    subjectId: link,
    purchaseId: internal,
    number: copied('Invoice number'),
    billedTo: copiedSealed('Billed to'),
    amountMinor: copiedAs('Amount in the smallest unit of the currency', money('currency')),
    currency: copiedAs('Currency', { hidden: true }),
    issuedOn: copied('Date'),
  },
  correct: { billedTo: { label: 'Billed to', parse: line } },
  erase: { way: 'keep', because: 'tax-law' },
})

// An invoice may be dated in the year after its purchase, and needs the purchase for as long as it stays itself.
const purchaseCounts = sql`greatest((${purchases.purchasedAt} at time zone ${sql.raw(`'${operator.timeZone}'`)})::date, (select max(${invoices.issuedOn}) from ${invoices} where ${invoices.purchaseId} = ${purchases.id}))`

export const purchaseHolding = holding(purchases, {
  title: 'Purchases',
  category: 'purchases',
  purposes: ['orders', 'legal-duty'],
  source: 'You, when you bought',
  recipients: ['The tax authority, when it asks'],
  person: direct(purchases.subjectId),
  key: purchases.id,
  order: purchases.purchasedAt,
  range: purchases.purchasedAt,
  keep: yearsAfterYearEnd(6, 'the invoice', purchaseCounts),
  columns: {
    id: internal,
    subjectId: link,
    product: copied('Product'),
    amountMinor: copiedAs('Amount in the smallest unit of the currency', money('currency')),
    currency: copiedAs('Currency', { hidden: true }),
    purchasedAt: copied('When'),
    source: copied('Source'),
  },
  correct: { product: { label: 'Product', parse: line } },
  erase: { way: 'keep', because: 'tax-law' },
})
