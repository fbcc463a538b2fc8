/** Error classes of PostgreSQL (SQLSTATE) and of sockets that say: the connection is gone, or not there yet. */
const states = new Set(['57P01', '57P02', '57P03', '08000', '08001', '08003', '08004', '08006', '53300'])
const sockets = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOENT'])
const words =
  /Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|not queryable/

/** True when the database could not be reached or went away: the same work may succeed a moment later. */
export const isConnectionLost = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const code = (error as { code?: string }).code
  if (code !== undefined && (states.has(code) || sockets.has(code))) return true
  if (error instanceof AggregateError) return error.errors.some(isConnectionLost)
  return words.test(error.message)
}
