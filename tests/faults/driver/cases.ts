import { casesOfConnections } from './cases-of-connections.ts'
import { casesOfTransactions } from './cases-of-transactions.ts'

/** Each throws, hangs or ends the process where the driver has the fault. */
export const cases = { ...casesOfTransactions, ...casesOfConnections }
