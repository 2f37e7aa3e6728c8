import { describe, expect, it } from 'vitest'
import { newRecoveryCode, parseRecoveryCode, proofByRecoveryCode, recoveryCodeHash } from './recovery-code.ts'

const at = new Date('2026-11-20T12:00:00Z')

describe('a recovery code', () => {
  it('is read as people type it, and is never one of another shape', () => {
    const code = newRecoveryCode()
    expect(code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    const bare = code.replaceAll('-', '')
    for (const typed of [code, bare, code.toLowerCase(), ` ${bare.slice(0, 6)} ${bare.slice(6)} `])
      expect(parseRecoveryCode(typed)).toBe(bare)
    for (const typed of ['', '12345678', `${code}X`, 'OOOO-IIII-LLLL']) expect(parseRecoveryCode(typed)).toBeNull()
  })

  it('is another one for everybody', () => {
    const codes = new Set(Array.from({ length: 1000 }, newRecoveryCode))
    expect(codes.size).toBe(1000)
    const [code = ''] = codes
    expect(recoveryCodeHash('ana', code)).toBe(recoveryCodeHash('ana', code.toLowerCase()))
    expect(recoveryCodeHash('ana', code)).not.toBe(recoveryCodeHash('bo', code))
  })

  it('proves more than the mailbox only after 72 hours', () => {
    const proofAfter = (hours: number) =>
      proofByRecoveryCode({ madeAt: at }, new Date(at.getTime() + hours * 3_600_000))
    expect([proofAfter(0), proofAfter(71.9), proofAfter(72)]).toEqual([
      'new-recovery-code',
      'new-recovery-code',
      'recovery-code',
    ])
  })
})
