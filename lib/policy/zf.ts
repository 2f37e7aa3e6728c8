import { readFileSync } from 'node:fs'
import { blocksOf } from './block-reader.ts'
import { importDocument } from './import-document.ts'

let n = 0,
  bad = 0
for (const f of readFileSync(0, 'utf8').trim().split('\n')) {
  n++
  try {
    const r = importDocument({ fileName: f, bytes: readFileSync(f) })
    if (!r.ok) {
      if (r.refusal === 'words-would-change') {
        bad++
        console.log(r.refusal, f)
      }
      continue
    }
    const r2 = importDocument({ fileName: 'x.md', bytes: Buffer.from(r.value.markdown) })
    if (!r2.ok || r2.value.markdown !== r.value.markdown) {
      bad++
      console.log('not idempotent', f)
    }
  } catch (e) {
    bad++
    console.log('THROW', f, (e as Error).message)
  }
}
console.log(n, bad)
