import { bodyLength } from '#lib/serving/finish-head.ts'
import type { FileMediaType } from './vocabulary.ts'

const endings = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'text/plain': 'txt',
} as const satisfies Record<FileMediaType, string>

const longest = 100

/** The name a file is kept under: no folders, no invisible or reserved signs, and the ending of what it is. */
export function safeFileName(typed: string, mediaType: FileMediaType): string {
  const bare = (typed.normalize('NFC').split(/[\\/]/).at(-1) ?? '')
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .replace(/\.[A-Za-z0-9]{1,8}$/, '')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const name = [...bare].slice(0, longest).join('') || 'file'
  return `${name}.${endings[mediaType]}`
}

/** Sent to be saved, never to be shown (RFC 6266, RFC 8187). */
export function attachmentHeaders({ name, bytes }: { name: string; bytes: number }): Record<string, string> {
  const plain = name.replace(/[^\x20-\x7e]|["\\%;]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return {
    'content-type': 'application/octet-stream',
    [bodyLength]: String(bytes),
    'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  }
}
