import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptedEncoding } from './accepted-encoding.ts'
import type { StoredAnswer } from './stored-answer.ts'

function isUnchanged(condition: string, etag: string): boolean {
  if (condition === etag || condition.trim() === '*') return true
  return condition.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}

/** Answers GET and HEAD from memory; 304 when the client has it already. */
export function sendStored(request: IncomingMessage, response: ServerResponse, answer: StoredAnswer): void {
  const form = answer[acceptedEncoding(request.headers['accept-encoding'])] ?? answer.identity
  const condition = request.headers['if-none-match']
  if (condition !== undefined && isUnchanged(condition, form.etag)) {
    response.writeHead(304, form.unchangedHead as string[]).end()
    return
  }
  response.writeHead(200, form.head as string[])
  response.end(request.method === 'HEAD' ? undefined : form.body)
}
