import { readFileSync } from 'node:fs'
import { importDocument } from './import-document.ts'
import { renderPolicy } from './render.ts'

const r = importDocument({
  fileName: process.argv[2]!,
  bytes: readFileSync(process.argv[2]!),
  facts: { company: 'Tecor', site: 'flix247.com', privacyEmail: 'p@x.example' },
})
if (r.ok) {
  console.log(r.value.words, r.value.markdown.slice(0, 1500))
  console.log(JSON.stringify(renderPolicy(r.value.markdown, ['flix247.com']), null, 1).slice(0, 5000))
} else console.log(r)
