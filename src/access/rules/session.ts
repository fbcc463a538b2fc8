/** When a session ends. Both limits are the authority's setting; these are the defaults, in minutes. */
export const sessionDefaults = { idleMinutes: 60, absoluteMinutes: 12 * 60 }

export type SessionLimits = typeof sessionDefaults

export type SessionTimes = { createdAt: Date; seenAt: Date; endedAt: Date | null }

const minutesSince = (then: Date, now: Date): number => (now.getTime() - then.getTime()) / 60_000

export const isOver = (session: SessionTimes, limits: SessionLimits, now: Date): boolean =>
  session.endedAt !== null ||
  minutesSince(session.seenAt, now) >= limits.idleMinutes ||
  minutesSince(session.createdAt, now) >= limits.absoluteMinutes

/** True when "last seen" should be written again: not at every page, but often enough for the idle limit. */
export const isStale = (session: SessionTimes, now: Date): boolean => minutesSince(session.seenAt, now) >= 1

/** After this a session that is over no longer lets a form's text be kept. */
export const canKeepText = (session: SessionTimes, now: Date): boolean => minutesSince(session.createdAt, now) < 24 * 60

/** Where to go after signing in: an address of this server, as browsers send it (ASCII), never another site's. */
export const safeReturn = (address: string): string =>
  /^\/(?!\/)[!-[\]-~]*$/.test(address) && !address.startsWith('/sign-') ? address : '/'
