import { mortgageRoutes } from '@convonet/contracts/mortgage'
import { createClient } from '@convonet/kit/wire/client'
import { queryOptions } from '@tanstack/react-query'

/** The own application of whoever is signed in, or null. */
export const myApplicationQuery = (userId: string) =>
  queryOptions({
    queryKey: ['mortgage', userId],
    queryFn: async ({ signal }) => {
      const { application } = await createClient(mortgageRoutes, location.origin).mine({}, { signal })
      return application
    },
    retry: false,
  })

/** Where the file of an own document is. */
export const contentUrl = (documentId: string): string =>
  mortgageRoutes.myDocumentContent.url.replace(':documentId', encodeURIComponent(documentId))
