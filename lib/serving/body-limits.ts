const usual = 1024 * 1024

/** Larger bodies, by the start of the path. */
const largerBodies: readonly { readonly start: string; readonly bytes: number; readonly because: string }[] = []

export function bodyLimit(path: string): number {
  return largerBodies.find(({ start }) => path.startsWith(start))?.bytes ?? usual
}
