import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query/react'

/** The root into which the generated endpoints are injected. */
export const baseApi = createApi({
  reducerPath: 'api',
  baseQuery: fetchBaseQuery({ baseUrl: `${window.location.origin}/api` }),
  endpoints: () => ({}),
})
