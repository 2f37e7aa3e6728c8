import { describe, expect, it } from 'vitest'
import { attachmentHeaders, safeFileName } from './file-name.ts'
import { checkFile } from './kind-of-file.ts'
import { jpegWith, pngChunk, pngWith, zipOf } from './sample-files.ts'

const refusalOf = (bytes: Buffer | string) => {
  const checked = checkFile(Buffer.from(bytes))
  return checked.ok ? checked.value.mediaType : checked.refusal
}
const contentOf = (bytes: Buffer) => {
  const checked = checkFile(bytes)
  if (!checked.ok) throw new Error(checked.refusal)
  return checked.value.content
}
const pdf = '%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'

describe('what a file is', () => {
  it('is known by its content', () => {
    expect(refusalOf(pdf)).toBe('application/pdf')
    expect(refusalOf(pngWith())).toBe('image/png')
    expect(refusalOf(jpegWith())).toBe('image/jpeg')
    expect(refusalOf('Žofie wrote this.\r\n\tOn two lines.\f')).toBe('text/plain')
  })

  it('is refused when empty, too large or of another kind', () => {
    expect(refusalOf('')).toBe('empty')
    expect(refusalOf(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).toBe('too-large')
    for (const other of [
      'GIF89a\x01\x00',
      'MZ\x90\x00',
      '<!doctype html><p>x',
      '  <svg onload="x()">',
      '<?xml version="1.0"?>',
      '{\\rtf1 x}',
      '#!/bin/sh',
      '%!PS-Adobe',
      `junk\n${pdf}`,
      Buffer.from([0xff, 0xfe, 0x41, 0x00]),
      Buffer.from([0x61, 0xc3, 0x28]),
    ])
      expect(refusalOf(other)).toBe('wrong-kind')
  })

  it('is refused with another file inside', () => {
    expect(refusalOf(Buffer.concat([Buffer.from(pdf), zipOf()]))).toBe('damaged')
    expect(refusalOf(Buffer.concat([Buffer.from(pdf), zipOf('%%EOF\n')]))).toBe('damaged')
    expect(refusalOf(`${pdf}<script>x()</script>`)).toBe('damaged')
    expect(refusalOf(Buffer.concat([pngWith(), zipOf()]))).toBe('damaged')
    expect(refusalOf(Buffer.concat([jpegWith(), zipOf()]))).toBe('damaged')
    expect(refusalOf(Buffer.concat([Buffer.from('text'), zipOf()]))).toBe('damaged')
    expect(refusalOf('%PDF-1.7\nno end')).toBe('damaged')
    expect(refusalOf('%PDF-x')).toBe('damaged')
  })

  it('is refused with a card number in its text', () => {
    expect(refusalOf('I paid with 4242 4242 4242 4242.')).toBe('card-number')
  })
})

describe('a picture', () => {
  const secret = Buffer.from('GPS 51.5, -0.12 by Ana')

  it('loses its metadata and what comes after its end, and nothing of the picture', () => {
    const described = pngWith(
      pngChunk('tEXt', secret),
      pngChunk('eXIf', secret),
      pngChunk('tIME', secret),
      pngChunk('zzZz', secret),
    )
    expect(contentOf(described).equals(pngWith())).toBe(true)
    expect(contentOf(Buffer.concat([pngWith(), secret])).equals(pngWith())).toBe(true)
    const shot = jpegWith([0xe1, secret], [0xe2, secret], [0xed, secret], [0xfe, secret])
    expect(contentOf(shot).equals(jpegWith())).toBe(true)
    expect(contentOf(Buffer.concat([jpegWith(), secret])).equals(jpegWith())).toBe(true)
    expect(contentOf(jpegWith([0xee, Buffer.from('Adobe\0\0\0\0\0\0\0')])).includes('Adobe')).toBe(true)
  })

  it('loses the thumbnail of its header', () => {
    const header = Buffer.concat([
      Buffer.from('JFIF\0\x01\x02\x00\x00\x48\x00\x48\x01\x01', 'latin1'),
      Buffer.from('abc'),
    ])
    const bare = contentOf(jpegWith([0xe0, header]))
    expect(bare.includes('abc')).toBe(false)
    expect(bare.includes('JFIF')).toBe(true)
    expect(contentOf(bare).equals(bare)).toBe(true)
  })

  it('is refused at every place where it is cut off, and when a part does not add up', () => {
    for (const whole of [pngWith(pngChunk('tEXt', secret)), jpegWith([0xe1, secret])])
      for (let length = 8; length < whole.length; length += 1)
        expect(refusalOf(whole.subarray(0, length))).not.toMatch('image')
    const altered = Buffer.from(pngWith())
    altered[20] = (altered[20] ?? 0) ^ 1
    expect(refusalOf(altered)).toBe('damaged')
    expect(refusalOf(pngWith(pngChunk('ABCD', secret)))).toBe('damaged')
    const noData = Buffer.concat([pngWith().subarray(0, 33), pngChunk('IEND', Buffer.alloc(0))])
    expect(refusalOf(noData)).toBe('damaged')
  })
})

describe('the name of a file', () => {
  it('has no folders, no invisible signs, and the ending of what it is', () => {
    expect(safeFileName('C:\\Users\\ana\\invoice.exe', 'application/pdf')).toBe('invoice.pdf')
    expect(safeFileName('../../etc/passwd', 'text/plain')).toBe('passwd.txt')
    expect(safeFileName('fac\u202Etxt.png', 'image/png')).toBe('factxt.png')
    expect(safeFileName('Účet\r\n 3.JPEG', 'image/jpeg')).toBe('Účet 3.jpg')
    for (const empty of ['', '.', '...', '/', '.pdf']) expect(safeFileName(empty, 'application/pdf')).toBe('file.pdf')
    expect(safeFileName('x'.repeat(500), 'text/plain')).toHaveLength(104)
  })

  it('goes into a header as itself, and cannot leave it', () => {
    const headers = attachmentHeaders({ name: 'Účet "3"\r\nx: y.pdf', bytes: 3 })
    expect(headers['content-disposition']).toBe(
      'attachment; filename="__et _3___x: y.pdf"; filename*=UTF-8\'\'%C3%9A%C4%8Det%20%223%22%0D%0Ax%3A%20y.pdf',
    )
  })
})
