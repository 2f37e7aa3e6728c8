import type { Jurisdiction } from '#lib/calendar/holidays.ts'
import type { RegimeId, Right } from './vocabulary.ts'

type PeriodUnit = 'day' | 'month' | 'business-day'

export interface Period {
  count: number
  unit: PeriodUnit
  /** Business days that include Saturdays: California Civil Code §9. */
  saturdays?: boolean
}

/** What waiting for the person does to the clock. */
export interface ClockRules {
  /** `suspend`: the days of waiting do not count. `restart`: the period begins when it arrives. `none`: it runs on. */
  identity: 'none' | 'suspend' | 'restart'
  fee: 'none' | 'restart'
  /** `exclude-inclusive-days`: neither the day of asking nor that of the answer counts. */
  clarification: 'none' | 'exclude-inclusive-days'
}

export interface Authority {
  name: string
  url: string
}

export interface Regime {
  id: RegimeId
  /** Its name in lists. */
  name: string
  /** The title of the law, as a letter cites it. */
  law: string
  /** The subject of the sentence "… gives us 45 days". */
  gives: string
  rights: readonly Right[]
  acknowledge?: Period
  respond: Period
  /** How many more of the same unit, once, counted with the first from receipt. */
  extendBy?: number
  /** A refusal's own limit, which an extension does not move (GDPR 12(4)). */
  refuse?: Period
  /** Within which an appeal is decided, and by how much that may be longer. No entry: the law knows no appeal. */
  appeal?: { decide: Period; extendBy?: number }
  /** A complaint to us: when it is acknowledged, or answered at the latest. */
  complaint?: { acknowledge?: Period; answer?: Period }
  roll: 'next-working-day' | 'none'
  clock: ClockRules
  /** Holidays of its own, for its business days; otherwise those of the company's establishment. */
  holidays?: Jurisdiction
  /** How often a copy is free. No entry: always. */
  free?: { count: number; months: number }
  authority: Authority
  /** Identifiers of these types are never given out, only that they are held (11 CCR §7024(d), Minn. 325M.14). */
  neverDisclose: boolean
  /** Silence is a refusal, and what was asked for is kept until recourse ends (PIPEDA 8(5), 8(8)). */
  silenceIsRefusal?: boolean
  keepOnRefusal?: boolean
  /** Within which the authority has to be asked after a refusal, as far as that decides how long it is kept. */
  recourse?: Period
  /** Within which a withdrawn consent has to be honoured, where the law names days. */
  revoke?: Period
  /** First day on which it can be relied on; before it, `voluntary` applies. */
  inForceFrom?: string
}

export const noPauses: ClockRules = { identity: 'none', fee: 'none', clarification: 'none' }

export const days = (count: number): Period => ({ count, unit: 'day' })
export const months = (count: number): Period => ({ count, unit: 'month' })
export const businessDays = (count: number): Period => ({ count, unit: 'business-day' })
