/** A part of a message: its headers in lower case, unfolded, the first of each name; its body as it stands. */
export type MimePart = { headers: ReadonlyMap<string, string>; body: string }

/** Header fields of a block, unfolded (RFC 5322 2.2.3). */
export function readHeaders(block: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of block.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name = '', value = ''] = /^([!-9;-~]{1,100}):[ \t]*(.*)$/.exec(line) ?? []
    const key = name.toLowerCase()
    if (key && !headers.has(key)) headers.set(key, value.trim())
  }
  return headers
}

export function readPart(text: string): MimePart {
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n')
  if (end < 0) return { headers: readHeaders(text), body: '' }
  return { headers: readHeaders(text.slice(0, end)), body: text.slice(end).replace(/^\n\n?/, '') }
}

/** 'message/delivery-status', without its parameters. */
export function mediaTypeOf({ headers }: MimePart): string {
  return headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? 'text/plain'
}

export function parameterOf({ headers }: MimePart, name: string): string | undefined {
  const [, quoted, plain] =
    new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(
      headers.get('content-type') ?? '',
    ) ?? []
  return quoted ?? plain
}

/** The parts of a multipart body (RFC 2046 5.1.1); none where the boundary is missing. */
export function partsOf(part: MimePart): MimePart[] {
  const boundary = parameterOf(part, 'boundary')
  if (!boundary || !mediaTypeOf(part).startsWith('multipart/')) return []
  const pieces: string[][] = []
  for (const line of part.body.split('\n')) {
    const bare = line.trimEnd()
    if (bare === `--${boundary}--`) break
    if (bare === `--${boundary}`) pieces.push([])
    else pieces.at(-1)?.push(line)
  }
  return pieces.map((lines) => readPart(lines.join('\n')))
}

/** The text of a part, taken out of its transfer encoding. */
export function textOf({ headers, body }: MimePart): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n')
  if (encoding !== 'quoted-printable') return body
  return body
    .replace(/=[ \t]*\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_sign, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
