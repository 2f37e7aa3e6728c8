import { describe, expect, it } from 'vitest'
import { quotable } from './quoted-stretches.ts'
import { type Cuts, type Identity, nobody, redactText, releasedText } from './redaction.ts'

const bo: Identity = { name: 'Bo Brandt', email: 'bo.brandt@example.org', phone: '+49 30 5550 1180' }
const named = (name: string): Identity => ({ ...nobody, name })
const released = (text: string, cuts: Partial<Cuts> = {}) =>
  releasedText(redactText(text, { others: [bo], passages: [], ...cuts }))
const of = (name: string, text: string) => released(text, { others: [named(name)] })

describe('names', () => {
  it('go as a whole and part by part, whatever the case', () => {
    expect(released('Bo Brandt wrote. BO agrees, brandt too, “Brandt, Bo”.')).toBe(
      '[another person] wrote. [another person] agrees, [another person] too, “[another person]”.',
    )
  })

  it('go before a possessive, a hyphen and a bracket, and across lines', () => {
    expect(released("Bo’s bill, Bo's bill, (Bo) and Bo-related; Bo\n  Brandt.")).toBe(
      "[another person]’s bill, [another person]'s bill, ([another person]) and [another person]-related; [another person].",
    )
  })

  it('go as whole words only', () => {
    expect(released('A book about Bogota and Brandtner, a bonbon.')).toBe(
      'A book about Bogota and Brandtner, a bonbon.',
    )
  })

  it('go with and without their accents, composed or not', () => {
    for (const written of ['Zoë Łukasiewicz', 'Zoe Lukasiewicz', 'ZOE\u0308 ŁUKASIEWICZ', 'zoë'])
      expect(of('Zoë Łukasiewicz', `I met ${written}!`)).toBe('I met [another person]!')
    expect(of('Strauss', 'Herr Strauß')).toBe('Herr [another person]')
    expect(of('Anne-Marie O’Neil', "Anne Marie, AnneMarie, Marie and O'Neil")).toBe(
      '[another person] and [another person]',
    )
    expect(of('陈伟', '我和陈伟住在一起')).toBe('我和[another person]住在一起')
  })

  it('that are words too go where they begin like a name, and always as a whole', () => {
    expect(of('Will May', 'I will pay in may.')).toBe('I will pay in may.')
    expect(of('Will May', 'Will pays. In May Will said: will may')).toBe(
      '[another person] pays. In [another person] said: [another person]',
    )
  })

  it('go too where somebody else is called the same, whoever reads it', () => {
    expect(of('Bo Alvarez', 'Ana Alvarez lives with Bo.')).toBe('Ana [another person] lives with [another person].')
    expect(of('Bo Brandt', 'Dear Ana Alvarez Bo Brandt')).toBe('Dear Ana Alvarez [another person]')
  })

  it('that are empty, a sign or a title hide nothing', () => {
    for (const name of ['', '   ', '-', '.*', 'Dr', 'B'])
      expect(of(name, 'Dr. B. of the A-team')).toBe('Dr. B. of the A-team')
    expect(of('(Bo', 'see (Bo)')).toBe('see ([another person])')
  })
})

describe('ways to reach somebody', () => {
  it('an e-mail address goes in any case and with a tag; no other does', () => {
    expect(released('Write to BO.Brandt@Example.ORG, <bo.brandt+shop@example.org> or ana@example.org.')).toBe(
      'Write to [another person], <[another person]> or ana@example.org.',
    )
  })

  it('another address that names somebody goes whole', () => {
    expect(released('or brandt@work.example, not hobo@example.net')).toBe('or [another person], not hobo@example.net')
  })

  it('a phone number goes however it is grouped or dialled', () => {
    for (const written of [
      '+493055501180',
      '+49 30 5550 1180',
      '0049 30 5550-1180',
      '030/55501180',
      '(030) 5550 1180',
      '5550 1180',
      '＋４９ ３０ ５５５０ １１８０',
    ])
      expect(released(`Call ${written} at 9`).replace('(', '')).toBe('Call [another person] at 9')
  })

  it('numbers that are not it stay', () => {
    expect(released('Invoice 2026-1180 of 30.11.2026, 5550 pounds, 415 555 0134')).toBe(
      'Invoice 2026-1180 of 30.11.2026, 5550 pounds, 415 555 0134',
    )
  })
})

describe('what another wrote', () => {
  const message = 'Last spring I moved out of the flat, because of my health. 我今年春天搬出了公寓'
  const quoting = (text: string) => released(text, { quotes: quotable([message]) })

  it('goes from five words in a row on, whatever stands between them', () => {
    expect(quoting('They say “Last SPRING i moved\n> out of the flat – because”, and so on.')).toBe(
      'They say “[words of another person]”, and so on.',
    )
    expect(quoting('你说“今年春天搬出了”。')).toBe('你说“[words of another person]”。')
    expect(quoting('Bo: because of my health. the flat')).toBe('[another person]: because of my health. the flat')
    expect(quoting('out of the flat because Bo Brandt')).toBe('[words of another person] [another person]')
  })

  it('is not hidden where fewer of the words stand', () => {
    for (const text of ['of the flat, because', 'because of my health', '', 'I moved. Out of a flat'])
      expect(quoting(text)).toBe(text)
    expect(released('one two three four five', { quotes: quotable(['one two three four']) })).toBe(
      'one two three four five',
    )
  })
})

describe('passages', () => {
  it('go wherever they stand, with other line breaks and case', () => {
    expect(released('He owes rent.\nHE\n owes  rent, twice.', { passages: ['he owes rent'] })).toBe(
      '[left out].\n[left out], twice.',
    )
  })

  it('that overlap each other or a name are one bar', () => {
    expect(released('So Bo Brandt owes rent now', { passages: ['Brandt owes', 'owes rent', 'rent'] })).toBe(
      'So [left out] now',
    )
  })

  it('that are empty or not there hide nothing, and signs mean themselves', () => {
    expect(released('All of it (1.5)', { passages: ['', '  ', '.*', 'none'] })).toBe('All of it (1.5)')
    expect(released('All of it (1.5)', { passages: ['(1.5)'] })).toBe('All of it [left out]')
  })
})

it('an empty text stays empty, and what is not hidden is not changed by a sign', () => {
  expect(released('')).toBe('')
  const text = 'Ｆｕｌｌ width, e\u0301 and 👩‍👩‍👧 \u202Estay\u202C as they were'
  expect(released(text)).toBe(text)
})
