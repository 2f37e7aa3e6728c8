import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { operator } from '#lib/operator.ts'
import { contrast } from './contrast.ts'
import { operatorCss } from './operator-css.ts'

type Palette = Record<string, string>

function colours(css: string): Palette {
  return Object.fromEntries(
    [...css.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, role, hex]) => [role, hex]),
  )
}

/** Light first; dark is what the media query lays over it. */
function palettes(css: string): { light: Palette; dark: Palette } {
  const [light = '', dark = ''] = css.split(/@media screen and \(prefers-color-scheme: ?dark\)/)
  return { light: colours(light), dark: { ...colours(light), ...colours(dark) } }
}

const theme = palettes(readFileSync(new URL('./theme.css', import.meta.url), 'utf8'))
const company = palettes(operatorCss(operator.accent))
const looks = {
  'theme, light': theme.light,
  'theme, dark': theme.dark,
  'operator, light': { ...theme.light, ...company.light },
  'operator, dark': { ...theme.dark, ...company.dark },
}

const grounds = ['surface', 'surface-raised']
const quiet = ['good', 'warn', 'bad', 'accent'].map((tone) => `${tone}-quiet`)
const texts = [
  ...['ink', 'ink-soft', 'accent', 'good', 'warn', 'bad'].flatMap((text) => grounds.map((ground) => [text, ground])),
  ...['ink', 'ink-soft', 'accent'].flatMap((text) => quiet.map((ground) => [text, ground])),
  ...['good', 'warn', 'bad', 'accent'].map((text) => [text, `${text}-quiet`]),
  ['accent-ink', 'accent'],
  ['bad-ink', 'bad'],
  ['surface', 'ink'],
] as [string, string][]
const controls = ['line-strong', 'accent', 'bad', 'good-mark', 'warn-mark', 'bad-mark'].flatMap((shape) =>
  grounds.map((ground) => [shape, ground]),
) as [string, string][]

describe.each(Object.entries(looks))('%s', (_name, palette) => {
  const between = (one: string, other: string) => contrast(palette[one] ?? 'missing', palette[other] ?? 'missing')

  it.each(texts)('text %s on %s: 4.5 : 1', (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(controls)('control %s on %s: 3 : 1', (shape, ground) => {
    expect(between(shape, ground)).toBeGreaterThanOrEqual(3)
  })
})

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21)
    expect(contrast('#0b5c8a', '#0b5c8a')).toBe(1)
  })

  it('knows the colours of both schemes', () => {
    expect(Object.keys(theme.light).length).toBeGreaterThanOrEqual(18)
    expect(theme.dark.surface).not.toBe(theme.light.surface)
  })
})
