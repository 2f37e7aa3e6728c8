import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A letter as its receiver's mail program has it. */
export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  attachments: number
  /** The eight digits to type, when there are any. */
  code: string | null
  /** Links to the site in the text, as paths. */
  paths: string[]
}

export type Inbox = {
  url: string
  all: readonly Mail[]
  /** All letters to this address, oldest first. */
  to: (address: string) => Mail[]
  /** Waits for the newest letter to this address whose subject fits, later than `after` of them. */
  next: (address: string, subject: RegExp, after?: number) => Promise<Mail>
  stop: () => Promise<void>
}

async function read(raw: Buffer, to: string): Promise<Mail> {
  const { subject = '', text = '', html = '', attachments } = await PostalMime.parse(raw)
  const paths = [...text.matchAll(/http:\/\/localhost:\d+(\/\S*)/g)].map(([, path]) => path ?? '')
  return { to, subject, text, html, attachments: attachments.length, code: /^\d{8}$/m.exec(text)?.[0] ?? null, paths }
}

/** A mail server of our own: the site speaks SMTP with it, and it keeps what it was given. */
export async function openInbox(patience = 20_000): Promise<Inbox> {
  const mails: Mail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, taken) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const receivers = session.envelope.rcptTo.map(({ address }) => address)
        Promise.all(receivers.map((to) => read(Buffer.concat(chunks), to))).then((parsed) => {
          mails.push(...parsed)
          taken()
        }, taken)
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const to = (address: string) => mails.filter((mail) => mail.to === address)
  const next = async (address: string, subject: RegExp, after = 0): Promise<Mail> => {
    for (const end = performance.now() + patience; performance.now() < end; await sleep(50)) {
      const fitting = to(address).filter((mail) => subject.test(mail.subject))
      const newest = fitting.length > after ? fitting.at(-1) : undefined
      if (newest) return newest
    }
    const there = to(address).map((mail) => mail.subject)
    throw new Error(`No letter ${subject} to ${address} within ${patience / 1000} s. There are: ${there.join(' · ')}`)
  }
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    all: mails,
    to,
    next,
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
