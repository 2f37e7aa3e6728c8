import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { promises, promisesMarked, promisesWithoutControl } from './promises.ts'
import { renderPolicy } from './render.ts'
import { promiseIds } from './vocabulary.ts'
import { wordsOf } from './words.ts'

const pages = globSync('app/**/page.tsx').map((file) => `/${file.replace(/^app\/|\([^)]*\)\/|\/?page\.tsx$/g, '')}`)
const text = readFileSync('content/policy.md', 'utf8').replace(/^---[\s\S]*?\n---\n/, '')

describe('the register of promises', () => {
  it.each(promiseIds)('%s names what keeps it', (id) => {
    const { controls, state } = promises[id]
    expect(controls.length).toBeGreaterThan(0)
    for (const { href, kind } of controls) expect(href === null).toBe(kind !== 'page')
    for (const { href } of controls) if (href) expect(pages).toContain(href)
    if (state === 'kept') expect(controls.some(({ kind }) => kind === 'page' || kind === 'deed')).toBe(true)
  })

  it('finds marks that nothing stands behind', () => {
    expect(promisesWithoutControl(['P1', 'P24', 'p1', 'toString'])).toEqual(['P24', 'p1', 'toString'])
    expect(promisesMarked(['P1', 'P24'])).toEqual([promises.P1])
  })
})

describe('the policy that ships', () => {
  const { sections } = renderPolicy(text, [])

  it('makes each promise once', () => {
    const marks = sections.flatMap((section) => section.promises)
    expect([...marks].sort()).toEqual([...promiseIds].sort())
  })

  it('says “being built” in the section of each promise that is not kept yet', () => {
    for (const { title, html, promises: marks } of sections) {
      const unkept = promisesMarked(marks).filter(({ state }) => state === 'being-built').length
      const said = html.match(/<em>Being built:/g)?.length ?? 0
      expect([title, said >= unkept]).toEqual([title, true])
    }
  })

  it('is as long as people read', () => {
    const words = wordsOf(text).length
    expect(words).toBeGreaterThan(900)
    expect(words).toBeLessThan(1400)
  })
})
