import { setTimeout as pause } from 'node:timers/promises'
import type { RoleId } from '../../src/access/roles.ts'
import { slices } from '../../src/app.ts'
import { type Client, newClient } from '../support/client.ts'
import { ms, print, quantile, ratio } from './figures.ts'
import type { Service } from './service.ts'

const people = 50
/** A page each every five seconds. */
const everyMs = 5_000 / people
const bare = '/accessibility'

const signIn = async (service: Service, role: RoleId): Promise<Client> => {
  const client = newClient(service.url)
  const seen = await client.post('/sign-in', { email: `${role}@marlshire.example`, password: service.password })
  if (seen.path !== '/') throw new Error(`Could not sign in as ${role}: ${seen.status} ${seen.path}`)
  return client
}

const pattern = (path: string): RegExp => new RegExp(`^${path.replaceAll(/:\w+/g, '[^/?]+')}(\\?.*)?$`)

/** One real address of every page that this person can reach by following links from the home page. */
const reachable = async (client: Client): Promise<Map<string, string>> => {
  const pages = slices.flatMap((slice) => slice.pages).filter((page) => page.show)
  const found = new Map<string, string>()
  const seen = new Set<string>()
  const waiting = ['/']
  while (waiting.length > 0 && seen.size < 400) {
    const address = waiting.shift()!
    const page = pages.find(({ path }) => pattern(path).test(address))
    if (!page || seen.has(address) || found.has(page.path)) continue
    seen.add(address)
    const got = await client.get(address)
    if (got.status !== 200) continue
    found.set(page.path, address)
    if (!got.headers.get('content-type')?.startsWith('text/html')) continue
    for (const [, href] of got.text.matchAll(/(?:href|src)="(\/[^"#]*)/g)) waiting.push(href!.replaceAll('&amp;', '&'))
  }
  return found
}

type Timed = { path: string; took: number }

/**
 * An open loop: a request starts every 100 ms whether or not the ones before have come back, so a slow page shows
 * as waiting. Pages take turns, so that each meets the same weather.
 */
const run = async (
  clients: readonly Client[],
  addresses: readonly (readonly [string, string])[],
  rounds: number,
): Promise<Timed[]> => {
  const timed: Promise<Timed>[] = []
  let count = 0
  const from = performance.now()
  for (let round = 0; round < rounds; round += 1)
    for (const [path, address] of addresses) {
      const due = from + count * everyMs
      const early = due - performance.now()
      if (early > 0) await pause(early)
      const client = clients[count % clients.length]!
      timed.push(client.get(address).then(() => ({ path, took: performance.now() - due })))
      count += 1
    }
  return Promise.all(timed)
}

/** Each page at an open loop of 50 people with a page each every 5 s: p95 as a multiple of a bare page's. Aim: 3. */
export const benchPages = async (service: Service, rounds: number): Promise<void> => {
  for (const role of ['director', 'administrator'] as const) {
    const clients: Client[] = []
    for (let one = 0; one < people / 2; one += 1) clients.push(await signIn(service, role))
    const addresses = await reachable(clients[0]!)
    addresses.set(bare, bare)
    await run(clients, [...addresses], 1)
    const timed = Map.groupBy(await run(clients, [...addresses], rounds), ({ path }) => path)
    const p = (path: string, share: number): number =>
      quantile(
        timed.get(path)!.map(({ took }) => took),
        share,
      )
    const rows = [...addresses.keys()]
      .sort((one, other) => p(other, 0.95) - p(one, 0.95))
      .map((path) => [
        path,
        ms(p(path, 0.5)),
        ms(p(path, 0.95)),
        ratio(p(path, 0.5) / p(bare, 0.5)),
        ratio(p(path, 0.95) / p(bare, 0.95)),
      ])
    print(`Pages of a ${role}, 10 a second, ${rounds} times each (aim: p95 3 x the bare page)`, [
      ['page', 'median', 'p95', 'median ratio', 'p95 ratio'],
      ...rows,
    ])
  }
}
