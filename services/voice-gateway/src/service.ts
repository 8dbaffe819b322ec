import { healthRoute } from '@convonet/kit/http/health'
import { createServiceTokens } from '@convonet/kit/http/service-token'
import { type SocketSession, socketRoute } from '@convonet/kit/http/socket-route'
import { every } from '@convonet/kit/process/every'
import type { Part, Service, Surroundings } from '@convonet/kit/process/service'
import { SettingsError } from '@convonet/kit/process/settings'
import { traced } from '@convonet/kit/process/trace'
import { createLockOut } from '@convonet/kit/store/lock-out'
import { createHttpAgent } from './adapters/http-agent.ts'
import { createHttpIdentity } from './adapters/http-identity.ts'
import { createHttpReminders } from './adapters/http-reminders.ts'
import { createLocalSpeechToText } from './adapters/local-stt.ts'
import { createLocalTextToSpeech } from './adapters/local-tts.ts'
import { createSileroVoiceActivity } from './adapters/silero-vad.ts'
import { announceProviders } from './announce-providers.ts'
import { BrowserCall, type BrowserCallDeps } from './browser-call.ts'
import { createCallStore } from './call-store.ts'
import type { VoiceGatewayConfig } from './config.ts'
import { LiveCalls } from './live-calls.ts'
import { migrations } from './migrations.ts'
import { isAllowedOrigin } from './origin.ts'
import { createPinSignIn, PIN_LIMITS } from './pin.ts'
import type { Agent, Identity, Reminders, SpeechToText, TextToSpeech, VoiceActivity } from './ports.ts'
import { createProviders } from './providers.ts'
import { ReminderBell } from './reminder-bell.ts'
import { spokenText } from './spoken-text.ts'

/** The other services, where they run in this process; their URLs are asked for otherwise. */
export interface VoiceGatewayPeers {
  agent?: Agent
  identity?: Identity
  reminders?: Reminders
}

type Reached = Required<Omit<VoiceGatewayPeers, 'reminders'>> & Pick<VoiceGatewayPeers, 'reminders'>

const NO_REMINDERS: Reminders = { take: async () => [] }

export interface Speech {
  ears: readonly SpeechToText[]
  voices: readonly TextToSpeech[]
  vad: VoiceActivity
  parts: Part[]
}

/** The gateway with the speech that its settings choose. */
export async function openVoiceGateway(
  surroundings: Surroundings,
  config: VoiceGatewayConfig,
  peers: VoiceGatewayPeers,
): Promise<Service> {
  const reached = reach(surroundings, config, peers)
  const speech = await openSpeech(surroundings, config)
  const gateway = await createVoiceGateway(surroundings, config, { ...speech, ...reached })
  return {
    ...gateway,
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]()
      await speech[Symbol.asyncDispose]()
    },
  }
}

/** The gateway over whatever ears, voices, agent and identity it is given. */
export async function createVoiceGateway(
  surroundings: Surroundings,
  config: VoiceGatewayConfig,
  { ears, voices, vad, parts, agent, identity, reminders = NO_REMINDERS }: Speech & Reached,
): Promise<Service> {
  const { sql, clock, log, events, keyValue, draining } = surroundings
  await sql.migrate('voice-gateway', migrations)

  const calls = createCallStore(sql, clock, config.SESSION_SECRET)
  const lockOut = createLockOut(sql, clock, PIN_LIMITS)
  const defaults = { stt: config.VOICE_STT_PROVIDER, tts: config.VOICE_TTS_PROVIDER }
  const providers = createProviders({ ears, voices }, defaults)
  const bell = new ReminderBell({ reminders, events, clock, log })
  const deps: BrowserCallDeps = {
    providers,
    keyValue,
    vad,
    agent,
    calls,
    events,
    clock,
    log,
    draining,
    live: new LiveCalls(),
    bell,
    silenceMs: config.ENDPOINT_SILENCE_MS,
    pinRequired: config.ENABLE_VOICE_PIN,
    withPin: createPinSignIn(lockOut, identity, { sharedPin: config.VOICE_PIN, channel: 'web' }),
  }
  const forgetOld = () => Promise.all([calls.forgetOld(), lockOut.forgetOld()])
  const stopHousekeeping = every(clock, HOUSEKEEPING, forgetOld, log)
  const ending = new AbortController()
  const following = bell.follow(ending.signal)
  const stopAnnouncing = announceProviders(providers, surroundings)

  return {
    name: 'voice-gateway',
    parts,
    checks: {},
    async routes(app) {
      healthRoute(app, 'voice-gateway')
      socketRoute(app, '/webrtc/ws', voiceSession(deps, config.ALLOWED_ORIGINS), log)
    },
    async [Symbol.asyncDispose]() {
      stopHousekeeping()
      stopAnnouncing()
      ending.abort()
      await following
    },
  }
}

const HOUSEKEEPING = { firstMs: 60_000, everyMs: 60 * 60_000 }
const CLOSE_POLICY = 1008

const voiceSession =
  (deps: BrowserCallDeps, allowedOrigins: readonly string[]): SocketSession =>
  async (socket, signal, request) => {
    if (isAllowedOrigin(request.headers.origin, request.host, allowedOrigins)) {
      const call = new BrowserCall(socket, deps, { address: request.ip, signal })
      return await traced('voice-gateway/browser-call.ts', () => call.over())
    }
    deps.log.warn({ origin: request.headers.origin }, 'voice socket refused: foreign page')
    socket.close(CLOSE_POLICY, 'origin not allowed')
  }

function reach({ clock }: Surroundings, config: VoiceGatewayConfig, peers: VoiceGatewayPeers) {
  const tokens = createServiceTokens(config.SERVICE_TOKEN_SECRET, clock)
  const { AGENT_LLM_URL, CALL_CENTER_URL } = config
  const agent = peers.agent ?? (AGENT_LLM_URL && createHttpAgent(AGENT_LLM_URL, tokens))
  const identity = peers.identity ?? (CALL_CENTER_URL && createHttpIdentity(CALL_CENTER_URL, tokens))
  const reminders =
    peers.reminders ?? (AGENT_LLM_URL ? createHttpReminders(AGENT_LLM_URL, tokens) : NO_REMINDERS)
  if (agent && identity) return { agent, identity, reminders }
  const missing = [...(agent ? [] : ['AGENT_LLM_URL']), ...(identity ? [] : ['CALL_CENTER_URL'])]
  throw new SettingsError(missing.map((name) => `${name}: needed when that service is another process`))
}

async function openSpeech({ log, clock }: Surroundings, config: VoiceGatewayConfig) {
  const { LOCAL_STT_MODEL: model, LOCAL_TTS_VOICE: voice } = config
  const [stt, tts, vad] = await Promise.all([
    createLocalSpeechToText({ model, log, clock }),
    createLocalTextToSpeech({ voice, wording: spokenText, log }),
    createSileroVoiceActivity({ log }),
  ])
  return {
    ears: [stt],
    voices: [tts],
    vad,
    parts: [
      { part: 'Listening', servedBy: `Moonshine ${model}, in this process`, replacedBy: 'LOCAL_STT_MODEL' },
      { part: 'Speaking', servedBy: `flite ${voice}, in this process`, replacedBy: 'LOCAL_TTS_VOICE' },
    ],
    async [Symbol.asyncDispose]() {
      await Promise.all([stt, tts, vad].map((part) => part[Symbol.asyncDispose]()))
    },
  }
}
