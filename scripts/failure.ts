/** A failure that the reader can mend: its message says how, so that no stack is shown. */
export class Refusal extends Error {
  override name = 'Refusal'
}

export function reportFailure(error: unknown): void {
  const plain = error instanceof Error && ['Refusal', 'SettingsError'].includes(error.name)
  console.error(plain ? `\n${error.message}\n` : error)
}
