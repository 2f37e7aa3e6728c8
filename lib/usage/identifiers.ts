import { keyedHash } from '#lib/sealing/keyed-hash.ts'

/** Under which a device is known. Two products that call a device the same do not meet. */
export function deviceHash(product: string, device: string): string {
  return keyedHash('usage-device', `${product}\n${device}`)
}

/**
 * The key of an event's row: the same whenever the event is sent again, and found from the product's own number only with our key, so that
 * nobody who kept those numbers gets from a row that was taken apart to the device it came from. A UUID of version 8 (RFC 9562).
 */
export function eventRowId(product: string, eventId: string): string {
  const hex = keyedHash('usage-event', `${product}\n${eventId}`)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)]
  return [...parts, hex.slice(20, 32)].join('-')
}
