import { readSettings } from '../settings.ts'

/** A page as an e-mail names it: its public address; where PUBLIC_URL is not set, where to look after signing in. */
export const linkTo = (path: `/${string}`): string => {
  const read = readSettings(process.env)
  const publicUrl = 'settings' in read ? read.settings.publicUrl : null
  return publicUrl === null ? `${path} in Throughline` : `${publicUrl}${path}`
}
