import type { FastifyInstance } from 'fastify'
import type { WebSettings } from './settings-routes'

/** Where map tiles may come from: the configured server alone. */
const originOf = (url: string | null): string => {
  if (url === null) return ''
  const plain = url.replace(/\{[^}]*\}/g, 'x')
  return URL.canParse(plain) ? new URL(plain).origin.replace('//x.', '//*.') : ''
}

export function securityHeaders(app: FastifyInstance, settings: WebSettings): void {
  const tiles = originOf(settings.tiles?.url ?? null)
  const policy = [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob: ${tiles}`.trim(),
    `connect-src 'self' ${tiles}`.trim(),
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  app.addHook('onSend', async (_request, reply) => {
    reply.header('content-security-policy', policy)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    reply.header('cross-origin-opener-policy', 'same-origin')
    reply.header('permissions-policy', 'camera=(self), geolocation=(self), microphone=()')
    if (settings.secure) reply.header('strict-transport-security', 'max-age=31536000')
  })
}
