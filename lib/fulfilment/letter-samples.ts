import { sample, type TemplateGroup, template } from '#lib/notices/template.ts'
import { pageOfPerson } from '#lib/requests/page-of-person.ts'
import { copyReadyLetter, correctedLetter, erasedLetter, notCorrectedLetter, settledLetter } from './letters.ts'
import type { ErasureReceipt } from './receipt.ts'

const { firstName, reference, day } = sample
const about = { firstName, reference, ...pageOfPerson({ holdsAccount: true }, reference) }
const invoices = { category: 'purchases', title: 'Invoices', deleted: 0, anonymised: 0, kept: 3 } as const
const receipt: ErasureReceipt = {
  format: 'erasure-receipt/2',
  reference,
  by: 'The company',
  carriedOutAt: sample.moment.toISOString(),
  lines: [{ ...invoices, reason: 'tax-law', because: 'Tax law asks us to keep invoices.', until: '2032-12-31' }],
  totals: { deleted: 40, anonymised: 2, kept: 3 },
  notes: [],
}

export const fulfilmentTemplates: TemplateGroup = {
  title: 'Carrying a request out',
  templates: [
    template(copyReadyLetter, 'A copy is ready', { ...about, readyUntil: day }),
    template(copyReadyLetter, 'A copy is ready, and is answered on paper', { ...about, readyUntil: day, by: 'post' }),
    template(correctedLetter, 'A correction was made', { ...about, field: 'Name on an invoice' }),
    template(notCorrectedLetter, 'A correction could not be made any more', { ...about, field: 'Name on an invoice' }),
    template(settledLetter, 'An objection takes effect', { ...about, kind: 'objection' }),
    template(settledLetter, 'A restriction takes effect', { ...about, kind: 'restriction' }),
    template(erasedLetter, 'All of an account was deleted', { ...about, receipt, whole: true }),
    template(erasedLetter, 'All was deleted, on paper', { ...about, receipt, whole: true, by: 'post' }),
    template(erasedLetter, 'A part was deleted', { ...about, receipt, whole: false }),
  ],
}
