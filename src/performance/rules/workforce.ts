import type { Group } from './groups.ts'

/** Standards of the workforce page, in its order. What returns say of caseloads is so as at their day; the others have days of their own. */
export const workforceIds = ['caseload-avg', 'agency-rate', 'vacancy-rate', 'turnover-rate', 'sw-3plus'] as const
export type WorkforceId = (typeof workforceIds)[number]

type Place = { readonly team: string; readonly service: string | null; readonly locality: string | null }

/** Whether what a team has belongs to a group. `team` null: none is named. */
export const isOfGroup =
  ({ kind, name }: Group, places: readonly Place[]) =>
  (team: string | null): boolean => {
    if (kind === 'authority') return true
    if (kind === 'team') return (team ?? '') === name
    return (places.find((place) => place.team === team)?.[kind] ?? '') === name
  }
