import { extname } from 'node:path'
import { AppError } from '@convonet/kit/wire/app-error'
import { convert, type FormatCallback } from 'html-to-text'
import { marked } from 'marked'

/** A document as plain text: headings are lines that begin with `# `, paragraphs are separated by an empty line. */
export interface PlainDocument {
  title: string
  text: string
}

export const READABLE = ['.md', '.markdown', '.txt', '.html', '.htm', '.pdf'] as const

/** Throws `invalid` for a kind of file that is not `READABLE`, or one without any text. */
export async function readDocument(name: string, bytes: Uint8Array): Promise<PlainDocument> {
  const text = (await plainText(name, bytes))
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (text === '') throw new AppError('invalid', `${name} has no text`)
  return { title: titleOf(name, text), text }
}

async function plainText(name: string, bytes: Uint8Array): Promise<string> {
  const written = () => new TextDecoder().decode(bytes)
  switch (extname(name).toLowerCase()) {
    case '.txt':
      return written()
    case '.md':
    case '.markdown':
      return fromHtml(await marked.parse(written().replace(FRONT_MATTER, '')))
    case '.html':
    case '.htm':
      return fromHtml(written())
    case '.pdf':
      return await fromPdf(bytes)
    default:
      throw new AppError('invalid', `${name} is none of ${READABLE.join(', ')}`)
  }
}

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/

const heading: FormatCallback = (element, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 })
  builder.addLiteral('# ')
  walk(element.children, builder)
  builder.closeBlock({ trailingLineBreaks: 2 })
}

const SKIPPED = ['script', 'style', 'nav', 'footer', 'form', 'img', 'svg', 'noscript']
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']

const fromHtml = (html: string): string =>
  convert(html, {
    wordwrap: false,
    formatters: { heading },
    selectors: [
      ...SKIPPED.map((selector) => ({ selector, format: 'skip' })),
      ...HEADINGS.map((selector) => ({ selector, format: 'heading' })),
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'ul', options: { itemPrefix: '' } },
    ],
  })

async function fromPdf(bytes: Uint8Array): Promise<string> {
  const { extractText, getDocumentProxy } = await import('unpdf')
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false })
  return text.join('\n\n')
}

function titleOf(name: string, text: string): string {
  const [, heading] = /^# (.+)$/m.exec(text) ?? []
  const plain = name
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .replace(/[-_]+/g, ' ')
  return (heading ?? plain).trim().slice(0, 200)
}
