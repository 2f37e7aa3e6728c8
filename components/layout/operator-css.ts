import { createHash } from 'node:crypto'
import { contrast, mixed } from './contrast.ts'

const paper = { light: '#ffffff', dark: '#101315' }
const inks = ['#ffffff', '#0b1116'] as const

function tokens(accent: string, surface: string): string {
  const ink = contrast(accent, inks[0]) >= contrast(accent, inks[1]) ? inks[0] : inks[1]
  return `--color-accent:${accent};--color-accent-ink:${ink};--color-accent-quiet:${mixed(accent, surface, 0.1)}`
}

/** The contents list follows the reading where the browser can. Here because the bundler's parser does not know it yet. */
const reading = `@supports (scroll-target-group:auto){
.follows{scroll-target-group:auto}
.follows a:target-current{color:var(--color-ink);font-weight:600}
}`

/** Unlayered on purpose: it then wins over the theme whatever the order of the stylesheets. */
export function operatorCss([light, dark]: readonly [string, string]): string {
  return [
    `:root{${tokens(light, paper.light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root{${tokens(dark, paper.dark)}}}`,
    reading,
    '',
  ].join('\n')
}

/** The address changes with the content, so it may be kept for ever. */
export function operatorCssPath(accent: readonly [string, string]): string {
  return `/operator.css?v=${createHash('sha256').update(operatorCss(accent)).digest('hex').slice(0, 10)}`
}
