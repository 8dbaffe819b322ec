import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'

const known = ['PORT', 'HOST', 'DATABASE_URL', 'REDIS_URL', 'LOG_LEVEL', 'VOICE_PIN', 'LOCAL_STT_MODEL']
const read = (processEnv: Record<string, string>, dotEnv = '') => readEnvironment(processEnv, dotEnv, known)

describe('readEnvironment', () => {
  it('lets a process variable win over .env, and an empty one not', () => {
    const { values } = read({ PORT: '9000', HOST: '' }, 'PORT=8000\nHOST=0.0.0.0\nLOG_LEVEL="warn" # quiet')
    expect(values).toMatchObject({ PORT: '9000', HOST: '0.0.0.0', LOG_LEVEL: 'warn' })
  })

  it('understands the names v2 used', () => {
    const { values, problems, unused } = read({}, 'DB_URI=postgresql://v2/db\nTEST_VOICE_PIN=4711')
    expect(values).toMatchObject({ DATABASE_URL: 'postgresql://v2/db', VOICE_PIN: '4711' })
    expect({ problems, unused }).toEqual({ problems: [], unused: [] })
  })

  it('prefers our name where both are given', () => {
    expect(
      read({ DB_URI: 'postgresql://old/db', DATABASE_URL: 'postgresql://new/db' }).values.DATABASE_URL,
    ).toBe('postgresql://new/db')
  })

  it.each([
    [{}, undefined],
    [{ REDIS_HOST: 'cache' }, 'redis://cache:6379/0'],
    [{ REDIS_PORT: '6380' }, 'redis://localhost:6380/0'],
    [
      { REDIS_HOST: 'cache', REDIS_PORT: '6380', REDIS_PASSWORD: 'a/b@c', REDIS_DB: '3' },
      'redis://:a%2Fb%40c@cache:6380/3',
    ],
    [{ REDIS_HOST: 'cache', REDIS_URL: 'rediss://other' }, 'rediss://other'],
    [{ REDIS_PORT: 'tcp://10.0.0.1:6379' }, undefined],
  ])('makes one address of the pieces %j', (pieces, url) => expect(read(pieces).values.REDIS_URL).toBe(url))

  it('refuses every unknown name in .env and says what was probably meant', () => {
    expect(read({}, 'DATABSE_URL=x\nFAVOURITE_COLOUR=blue\nPROT=1').problems).toEqual([
      'DATABSE_URL (in .env): nothing reads this; did you mean DATABASE_URL?',
      'FAVOURITE_COLOUR (in .env): nothing reads this',
      'PROT (in .env): nothing reads this; did you mean PORT?',
    ])
  })

  it('refuses a process variable only when it looks like one of ours', () => {
    const shell = { HOME: '/root', HOSTNAME: 'box', SHLVL: '1', PWD: '/', LOGNAME: 'root', EDITOR: 'vi' }
    expect(read({ ...shell, VOICE_PINN: '1', LOG_LEVLE: 'info', LOCAL_STT_SIZE: 'tiny' }).problems).toEqual([
      'VOICE_PINN: nothing reads this; did you mean VOICE_PIN?',
      'LOG_LEVLE: nothing reads this; did you mean LOG_LEVEL?',
      'LOCAL_STT_SIZE: nothing reads this',
    ])
  })

  it('is not disturbed by what Kubernetes and Compose add', () => {
    const injected = {
      VOICE_GATEWAY_SERVICE_HOST: '10.0.0.1',
      VOICE_GATEWAY_PORT_8080_TCP_ADDR: '10.0.0.1',
      CALL_CENTER_PORT: 'tcp://10.0.0.2:8080',
    }
    expect(read(injected, 'COMPOSE_PROJECT_NAME=convonet\nTZ=UTC').problems).toEqual([])
  })

  it('lists what v2 read and we do not read yet', () => {
    expect(read({ TWILIO_AUTH_TOKEN: 'x' }, 'FREEPBX_DOMAIN=pbx\nMAIL_SERVER=mx').unused).toEqual([
      'FREEPBX_DOMAIN',
      'MAIL_SERVER',
      'TWILIO_AUTH_TOKEN',
    ])
  })
})
