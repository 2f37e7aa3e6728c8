import { findMailServer } from '#lib/auth/mail-server-key.ts'
import { now } from '#lib/calendar/now.ts'
import { env } from '#lib/env.ts'
import { clientRange } from '#lib/limits/client-range.ts'
import { countAttempt, seeAttempts } from '#lib/limits/count-attempt.ts'
import { mostReportBytes, readDeliveryReport } from '#lib/notices/delivery-report.ts'
import { takeDeliveryReport } from '#lib/notices/take-delivery-report.ts'
import { later, mediaType, problem } from '../events/answer-product.ts'

export const dynamic = 'force-dynamic'

/** The same answer for a letter of ours, for one that is long gone, and for a report on something else. */
const taken = () => Response.json({ taken: true })
const tooLarge = () => problem(413, 'too-large', `A report has at most ${mostReportBytes} bytes.`)

async function take(request: Request, server: NonNullable<ReturnType<typeof findMailServer>>, at: Date) {
  if (mediaType(request) !== 'message/rfc822') return problem(415, 'media-type', 'Send message/rfc822.')
  if (Number(request.headers.get('content-length') ?? 0) > mostReportBytes) return tooLarge()
  const bytes = await request.arrayBuffer()
  if (bytes.byteLength > mostReportBytes) return tooLarge()
  const report = readDeliveryReport(new TextDecoder('utf-8').decode(bytes), new URL(env().PUBLIC_URL).hostname)
  if (report) await takeDeliveryReport({ report, by: server.by, at })
  return taken()
}

/** Takes a delivery status notification (RFC 3464) as it arrived. Wrong keys are counted by where they come from. */
export async function POST(request: Request): Promise<Response> {
  const at = await now()
  const client = clientRange(request.headers.get('x-client-address') ?? 'unknown')
  // Before any key is looked at, so that behind a full counter nobody can go on guessing.
  const { allowed: mayTry, again: tryAgain } = await seeAttempts('wrong-product-keys-by-client', client, at)
  if (!mayTry) return later(tryAgain, at)
  const server = findMailServer(request.headers.get('authorization'))
  if (!server) {
    const { allowed, again } = await countAttempt('wrong-product-keys-by-client', client, at)
    if (!allowed) return later(again, at)
    return problem(401, 'no-key', 'Send the key of the mail server: Authorization: Bearer …', {
      headers: { 'www-authenticate': 'Bearer' },
    })
  }
  const { allowed, again } = await countAttempt('delivery-reports-by-key', server.name, at)
  return allowed ? take(request, server, at) : later(again, at)
}
