import { expect, it } from 'vitest'
import { createRegister, type RegisterDeps } from './register-person.ts'
import { configUnderTest } from './staff-under-test.ts'

it('lets nobody register where registration is closed, and looks at nothing of what they send', async () => {
  const config = configUnderTest({ OPEN_REGISTRATION: 'false' })
  const deps = { config, sql: {}, clock: {} } as unknown as RegisterDeps
  expect(await createRegister(deps)({ email: 'eve@example.test' }, '10.0.0.1')).toEqual({ kind: 'closed' })
})
