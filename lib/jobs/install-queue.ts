import { openQueue } from './queue.ts'
import { jobNames } from './vocabulary.ts'

/** Makes the queue's tables and queues, as the owner; the application role never changes a table. */
export async function installQueue(ownerUrl: string): Promise<void> {
  const { boss, stop } = await openQueue('install', ownerUrl)
  for (const name of jobNames) if (!(await boss.getQueue(name))) await boss.createQueue(name)
  await stop()
}
