import { inWords, momentInWords } from '#lib/calendar/civil-date.ts'
import type { DispatchWay, MessageChannel } from '#lib/notices/vocabulary.ts'
import { dispatchWayWording } from '#lib/notices/wording.ts'
import { operator } from '#lib/operator.ts'

type Standing = {
  channel: MessageChannel
  deliveredAt: Date | null
  delayedAt: Date | null
  bouncedAt: Date | null
  clearedAt: Date | null
  way: DispatchWay | null
  on: string | null
}

const moment = (at: Date) => momentInWords(at, operator.timeZone)

/** How a letter went, in one line; the tone says whether something is amiss. */
export function standingOf(letter: Standing): { words: string; tone: 'good' | 'warn' | 'neutral' } {
  const { channel, deliveredAt, delayedAt, bouncedAt, clearedAt, way, on } = letter
  const left = way && on ? `${dispatchWayWording[way]}, on ${inWords(on)}` : null
  if (bouncedAt && clearedAt)
    return { words: left ? `Came back; ${left.toLowerCase()}` : 'Came back, and reached you another way', tone: 'good' }
  if (bouncedAt) return { words: `Came back on ${moment(bouncedAt)}`, tone: 'warn' }
  if (left) return { words: left, tone: 'good' }
  if (channel === 'post') return { words: deliveredAt ? 'On paper' : 'Waits to be printed and posted', tone: 'neutral' }
  if (!deliveredAt) return { words: 'Not sent yet', tone: 'neutral' }
  if (delayedAt) return { words: `Sent on ${moment(deliveredAt)}; a mail server reported a delay`, tone: 'neutral' }
  return { words: `Sent by e-mail on ${moment(deliveredAt)}`, tone: 'good' }
}
