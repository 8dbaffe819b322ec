import { createLog } from '@convonet/kit/process/log'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { benchTools, noLedger } from './bench-tools.ts'

const server = benchTools({ log: createLog('bench', 'silent'), ledger: noLedger })
await server.connect(new StdioServerTransport())
