import { namedStandards } from '../../performance/index.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import { measuresOfPlan } from '../records/measures.ts'

const byId = new Map(namedStandards.map((one) => [one.id, one]))

/** A standard that a newer version of the catalogue has no more keeps its id as its name. */
export const standardTitle = (id: string): string => byId.get(id)?.title ?? id
export const standardHref = (id: string): string | null => byId.get(id)?.href ?? null

/** Line id -> titles of the standards that measure it. */
export const titlesOfPlan = async (db: Tenant, planId: string): Promise<ReadonlyMap<string, readonly string[]>> =>
  new Map([...(await measuresOfPlan(db, planId))].map(([lineId, ids]) => [lineId, ids.map(standardTitle)]))
