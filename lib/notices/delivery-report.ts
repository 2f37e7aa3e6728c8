import { mediaTypeOf, parameterOf, partsOf, readHeaders, readPart, textOf } from './mime-parts.ts'

/** What a delivery status notification (RFC 3464) says of one of our letters. Whom it went to is not read further than that it is said. */
export type DeliveryReport = { outboxId: string; word: 'failed' | 'delayed' | 'delivered'; code: string }

/** Larger ones are no reports on letters of ours. */
export const mostReportBytes = 512 * 1024

const statusTypes = new Set(['message/delivery-status', 'message/global-delivery-status'])
const returnedTypes = new Set(['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'])
const id = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'

function idIn(messageId: string | undefined, host: string): string | null {
  const [, found, at] = new RegExp(`^<(${id})@([^<>@\\s]+)>$`, 'i').exec(messageId ?? '') ?? []
  return found && at?.toLowerCase() === host.toLowerCase() ? found.toLowerCase() : null
}

/** Of several receivers the worst: ours has one, but a list or an alias may have put others in its place. */
const words = ['failed', 'delayed', 'delivered'] as const

function readStatus(text: string): Omit<DeliveryReport, 'outboxId'> | null {
  const receivers = text
    .split(/\n[ \t]*\n/)
    .map(readHeaders)
    .filter((fields) => fields.has('final-recipient'))
    .flatMap((fields) => {
      const action = fields.get('action')?.toLowerCase().split(/\s/)[0]
      const code = /^([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get('status') ?? '')?.[1]
      const word = action === 'relayed' || action === 'expanded' ? 'delivered' : words.find((each) => each === action)
      return word && code ? [{ word, code }] : []
    })
  return receivers.sort((one, other) => words.indexOf(one.word) - words.indexOf(other.word))[0] ?? null
}

/**
 * Reads a raw report. Ours is known by the Message-ID of what it returns, or else by the envelope's id, which we set to the same. Null for anything
 * that is no report on a letter of this host's.
 */
export function readDeliveryReport(raw: string, host: string): DeliveryReport | null {
  const report = readPart(raw.replaceAll('\r\n', '\n'))
  if (mediaTypeOf(report) !== 'multipart/report') return null
  if (parameterOf(report, 'report-type')?.toLowerCase() !== 'delivery-status') return null
  const parts = partsOf(report)
  const status = parts.find((part) => statusTypes.has(mediaTypeOf(part)))
  const returned = parts.find((part) => returnedTypes.has(mediaTypeOf(part)))
  if (!status) return null
  const statusText = textOf(status).trim()
  const said = readStatus(statusText)
  const envelope = readHeaders(statusText.split(/\n[ \t]*\n/)[0] ?? '').get('original-envelope-id')
  const messageId = returned && readPart(textOf(returned)).headers.get('message-id')
  const outboxId = returned ? idIn(messageId, host) : idIn(envelope && `<${envelope}@${host}>`, host)
  return said && outboxId ? { outboxId, ...said } : null
}
