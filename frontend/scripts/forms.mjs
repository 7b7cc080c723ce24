// The forms in which a text asset is served, by the endings of their files.
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

// Once per build, so the slowest and smallest will do.
const COMPRESSION = {
  '.br': (content) =>
    brotliCompressSync(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
  '.gz': (content) => gzipSync(content, { level: constants.Z_BEST_COMPRESSION }),
}

export const FORMS = Object.keys(COMPRESSION)

export const compress = (form, content) => COMPRESSION[form](content)
