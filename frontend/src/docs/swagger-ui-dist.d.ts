/** What this project uses of swagger-ui-dist, which has no types of its own for its module. */
declare module 'swagger-ui-dist/swagger-ui-es-bundle' {
  interface Options {
    /** Where the contract is. */
    readonly url: string
    /** Selects the element that shows it. */
    readonly dom_id: string
    /** Whether the address follows what is opened. */
    readonly deepLinking: boolean
  }
  export default function SwaggerUI(options: Options): void
}
