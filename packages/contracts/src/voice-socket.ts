import { z } from 'zod'
import { TimeZone, TurnId } from './call.ts'
import { TurnTiming } from './monitor.ts'

/**
 * `/webrtc/ws`. Without `protocol: 3` in `authenticate` the socket speaks v2: JSON text frames, base64 audio,
 * one `audio_chunk` per answer. With it: 20 ms binary PCM frames both ways and everything marked "3" below.
 * v2 clients put a `session_id` of their own into every message; it is accepted and ignored.
 */
export const PROTOCOL = 3

/** 16 kHz, 16 bit, mono, little-endian, both ways. */
export const SAMPLE_RATE = 16_000
export const FRAME_MS = 20

const sttMode = z.enum(['batch', 'streaming'])
const provider = z.string().max(100).nullish()
/** 3: numbers what the page must send again after a reconnect; counts up over messages and binary frames alike. */
const sequence = z.int().min(0).optional()

export const ClientMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('authenticate'),
    session_id: z.string().nullish(),
    pin: z.string().max(64).nullish(),
    user_token: z.string().nullish(),
    stt_provider: provider,
    tts_provider: provider,
    protocol: z.literal(PROTOCOL).optional(),
    time_zone: TimeZone.optional(),
    /** 3: continue a call within 10 minutes of losing it. Takes the place of the PIN. */
    resume: z
      .object({
        session_id: z.string(),
        secret: z.string().max(200),
        /** The last answer of which `audio_end` came: the page plays it by itself and wants it no more. */
        complete_turn_id: TurnId.optional(),
      })
      .optional(),
  }),
  z.object({
    type: z.literal('start_recording'),
    stt_mode: sttMode.default('batch'),
    language: z.string().max(20).default('en-US'),
    stt_provider: provider,
    tts_provider: provider,
    /** 3, optional in v2: says the rate of raw PCM, for example `audio/pcm;rate=16000`. */
    mime_type: z.string().max(100).optional(),
    sequence,
  }),
  z.object({
    type: z.literal('audio_chunk'),
    sequence: z.int().default(0),
    timestamp_ms: z.number().optional(),
    data_b64: z.string(),
  }),
  z.object({ type: z.literal('stop_recording'), sequence }),
  z.object({ type: z.literal('audio_frame'), sequence: z.int().default(0), data_b64: z.string() }),
  z.object({ type: z.literal('end_utterance'), sequence }),
  z.object({ type: z.literal('stream_reset') }),
  z.object({ type: z.literal('cancel') }),
  z.object({ type: z.literal('voice_providers'), stt_provider: provider, tts_provider: provider }),
  z.object({ type: z.literal('heartbeat'), ts_ms: z.number().optional() }),
  z.object({
    type: z.literal('transfer_request'),
    extension: z.string().max(32).default('2001'),
    department: z.string().max(64).default('support'),
    reason: z.string().max(500).nullish(),
  }),
  /** 3: the typed word, for those who cannot speak. */
  z.object({
    type: z.literal('text_input'),
    text: z.string().trim().min(1).max(2000),
    sequence: z.int().min(0),
  }),
  /** 3: how much of an answer has left the loudspeaker. Sent at the first sound, on pause, and at the end. */
  z.object({
    type: z.literal('playback'),
    turn_id: TurnId,
    state: z.enum(['started', 'paused', 'finished']),
    played_ms: z.number().min(0),
  }),
])
export type ClientMessage = z.infer<typeof ClientMessage>

const session_id = z.string()
const turn_id = TurnId.optional()

