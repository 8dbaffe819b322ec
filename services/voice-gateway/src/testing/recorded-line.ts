import { createLine } from '../line.ts'
import { TestPage } from './test-page.ts'

/** A line whose other end writes everything down. */
export function recordedLine() {
  const page = new TestPage()
  return { page, line: createLine(page.socket, () => 'session') }
}
