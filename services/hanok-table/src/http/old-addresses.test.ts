import type { AddressInfo } from 'node:net'
import type { Sql } from '@convonet/kit/store/sql'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { expect, it } from 'vitest'
import { restaurantPerTest } from '../testing/restaurant-per-test.ts'
import { openRestaurant, type RestaurantUnderTest } from '../testing/restaurant-under-test.ts'

let sql: Sql
let house: RestaurantUnderTest

restaurantPerTest(
  (opened, store) => {
    house = opened
    sql = store
  },
  { settings: { HANOK_PUBLIC_BASE_URL: 'https://hanok.example' } },
)

it.each([
  ['/reserve-online.html', '/reserve-online'],
  ['/reservation-status.html?code=HNK-7K2M&phone=2125550101', '/reservation/status?code=HNK-7K2M'],
  ['/reservation-status.html?code=%22%3E%3Cscript%3E', '/reservation/status?code=%22%3E%3Cscript%3E'],
  ['/reservation-lab?token=secret', '/admin/reservations'],
])('sends %s to %s', async (from, to) => {
  const { status, headers } = await house.ask(`GET ${from}`)
  expect([status, headers.location]).toEqual([301, to])
})

it("speaks MCP at v2's address to whoever has a token, with v2's tools, resource and prompt", async () => {
  await house.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = house.app.server.address() as AddressInfo
  for (const path of ['/mcp', '/mcp/', '/mcp/restaurant']) {
    const url = new URL(`http://127.0.0.1:${port}${path}`)
    const connect = async (token: string) => {
      const client = new Client({ name: 'test', version: '1' })
      const requestInit = { headers: { authorization: `Bearer ${token}` } }
      await client.connect(new StreamableHTTPClientTransport(url, { requestInit }))
      return client
    }
    await expect(connect('nobody')).rejects.toThrow()
    const client = await connect('alex')
    expect((await client.listTools()).tools).toHaveLength(8)
    if (path !== '/mcp/restaurant') {
      expect(client.getServerVersion()?.name).toBe('hanok-table-reservations')
      const { contents } = await client.readResource({ uri: 'hanok://api-base' })
      expect(contents).toMatchObject([{ text: 'https://hanok.example' }])
      const { messages } = await client.getPrompt({ name: 'reservation_voice_flow' })
      expect(messages).toHaveLength(1)
    }
    const { structuredContent } = await client.callTool({ name: 'list_menu_items', arguments: {} })
    expect(structuredContent).toMatchObject({ kind: 'listed' })
    await client.close()
  }
})

it('deletes a reservation for good where a setting opens that, and nowhere else', async () => {
  const { id } = await house.book()
  expect((await house.ask(`DELETE /api/reservations/${id}`, { as: 'admin' })).status).toBe(404)
  await using lab = await openRestaurant(sql, { settings: { HANOK_RESERVATION_LAB: 'true' } })
  const { id: trial } = await lab.book()
  expect((await lab.ask(`DELETE /api/reservations/${trial}`, { as: 'supervisor' })).status).toBe(403)
  expect((await lab.ask(`DELETE /api/reservations/${trial}`, { as: 'admin' })).status).toBe(204)
  expect((await lab.ask(`DELETE /api/reservations/${trial}`, { as: 'admin' })).status).toBe(404)
  const { rows } = await sql.pool.query('select count(*)::int as n from reservation_tables')
  expect(rows).toEqual([{ n: 0 }])
})