export const ServerMessage = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('auth_ok'),
    session_id,
    user_id: z.string().nullish(),
    user_name: z.string().nullish(),
    /** 3: keep it in memory only; it resumes the call. */
    resume_secret: z.string().optional(),
    resumed: z.boolean().optional(),
    /** 3: everything up to this number is done; send what is above it again. */
    acknowledged: z.int().optional(),
  }),
  z.object({
    type: z.literal('greeting'),
    session_id,
    text: z.string(),
    /** Empty for protocol 3, where the sound follows in binary frames of turn 0. */
    data_b64: z.string(),
    mime_type: z.string(),
  }),
  z.object({ type: z.literal('status'), session_id, message: z.string() }),
  z.object({ type: z.literal('processing_start'), session_id, started_at_ts: z.number(), turn_id }),
  z.object({
    type: z.literal('transcript_final'),
    session_id,
    text: z.string(),
    sequence: z.int().nullable(),
    turn_id,
  }),
  z.object({
    type: z.literal('agent_final'),
    session_id,
    text: z.string(),
    transfer_marker: z.string().nullish(),
    turn_id,
  }),
  z.object({
    type: z.literal('audio_chunk'),
    session_id,
    chunk_index: z.int(),
    total_chunks: z.int(),
    data_b64: z.string(),
    is_final: z.boolean(),
    is_early: z.boolean(),
    mime_type: z.string(),
  }),
  z.object({
    type: z.literal('error'),
    session_id: session_id.optional(),
    message: z.string(),
    code: z.string().optional(),
    turn_id,
    /** With `locked`: seconds until another attempt is looked at. */
    retry_after_s: z.number().optional(),
  }),
  z.object({
    type: z.literal('transfer_initiated'),
    session_id,
    extension: z.string(),
    department: z.string(),
    reason: z.string().nullish(),
  }),
  z.object({ type: z.literal('transfer_status'), session_id, success: z.boolean(), details: z.string() }),
  z.object({ type: z.literal('pong'), ts_ms: z.number().optional() }),
  z.object({ type: z.literal('ack'), sequence: z.int() }),
  /** `number` is what binary frames of this turn begin with. */
  z.object({ type: z.literal('turn_started'), turn_id: TurnId, number: z.int(), typed: z.boolean() }),
  z.object({
    type: z.literal('transcript_partial'),
    session_id,
    turn_id: TurnId,
    text: z.string(),
    is_final: z.boolean(),
  }),
  z.object({
    type: z.literal('agent_stream_chunk'),
    session_id,
    turn_id: TurnId,
    text_chunk: z.string(),
    is_final: z.boolean(),
  }),
  z.object({
    type: z.literal('tool'),
    turn_id: TurnId,
    tool_id: z.string(),
    name: z.string(),
    status: z.enum(['started', 'finished', 'failed']),
    title: z.string().optional(),
    fields: z.array(z.object({ label: z.string(), value: z.string() })).optional(),
    duration_ms: z.number().optional(),
  }),
  /** The text that the binary frames with this `index` say. Sent just before the first of them. */
  z.object({ type: z.literal('sentence'), turn_id: TurnId, index: z.int(), text: z.string() }),
  /** All audio of the turn has been sent. */
  z.object({ type: z.literal('audio_end'), turn_id: TurnId, duration_ms: z.number() }),
  z.object({ type: z.literal('pause_playback'), turn_id: TurnId }),
  z.object({ type: z.literal('resume_playback'), turn_id: TurnId }),
  /** Stop and forget the answer; `heard` is what the caller heard of it, and what the agent will remember. */
  z.object({ type: z.literal('interrupted'), turn_id: TurnId, heard: z.string() }),
  /** What the gateway makes of the microphone right now. */
  z.object({ type: z.literal('hearing'), speech: z.boolean() }),
  /** What the caller wanted to be reminded of, when its time comes while the page is open. */
  z.object({
    type: z.literal('reminder'),
    session_id,
    reminder_id: z.string(),
    text: z.string(),
    due_at_ts: z.number(),
  }),
  z.object({
    type: z.literal('turn_ended'),
    turn_id: TurnId,
    outcome: z.enum(['answered', 'interrupted', 'no-speech', 'failed']),
    timing: TurnTiming,
  }),
])
export type ServerMessage = z.infer<typeof ServerMessage>

/** Binary frame up: uint32 LE sequence, then 20 ms of PCM. */
export const UP_HEADER_BYTES = 4
/** Binary frame down: uint32 LE turn number, uint32 LE sentence index, then PCM of any length. */
export const DOWN_HEADER_BYTES = 8

/** Codes of `error` messages. The first four are v2's. */
export const VOICE_ERROR_CODES = [
  'auth_failed',
  'auth_required',
  'invalid_mode',
  'busy',
  'locked',
  'resume_failed',
  'malformed',
  'invalid_message',
  'unknown_message',
  'too_short',
  'too_long',
  'too_large',
  'rate_limited',
  'unsupported_audio',
  'no_speech',
  'silence',
  'no_reply',
  'internal',
  'idle',
  'shutting_down',
] as const
export type VoiceErrorCode = (typeof VOICE_ERROR_CODES)[number]
