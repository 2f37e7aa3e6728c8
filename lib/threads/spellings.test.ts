import { describe, expect, it } from 'vitest'
import { nobody, redactText, releasedText } from './redaction.ts'

const other = '[another person]'
const released = (person: Partial<typeof nobody>, text: string) =>
  releasedText(redactText(text, { others: [{ ...nobody, ...person }], passages: [] }))

describe('a name is found', () => {
  it.each([
    ['Jan Müller', 'Herr Mueller', `Herr ${other}`],
    ['Jan Müller', 'Herr Muller', `Herr ${other}`],
    ['Jan Mueller', 'Herr Müller', `Herr ${other}`],
    ['Jan Mueller', 'Herr Muller', `Herr ${other}`],
    ['Jan Muller', 'Herr Müller und Herr Mueller', `Herr ${other} und Herr ${other}`],
    ['Jörg Groß', 'Joerg, Jorg, Gross, GROSS', other],
    ['Søren Ås', 'Soeren und Soren', `${other} und ${other}`],
    ['Åse Bråten', 'Aase Braaten', other],
    ['Bo Brandt', 'Bo\u200Bis here, so is\u2060Brandt', `${other}\u200Bis here, so is\u2060${other}`],
    ['Bo Brandt', 'Bo\u3164Brandt\u2800pays', `${other}\u2800pays`],
    ['Bo Brandt', 'Bra\u200Bndt and Bra\u00ADndt', `${other} and ${other}`],
    ['Jan Müller', 'Müllers Haus', `${other} Haus`],
    ['Bo Brandt', 'Brandts Haus, Bos Haus, Brandtes', `${other} Haus, ${other} Haus, ${other}`],
    ['김민준', '김민준이가 민준은 김민준씨', `${other}이가 ${other}은 ${other}씨`],
    ['김 민준', '김민준이 왔다, 김 씨도', `${other}이 왔다, ${other}도`],
    ['李明', '我和李明住，李先生', `我和${other}住，${other}`],
    ['李 明', '我和李明住，小李', `我和${other}住，${other}`],
    ['王小明', '我和小明住', `我和${other}住`],
    ['Bo Brandt', 'BoBrandt, @bobrandt92, bo_brandt, brandt.bo', '[another person], @[another person]'],
    ['Bo Brandt', 'Вo Brаndt', other],
    ['Bo Brandt', 'Bο pays', `${other} pays`],
    ['Will May', 'mr. will and herr may', `mr. ${other} and herr ${other}`],
  ])('%s: %s', (name, text, after) => {
    expect(released({ name }, text)).toBe(after)
  })
})

describe('a name is not found', () => {
  it.each([
    ['Zoe Noe', 'no, the zo'],
    ['Bo Brandt', 'Bogota, во время, bobrandtner, Bosnia'],
    ['李明', '行李箱，明天，桃李'],
    ['김민준', '김치, 미수'],
    ['이수', '이것은 수순'],
    ['Ana Roß', 'Roman rose'],
  ])('%s: %s', (name, text) => {
    expect(released({ name }, text)).toBe(text)
  })
})

describe('a number and an address are found', () => {
  it.each(['٠٣٠ ٥٥٥٠ ١١٨٠', '०३० ५५५० ११८०', '030_5550_1180', '𝟎𝟑𝟎 𝟓𝟓𝟓𝟎 𝟏𝟏𝟖𝟎'])('%s', (phone) => {
    expect(released({ phone: '+49 30 5550 1180' }, `Call ${phone} now`)).toBe(`Call ${other} now`)
  })

  it.each([
    'x.brandt(at)mail.example',
    'x.brandt[at]mail.example',
    'x.brandt (at) mail.example',
    'x.brandt @ mail.example',
    'x.brandt at mail dot example',
    'x.brandt@mail．example',
    'ｘ.brandt＠mail。example',
    'x.brandt%40mail.example',
    'x.brandt+shop%40mail.example',
  ])('%s', (email) => {
    expect(released({ email: 'x.brandt@mail.example' }, `Write ${email}, please`)).toBe(`Write ${other}, please`)
    expect(released({ name: 'Bo Brandt' }, 'Write brandt92x (at) work.example')).toContain('brandt92x')
    expect(released({ name: 'Bo Brandt' }, 'Write b.brandt (at) work.example')).toBe(`Write ${other}`)
  })
})

it('the work grows with the length of the text, not with its square', { timeout: 60_000 }, () => {
  const person = { name: 'Bo Anne-Marie Brandt', email: 'a.b.c@d.e.example', phone: '+49 30 5550 1180' }
  const worked = (text: string) => {
    const before = process.cpuUsage()
    released(person, text)
    return process.cpuUsage(before).user / 1000
  }
  for (const sign of ['a', '@', '1', '1 ', '.', ' ', 'a.', 'a@', '%40', '(at)', 'b o ', '\u200B', '李', 'bo', '김']) {
    const [little, much] = [2000, 32_000].map((length) => worked(sign.repeat(length / sign.length)))
    // 16 times the text: 16 times the work, give or take; the square would be 256 times.
    expect([sign, (much ?? 0) < 80 * Math.max(little ?? 0, 2)]).toEqual([sign, true])
  }
})
