/** `message` as JSON with `sound` in its empty `data_b64`: writing the letters in takes a quarter of the time of stringifying them. */
export function messageWithSound(message: { data_b64: '' }, sound: Buffer): Buffer {
  const json = JSON.stringify(message)
  const at = json.indexOf(EMPTY) + EMPTY.length - 1
  const [head, base64, tail] = [Buffer.from(json.slice(0, at)), sound.toString('base64'), json.slice(at)]
  return Buffer.concat([head, Buffer.from(base64, 'latin1'), Buffer.from(tail)])
}

// Inside a string of the message its quotation marks would be escaped.
const EMPTY = '"data_b64":""'
