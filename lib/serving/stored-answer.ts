import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './accepted-encoding.ts'
import type { HeaderList } from './security-headers.ts'

interface Form {
  readonly body: Buffer
  readonly etag: string
  /** Name, value, name, value: what `writeHead` takes fastest. */
  readonly head: readonly string[]
  readonly unchangedHead: readonly string[]
}

/** An answer of status 200 in every encoding it is worth having, ready to be sent. */
export type StoredAnswer = { readonly identity: Form } & { readonly [other in Exclude<Encoding, 'identity'>]?: Form }

const squeezeGzip = promisify(gzip)
const squeezeBrotli = promisify(brotliCompress)
const worthCompressing = /^(text\/|image\/svg\+xml|application\/(javascript|json|manifest\+json|xml))/
const large = 128 * 1024

/** Compresses once what is sent often; what grows by it, or hardly shrinks, is kept plain only. */
export async function storedAnswer(body: Buffer, contentType: string, headers: HeaderList): Promise<StoredAnswer> {
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  const form = (bytes: Buffer, encoding: Encoding): Form => {
    const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`
    const lasting = [...headers.flat(), 'etag', etag]
    const described = ['content-type', contentType, 'content-length', String(bytes.length)]
    const coded = encoding === 'identity' ? [] : ['content-encoding', encoding]
    return { body: bytes, etag, head: [...lasting, ...described, ...coded], unchangedHead: lasting }
  }
  const identity = form(body, 'identity')
  if (body.length < 512 || !worthCompressing.test(contentType)) return { identity }
  const quality = body.length > large ? 9 : constants.BROTLI_MAX_QUALITY
  const [br, gz] = await Promise.all([
    squeezeBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    squeezeGzip(body, { level: 9 }),
  ])
  return { identity, br: form(br, 'br'), gzip: form(gz, 'gzip') }
}
