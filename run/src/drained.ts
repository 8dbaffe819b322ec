import { setTimeout as sleep } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'

const LOOK_MS = 50

/** Resolves when every WebSocket is gone, which its service closes when the turn under way is over, or after `graceMs`. */
export async function drained(app: FastifyInstance, graceMs: number): Promise<void> {
  const until = performance.now() + graceMs
  while (app.websocketServer.clients.size > 0 && performance.now() < until) await sleep(LOOK_MS)
}
