import nodemailer, { type SendMailOptions, type Transporter } from 'nodemailer'
import { env } from '#lib/env.ts'
import { operator } from '#lib/operator.ts'
import type { Message } from './message.ts'

// One pool of connections per process, whatever bundle asks for it.
const shared = globalThis as typeof globalThis & { privacyCenterMail?: Transporter }

type Reported = { dsn: { id: string; return: string; notify: string[] } }

function mailOf(outboxId: string, { to, subject, text, html }: Message, at: Date): SendMailOptions & Reported {
  const { PUBLIC_URL, MAIL_RETURN_PATH: returnPath } = env()
  const host = new URL(PUBLIC_URL).hostname
  return {
    from: env().MAIL_FROM,
    replyTo: operator.contact.privacyEmail,
    to: { name: '', address: to },
    subject,
    text,
    html,
    date: at,
    // The same for every try, so that a mail server may notice a message it already has.
    messageId: `<${outboxId}@${host}>`,
    ...(returnPath ? { envelope: { from: returnPath, to } } : {}),
    // A server that can (RFC 3461) says what became of it, with the headers and never the text.
    dsn: { id: outboxId, return: 'headers', notify: ['failure', 'delay'] },
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

const serverOptions = {
  pool: true,
  maxConnections: 3,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
} as const

/** Hands a message to the mail server; resolves once it has taken it. */
export async function sendByServer(outboxId: string, message: Message, at: Date): Promise<void> {
  const url = env().SMTP_URL
  if (!url) throw new Error('SMTP_URL is not set')
  shared.privacyCenterMail ??= nodemailer.createTransport({ url, ...serverOptions })
  await shared.privacyCenterMail.sendMail(mailOf(outboxId, message, at))
}

/** The message as a file would hold it (RFC 5322). */
export async function composeFile(outboxId: string, message: Message, at: Date): Promise<Buffer> {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { message: file } = await composer.sendMail(mailOf(outboxId, message, at))
  return Buffer.isBuffer(file) ? file : Buffer.from(await new Response(file as unknown as ReadableStream).arrayBuffer())
}

export function closeTransport(): void {
  shared.privacyCenterMail?.close()
  shared.privacyCenterMail = undefined
}
