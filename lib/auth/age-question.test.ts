import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { ageInput, isOldEnough } from './age-question.ts'

const today = Temporal.PlainDate.from('2026-11-20')
const ask = (day: string, month: string, year: string) => ageInput(today).safeParse({ day, month, year })
const born = (date: string, on = today) => isOldEnough(Temporal.PlainDate.from(date), on)

describe('the neutral age question', () => {
  it('turns on the thirteenth birthday', () => {
    expect([born('2013-11-20'), born('2013-11-21'), born('1950-01-01'), born('2026-11-20')]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })

  it('gives somebody born on 29 February their birthday on 1 March', () => {
    const on = (date: string) => born('2012-02-29', Temporal.PlainDate.from(date))
    expect([on('2025-02-28'), on('2025-03-01')]).toEqual([false, true])
  })

  it('answers only whether somebody is old enough', () => {
    expect(ask('7', '03', '1987').data).toEqual({ oldEnough: true })
    expect(ask('1', '1', '2020').data).toEqual({ oldEnough: false })
  })

  it.each([
    ['', '', ''],
    ['31', '2', '2000'],
    ['29', '2', '2001'],
    ['1', '13', '2000'],
    ['1', '1', '87'],
    ['1', '1', '2030'],
    ['one', 'two', 'three'],
    ['-1', '1', '2000'],
    ['1e1', '1', '2000'],
  ])('refuses %s/%s/%s with a message at the first field', (day, month, year) => {
    expect(ask(day, month, year).error?.issues[0]?.path).toEqual(['day'])
  })
})
