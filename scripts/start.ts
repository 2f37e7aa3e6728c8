import { main } from './start/main.ts'

await main('production')
