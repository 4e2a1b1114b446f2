import { type Logger, pino } from 'pino'

export type Log = Logger

/** Structured lines without personal data: no bodies, no cookies, no names, no addresses in a query. */
export const openLog = (level: string): Log =>
  pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['req.headers', 'req.body', 'err.config', 'err.detail', 'err.where'], remove: true },
    serializers: {
      req: (request: { method?: string; url?: string; id?: string }) => ({
        id: request.id,
        method: request.method,
        url: request.url?.split('?')[0],
      }),
    },
  })

/** Writes a defect and returns the id that the person is shown. */
export const reportTo =
  (log: Log, makeId: () => string) =>
  (error: unknown): string => {
    const id = makeId()
    log.error({ err: error, failureId: id }, 'unexpected failure')
    return id
  }
