import { DOCUMENT_CONTENT_TYPES, mortgageRoutes } from '@convonet/contracts/mortgage'
import type { Doors } from '@convonet/kit/http/admit'
import { mount } from '@convonet/kit/http/mount'
import { dashboardHandlers } from './dashboard.ts'
import { type FileDeps, fileHandlers } from './document-files.ts'

/** The dashboard of staff and the documents of applicants. Files come as they are, so their bodies are not parsed. */
export async function mountMortgage(
  app: Parameters<typeof mount>[0],
  deps: FileDeps,
  doors: Doors,
): Promise<void> {
  await app.register(async (scope) => {
    scope.addContentTypeParser([...DOCUMENT_CONTENT_TYPES, 'application/octet-stream'], (_, body, done) =>
      done(null, body),
    )
    mount(scope, mortgageRoutes, { ...dashboardHandlers(deps.db), ...fileHandlers(deps) }, doors)
  })
}
