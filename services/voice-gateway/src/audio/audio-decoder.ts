/** The bytes of one recording, in pieces cut anywhere, to 16 kHz mono samples. Throws `unsupportedAudio` and nothing else. */
export interface AudioDecoder extends Disposable {
  decode(bytes: Uint8Array): Iterable<Int16Array>
  /** What is left when no more bytes come. */
  end(): Iterable<Int16Array>
}
