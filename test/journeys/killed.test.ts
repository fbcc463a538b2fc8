import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { findPostmaster } from '../../src/platform/db/embedded/postmaster.ts'
import { type Client, newClient } from '../support/client.ts'
import { filledForm } from '../support/filled-form.ts'
import { kill, type Service, smallService, until, wholeProgram } from '../support/running-service.ts'

/** An invented letter, different each time so that each upload is a new document. */
const letter = (number: number): Buffer =>
  Buffer.from(
    [
      `${1 + (number % 28)} June 2026`,
      'Dear Ms Quill',
      "Focused visit to Marlshire children's services",
      `This letter summarises the findings of the focused visit to Marlshire children's services on 2 and 3 June 2026. His Majesty's Inspectors for this visit were Rowan Hale and Imelda Thornbeck. Copy ${number}.`,
      "Inspectors looked at the local authority's arrangements for care leavers.",
      'Headline findings',
      'Care leavers are visited often. Records of supervision are not always kept.',
      'What needs to improve in this area of social work practice?',
      '◼ The recording of supervision.',
      'Main findings',
      'Personal advisers know the young people well. Not all plans are up to date.',
      'Yours sincerely',
      'Rowan Hale',
      "His Majesty's Inspector",
    ].join('\n\n'),
  )

type Held = { name: string; sha256: string; bytes: number; proposals: number; logged: number }

test('the whole service, killed in uploads and in saves, comes back with nothing half done and nothing acknowledged lost', {
  timeout: 400_000,
}, async (t) => {
  const service = smallService(wholeProgram)
  t.after(service.end)
  const uploaded = new Set<string>()
  const saved = new Map<string, string>()
  let count = 0

  const signIn = async (running: Service): Promise<Client> => {
    const accounts = JSON.parse(readFileSync(join(service.home, 'sample-accounts.json'), 'utf8')) as {
      password: string
    }[]
    const client = newClient(running.url)
    const seen = await client.post('/sign-in', { email: 'director@marlshire.example', password: accounts[0]!.password })
    assert.equal(seen.path, '/', seen.words)
    return client
  }

  /** Uploads and saves until the server is gone; notes what it acknowledged. */
  const work = async (client: Client): Promise<void> => {
    const [line] = await service.ask<{ plan: string; line: string }>(
      "select plan_id as plan, line_id as line from improvement_plan.line where delivery = 'on-track' order by line_id limit 1",
    )
    const address = `/improvement-plans/${line!.plan}/lines/${line!.line}/edit`
    const uploads = async (): Promise<void> => {
      for (;;) {
        const name = `letter-${count++}.txt`
        const seen = await client.upload(
          '/inspections/upload',
          {},
          { document: { name, type: 'text/plain', bytes: letter(count) } },
        )
        // A letter about the same visit asks first where it belongs; it is stored all the same.
        if (/\/(review|place)$/.test(seen.path)) uploaded.add(name)
        else throw new Error(`An upload was refused: ${seen.words.slice(0, 300)}`)
      }
    }
    const saves = async (): Promise<void> => {
      for (;;) {
        const page = await client.get(address)
        const action = `Action number ${count++}`
        const seen = await client.post(address, { ...filledForm(page.text, address), action })
        if (seen.status === 200 && !/edit$/.test(seen.path)) saved.set(action, action)
      }
    }
    await Promise.allSettled([uploads(), saves()])
  }

  const held = (): Promise<Held[]> =>
    service.ask(`
      select d.file_name as name, d.sha256, coalesce(octet_length(c.bytes), 0) as bytes,
             (select count(*)::int from inspections.proposal p where p.la_id = d.la_id and p.document_id = d.document_id) as proposals,
             (select count(*)::int from inspections.inspection i where i.la_id = d.la_id and i.inspection_id = d.inspection_id) as logged
      from inspections.document d
      left join inspections.document_content c on c.la_id = d.la_id and c.document_id = d.document_id
      where d.file_name like 'letter-%'`)

  const rounds = ['server', 'server', 'database', 'both'] as const
  for (const [round, what] of rounds.entries()) {
    const running = await service.started()
    const client = await signIn(running)
    const before = { uploaded: uploaded.size, saved: saved.size }
    const working = work(client)
    // One of each at least, or a round on a busy machine would kill nothing but saves.
    await until(() => uploaded.size > before.uploaded && saved.size > before.saved, 'an upload and a save')
    await pause(40 + 130 * round)
    const postmaster = findPostmaster(service.data)!.pid
    if (what !== 'server') kill(postmaster)
    if (what === 'database') {
      await pause(3_000)
      const again = await signIn(running)
      assert.equal((await again.get('/inspections')).status, 200)
    }
    service.killHard(running)
    await working
  }

  const last = await service.started()
  await signIn(last)
  const documents = await held()
  const names = documents.map(({ name }) => name)
  assert.ok(uploaded.size >= rounds.length, `only ${uploaded.size} uploads were acknowledged`)
  assert.deepEqual(
    [...uploaded].filter((name) => !names.includes(name)),
    [],
    'acknowledged and lost',
  )
  t.diagnostic(`${uploaded.size} uploads and ${saved.size} saves acknowledged, ${documents.length} documents held`)
  assert.ok(saved.size >= rounds.length, `only ${saved.size} saves were acknowledged`)
  const whole = documents[0]!
  assert.deepEqual(
    documents.filter(({ bytes, proposals, logged }) => bytes === 0 || proposals !== whole.proposals || logged !== 1),
    [],
    'half of an upload',
  )
  const changes = await service.ask<{ text: string }>('select h::text as text from improvement_plan.change h')
  const lost = [...saved.keys()].filter((action) => !changes.some(({ text }) => text.includes(action)))
  assert.deepEqual(lost, [], 'saves acknowledged and lost')
  await service.stop(last)
  await until(() => service.processes().length === 0, 'every process to end')
})
