import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { commandOf } from './processes.ts'

export type Holder = { pid: number; name: string; address?: string }

export type Claim = { ok: true; release: () => void } | { ok: false; holder: Holder }

function holderOf(file: string): Holder | undefined {
  try {
    const holder: Holder = JSON.parse(readFileSync(file, 'utf8'))
    return commandOf(holder.pid).includes(path.join('scripts', holder.name)) ? holder : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined // its writer was killed over it
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Takes `file` as the sign that this script, and no other, is at work; a sign whose process has ended is taken over. */
export function claim(file: string, mine: Omit<Holder, 'pid'>): Claim {
  const holder = holderOf(file)
  if (holder) return { ok: false, holder }
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o755 })
  rmSync(file, { force: true })
  try {
    writeFileSync(file, JSON.stringify({ pid: process.pid, ...mine }), { flag: 'wx' })
  } catch (error) {
    const quicker = holderOf(file)
    if (quicker) return { ok: false, holder: quicker }
    throw error
  }
  return { ok: true, release: () => rmSync(file, { force: true }) }
}
