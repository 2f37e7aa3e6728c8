import postgres, { type Sql } from 'postgres'

// Beyond the published options: seconds within which the mended driver wants the next byte of an answer (docs/decisions/0010-driver.md).
// A statement ends before that by itself, so that only a connection whose other side is gone is given up.
const patience = { answer_timeout: 25 }

/**
 * The settings every pool of the product shares: a lost, silent or refused connection rejects what waits for it within 30 seconds, and is made
 * anew within one.
 */
export function openDriver(url: string, options: { max: number; name: string }): Sql {
  return postgres(url, {
    ...patience,
    max: options.max,
    connect_timeout: 10,
    idle_timeout: 60,
    backoff: (attempt: number) => Math.min(2 ** attempt / 20, 1),
    connection: {
      application_name: options.name,
      statement_timeout: 20_000,
      idle_in_transaction_session_timeout: 60_000,
    },
    onnotice: () => {},
  })
}
