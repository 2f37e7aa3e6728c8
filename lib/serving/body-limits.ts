import { largestFile, mostFilesOfMessage } from '#lib/request-files/vocabulary.ts'

const usual = 1024 * 1024

/** Larger bodies, by the start of the path. */
const largerBodies: readonly { readonly start: string; readonly bytes: number; readonly because: string }[] = [
  {
    start: '/account/requests/new/correction',
    bytes: largestFile + usual,
    because: 'a file that shows what is right, with the rest of the form',
  },
  ...['/account/requests/PR-', '/requests/follow/PR-', '/admin/requests/PR-'].map((start) => ({
    start,
    bytes: mostFilesOfMessage * largestFile + usual,
    because: 'a message about a request, with its files',
  })),
  {
    start: '/api/events/',
    bytes: 2 * usual,
    because: 'a batch that is a little too large is told so by its own door, in a form that a program can read',
  },
]

export function bodyLimit(path: string): number {
  return largerBodies.find(({ start }) => path.startsWith(start))?.bytes ?? usual
}
