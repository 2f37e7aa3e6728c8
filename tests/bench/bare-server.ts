// A process of its own: the least that node:http can do, the same bytes for every question. Said to it: the file with them.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const { head, body } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as { head: string[]; body: string }
const bytes = Buffer.from(body, 'base64')
const server = createServer((_request, response) => {
  response.writeHead(200, head)
  response.end(bytes)
})
server.listen(Number(process.argv[3]), '127.0.0.1')
