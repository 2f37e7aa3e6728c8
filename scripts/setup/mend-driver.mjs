import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { repairs, version } from './driver-repairs.mjs'

const driver = 'node_modules/postgres'

/** The text as npm brought it is kept beside the mended one, so that changed repairs are made anew from it. @param {string} file */
const asPublished = (file) => (existsSync(`${file}.published`) ? `${file}.published` : file)

/** @param {string} file @param {import('./driver-repairs.mjs').Repair[]} list */
function mend(file, list) {
  return list.reduce((text, { published, mended }) => {
    if (text.split(published).length !== 2) throw new Error(`${file} is not what scripts/setup/driver-repairs.mjs knows`)
    return text.replace(published, () => mended)
  }, readFileSync(asPublished(file), 'utf8'))
}

/** @returns {{ file: string, mended: string }[]} Both the modules and their CommonJS twins. */
function files() {
  const found = JSON.parse(readFileSync(path.join(driver, 'package.json'), 'utf8')).version
  if (found !== version)
    throw new Error(`The repairs of the driver are for postgres ${version}, not ${found} (docs/decisions/0010-driver.md)`)
  return ['src', 'cjs/src'].flatMap((folder) =>
    Object.entries(repairs).map(([name, list]) => {
      const file = path.join(driver, folder, name)
      return { file, mended: mend(file, list) }
    }),
  )
}

export function isDriverMended() {
  return files().every(({ file, mended }) => readFileSync(file, 'utf8') === mended)
}

/** postgres 3.4.9 goes on using a connection after it was lost; what becomes of that, and why it is mended here, is in docs/decisions/0010-driver.md. */
export function mendDriver() {
  for (const { file, mended } of files()) {
    if (readFileSync(file, 'utf8') === mended) continue
    if (!existsSync(`${file}.published`)) copyFileSync(file, `${file}.published`)
    writeFileSync(file, mended)
  }
}
