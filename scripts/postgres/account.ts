import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** How a Postgres program is run: under which account, and who must own the files it reads. */
export type Account = {
  fileOwner?: { uid: number; gid: number }
  command: (program: string, args: string[]) => { program: string; args: string[]; uid?: number; gid?: number }
}

const asMyself: Account = { command: (program, args) => ({ program, args }) }

function unprivileged(): { uid: number; gid: number } {
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = ['postgres', 'nobody'].map((name) => accounts.find(([account]) => account === name)).find(Boolean)
  if (!found)
    throw new Error('Postgres refuses to run as root, and there is no account postgres or nobody to run it as.')
  return { uid: Number(found[2]), gid: Number(found[3]) }
}

/** May every account enter all folders above `file`? Below /root none but root may. */
function reachable(file: string): boolean {
  for (let folder = path.dirname(path.resolve(file)); ; folder = path.dirname(folder)) {
    if (!(statSync(folder).mode & 0o001)) return false
    if (folder === path.dirname(folder)) return true
  }
}

function setuid(data: string, { uid, gid }: { uid: number; gid: number }): Account {
  mkdirSync(data, { recursive: true, mode: 0o700 })
  chownSync(data, uid, gid)
  return { fileOwner: { uid, gid }, command: (program, args) => ({ program, args, uid, gid }) }
}

/** In a user namespace root looks like another account to Postgres, while its files stay root's. */
function userNamespace(data: string, { uid, gid }: { uid: number; gid: number }): Account {
  if (existsSync(data) && statSync(data).uid !== 0) spawnSync('chown', ['-R', '0:0', data])
  const map = ['-U', `--map-user=${uid}`, `--map-group=${gid}`, '--']
  return { command: (program, args) => ({ program: 'unshare', args: [...map, program, ...args] }) }
}

/** Postgres refuses to run as root. Then an unprivileged account runs it, or, where that account cannot reach the folder, root in a user namespace. */
export function accountFor(data: string, programs: string[]): Account {
  if (process.getuid?.() !== 0) return asMyself
  const owner = existsSync(data) ? statSync(data) : undefined
  const open = [data, ...programs].every(reachable)
  if (!open || owner?.uid === 0) return userNamespace(data, unprivileged())
  return setuid(data, owner ?? unprivileged())
}
