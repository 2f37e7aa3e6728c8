import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { dataMapDocument } from '#lib/fulfilment/data-map-document.ts'

const folder = path.join(import.meta.dirname, '..', 'docs')
mkdirSync(folder, { recursive: true })
writeFileSync(path.join(folder, 'data-map.md'), dataMapDocument())
console.log('docs/data-map.md written')
