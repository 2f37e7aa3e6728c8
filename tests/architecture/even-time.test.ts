import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..', '..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')

/** Actions of those who are not signed in, and have proved no mailbox yet. */
const guestActions = readdirSync(path.join(root, 'app'), { recursive: true, encoding: 'utf8' })
  .map((below) => path.posix.join('app', below.replaceAll(path.sep, '/')))
  .filter((file) => file.endsWith('actions.ts') && !/^app\/(account|admin)\//.test(file))
  .filter((file) => !/require(Fresh)?(Subject|Staff|Follower|StaffSession)\(|openTicket\(/.test(read(file)))
  .sort()

/** What looks nothing up by an address that somebody typed: cookies, the clock, what the browser itself holds. */
const looksNothingUp =
  /^#lib\/(auth\/(session|even-time|use-passkey|passkey-options)|calendar\/now|cookies\/.*|demonstration\/.*|guests\/(draft|save-guest-draft|keep-proof-file)|request-files\/chosen-files|preferences\/.*)\.ts$/

/** Deeds that are awaited as they are, so that the time they take shows. */
function unevenIn(source: string): string[] {
  const imports = [...source.matchAll(/^import \{ ([^}]+) \} from '(#lib\/[^']+)'/gm)]
  const deeds = imports.flatMap(([, named = '', from = '']) =>
    looksNothingUp.test(from) ? [] : named.split(', ').filter((name) => !name.startsWith('type ')),
  )
  return deeds.filter((name) => new RegExp(`await ${name}\\(`).test(source))
}

it('finds a deed whose time shows', () => {
  const from = "import { askForSignIn } from '#lib/auth/ask-for-proof.ts'\n"
  expect(unevenIn(`${from}const outcome = await askForSignIn({ address, at })`)).toEqual(['askForSignIn'])
  expect(unevenIn(`${from}const outcome = await evenly(askForSignIn({ address, at }))`)).toEqual([])
})

it('lets no action of a guest tell known from unknown by the time it takes (EN-2)', () => {
  expect(guestActions.length).toBeGreaterThan(15)
  expect(Object.fromEntries(guestActions.map((file) => [file, unevenIn(read(file))]))).toEqual(
    Object.fromEntries(guestActions.map((file) => [file, []])),
  )
})
