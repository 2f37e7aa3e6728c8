import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { env } from '#lib/env.ts'
import { closeTransport } from '#lib/notices/transport.ts'

type Answer = { code: number; text: string } | null

/** A real mail server: says yes, or what it is told to say to the receiver or to the text. */
export async function openMailServer() {
  const taken: { from: string; to: string; mail: Email }[] = []
  const says: { receiver: Answer; text: Answer } = { receiver: null, text: null }
  const asError = (answer: Answer) =>
    answer ? Object.assign(new Error(answer.text), { responseCode: answer.code }) : undefined
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'], logger: false },
    onRcptTo: (_address, _session, answer) => answer(asError(says.receiver)),
    onData: (stream, { envelope }, answer) => {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', async () => {
        if (says.text) return answer(asError(says.text))
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        taken.push({ from, to: envelope.rcptTo[0]?.address ?? '', mail: await PostalMime.parse(Buffer.concat(pieces)) })
        answer()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  env().SMTP_URL = `smtp://127.0.0.1:${port}`
  return {
    taken,
    says,
    stop: async () => {
      closeTransport()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      env().SMTP_URL = undefined
    },
  }
}
