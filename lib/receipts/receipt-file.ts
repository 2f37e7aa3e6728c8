import { receiptShape } from './input.ts'

const headersOf = (reference: string) => ({
  'content-type': 'application/json; charset=utf-8',
  'content-disposition': `attachment; filename="receipt-${reference}.json"`,
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
})

/** A receipt as a file to keep; null for one made before they were signed, which could not be verified. */
export function receiptFile(receipt: unknown): Response | null {
  const signed = receiptShape.safeParse(receipt)
  if (!signed.success) return null
  return new Response(`${JSON.stringify(signed.data, null, 2)}\n`, { headers: headersOf(signed.data.reference) })
}
