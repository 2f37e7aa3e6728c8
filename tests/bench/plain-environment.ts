import { existsSync } from 'node:fs'
import path from 'node:path'

const kept =
  /^(HOME|USER|LOGNAME|SHELL|LANG|LC_ALL|TMPDIR|TERM|NODE_EXTRA_CA_CERTS|SSL_CERT_FILE|\w+_proxy|npm_config_(registry|cache|userconfig|cafile))$/i

const folders = () => (process.env.PATH ?? '').split(path.delimiter).filter((at) => !at.includes('node_modules'))

/** The environment of somebody who opens a shell: without what npm, our scripts and .env added to ours. */
export function plainEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).flatMap(([name, value]): [string, string][] =>
    value !== undefined && kept.test(name) ? [[name, value]] : [],
  )
  return { ...Object.fromEntries(entries), PATH: folders().join(path.delimiter) }
}

/** Is there such a program on the path? */
export const isInstalled = (program: string): boolean => folders().some((at) => existsSync(path.join(at, program)))
