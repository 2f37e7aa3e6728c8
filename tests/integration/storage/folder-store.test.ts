import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { folderStore } from '#lib/storage/folder-store.ts'
import { storeContract } from '#tests/support/store-contract.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

storeContract('a folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'privacy-center-store-'))
  folders.push(folder)
  return folderStore(folder)
})
