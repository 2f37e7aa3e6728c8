import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

/** What Playwright needs to start a browser. */
export type Browser = { executablePath?: string; args: string[]; env?: Record<string, string> }

const block = 512
const text = (bytes: Buffer) => bytes.toString('latin1').replace(/\0.*$/s, '')

/** Writes the files of a tar archive below `folder`; enough of the format for archives that we know. */
function untar(archive: Buffer, folder: string): void {
  for (let at = 0; at + block <= archive.length; ) {
    const name = text(archive.subarray(at, at + 100))
    if (!name) return
    const size = Number.parseInt(text(archive.subarray(at + 124, at + 136)), 8) || 0
    const kind = text(archive.subarray(at + 156, at + 157))
    const file = path.join(folder, name)
    if (!file.startsWith(folder)) throw new Error(`${name} leads out of the archive`)
    const content = archive.subarray(at + block, at + block + size)
    if (kind === '5') mkdirSync(file, { recursive: true })
    else if (kind === '0' || kind === '') {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, content, { mode: 0o755 })
    }
    at += block + Math.ceil(size / block) * block
  }
}

function unpack(packed: string, folder: string): void {
  const part = `${folder}.${process.pid}`
  const read = (name: string) => brotliDecompressSync(readFileSync(path.join(packed, name)))
  mkdirSync(part, { recursive: true })
  writeFileSync(path.join(part, 'chromium'), read('chromium.br'), { mode: 0o755 })
  for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) untar(read(name), part)
  const fonts = path.join(part, 'fonts.conf')
  writeFileSync(fonts, readFileSync(fonts, 'utf8').replaceAll('/tmp/fonts', path.join(folder, 'fonts')))
  try {
    renameSync(part, folder)
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    if (!existsSync(folder)) throw error // otherwise another run was quicker
  }
}

function packageFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  for (let folder = path.dirname(entry); folder !== path.dirname(folder); folder = path.dirname(folder))
    if (existsSync(path.join(folder, 'bin', 'chromium.br'))) return folder
  throw new Error('@sparticuz/chromium holds no browser')
}

/**
 * The Chromium of @sparticuz/chromium, with the libraries and fonts that a bare system lacks, unpacked once below node_modules/.cache.
 * Its own loader is not used: it unpacks to a shared folder of /tmp, and its list of flags switches off what the tests are to show.
 */
export function unpackedChromium(): Browser {
  const from = packageFolder()
  const { version } = JSON.parse(readFileSync(path.join(from, 'package.json'), 'utf8'))
  const folder = path.resolve('node_modules/.cache', `chromium-${version}`)
  if (!existsSync(folder)) unpack(path.join(from, 'bin'), folder)
  const env = { LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_PATH: folder }
  return {
    executablePath: path.join(folder, 'chromium'),
    args: ['--no-sandbox'],
    env: { ...process.env, ...env } as Record<string, string>,
  }
}
