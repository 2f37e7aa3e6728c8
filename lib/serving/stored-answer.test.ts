import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { storedAnswer } from './stored-answer.ts'

const text = Buffer.from('We keep it only for the period needed. '.repeat(100))

describe('a stored answer', () => {
  it('holds the same bytes in every encoding, each with its own tag', async () => {
    const { identity, br, gzip } = await storedAnswer(text, 'text/html; charset=utf-8', [['vary', 'accept-encoding']])
    expect(br && brotliDecompressSync(br.body)).toEqual(text)
    expect(gzip && gunzipSync(gzip.body)).toEqual(text)
    expect(new Set([identity.etag, br?.etag, gzip?.etag]).size).toBe(3)
    expect(br?.head).toEqual(
      expect.arrayContaining(['vary', 'content-encoding', 'br', 'content-length', String(br?.body.length)]),
    )
    expect(identity.head).not.toContain('content-encoding')
  })

  it('is not compressed when it is small or compressed already', async () => {
    expect(await storedAnswer(Buffer.from('short'), 'text/plain', [])).not.toHaveProperty('br')
    expect(await storedAnswer(text, 'image/png', [])).not.toHaveProperty('gzip')
  })
})
