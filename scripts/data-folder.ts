import path from 'node:path'
import { type Claim, claim } from './claim.ts'

/** Where this installation keeps its database, secrets, mail and packages. */
export const dataFolder = (): string => path.resolve(process.env.DATA_DIR || '.data')

/** One start, or one command that opens the database of the folder itself, at a time. */
export const claimDataFolder = (name: string, address?: string): Claim =>
  claim(path.join(dataFolder(), 'in-use.json'), { name, address })
