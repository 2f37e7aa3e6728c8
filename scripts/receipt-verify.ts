import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readReceipt } from '#lib/receipts/input.ts'
import { standingOf } from '#lib/receipts/signed.ts'
import { readingRefusals, standingWords } from '#lib/receipts/wording.ts'
import { type PublishedKey, publishedKeys } from '#lib/sealing/signing-keys.ts'
import { dataFolder } from './data-folder.ts'
import { Refusal, reportFailure } from './failure.ts'
import { secretsOf } from './postgres/secrets.ts'

const usage = `npm run receipt:verify -- FILE.json [--keys KEYS.json]
  --keys   a key set as published at /receipts/keys.json; no network and no settings are needed then.
           Without it: the keys of this deployment, from SIGNING_KEYS or the data folder.
npm run receipt:verify -- --print-keys
  prints the public keys of this deployment as that key set`

const keySet = z.object({
  keys: z.array(
    z.object({
      ...{ kty: z.literal('OKP'), crv: z.literal('Ed25519'), use: z.literal('sig'), alg: z.literal('EdDSA') },
      ...{ kid: z.string(), x: z.string().length(43) },
    }),
  ),
})

function read(file: string): string {
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`)
  return readFileSync(file, 'utf8')
}

function keysFrom(file: string): PublishedKey[] {
  try {
    return keySet.parse(JSON.parse(read(file))).keys
  } catch (error) {
    throw error instanceof Refusal
      ? error
      : new Refusal(`${file} is not a key set as published at /receipts/keys.json.`)
  }
}

function ownKeys(): PublishedKey[] {
  const { SIGNING_KEYS } = process.env
  if (SIGNING_KEYS) return publishedKeys(SIGNING_KEYS)
  if (existsSync(path.join(dataFolder(), 'secrets.json'))) return publishedKeys(secretsOf(dataFolder()).SIGNING_KEYS)
  throw new Refusal(`This deployment has no keys of its own: give those of the receipt.\n${usage}`)
}

function verifyFile(file: string, keys: PublishedKey[]): void {
  const receipt = readReceipt(read(file))
  if (!receipt.ok) throw new Refusal(`${file}: ${readingRefusals[receipt.refusal]}.`)
  const standing = standingOf(receipt.value, keys)
  const { reference, carriedOutAt, signature } = receipt.value
  console.log(`${standingWords[standing].title} (${reference}, ${carriedOutAt}, key ${signature.keyId}).`)
  console.log(standingWords[standing].text)
  if (standing !== 'valid') process.exitCode = 1
}

try {
  const options = { keys: { type: 'string' }, 'print-keys': { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const [file, ...more] = positionals
  if (values['print-keys']) console.log(JSON.stringify({ keys: ownKeys() }, null, 2))
  else if (!file || more.length > 0) throw new Refusal(usage)
  else verifyFile(file, values.keys ? keysFrom(values.keys) : ownKeys())
} catch (error) {
  reportFailure(error instanceof TypeError ? new Refusal(usage) : error)
  process.exitCode = 1
}
