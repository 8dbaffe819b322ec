/** v2's click-to-talk page, reduced to what it does on the wire: MediaRecorder, JSON, base64. `window.talk(ms)` records and sends. */
export const V2_PAGE = `<!doctype html><title>v2</title><script>
const session_id = 'session-abc123xyz'
window.messages = []
const socket = new WebSocket(location.origin.replace('http', 'ws') + '/webrtc/ws')
const send = (message) => socket.send(JSON.stringify({ ...message, session_id }))
socket.onopen = () => send({ type: 'authenticate', pin: '2468' })
socket.onmessage = ({ data }) => window.messages.push(typeof data === 'string' ? JSON.parse(data) : { type: 'binary' })

window.talk = async (ms) => {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true })
  const recorder = new MediaRecorder(stream, { mimeType: 'audio/webm;codecs=opus' })
  const slices = []
  recorder.ondataavailable = ({ data }) => slices.push(data)
  send({ type: 'start_recording', stt_mode: 'streaming', language: 'en-US' })
  recorder.start(250)
  await new Promise((next) => setTimeout(next, ms))
  await new Promise((next) => { recorder.onstop = next; recorder.stop() })
  send({ type: 'audio_chunk', sequence: 0, timestamp_ms: Date.now(), data_b64: await base64(new Blob(slices)) })
  send({ type: 'stop_recording' })
}

async function base64(blob) {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
</script>`
