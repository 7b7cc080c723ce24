/** The nonce of this page's content security policy; the server writes it into the page, Vite's build the tag. */
export function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
