import { setTimeout as wait } from 'node:timers/promises'

const leastMilliseconds = 120

/** Answers no sooner than after a fixed time, so that the time taken does not tell a known address from an unknown one (EN-2). */
export async function evenly<Answer>(work: Promise<Answer>): Promise<Answer> {
  const [answer] = await Promise.all([work, wait(leastMilliseconds)])
  return answer
}
