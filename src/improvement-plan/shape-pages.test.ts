import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../test/support/council.ts'
import { filledForm } from '../../test/support/filled-form.ts'

const council = await testCouncil()
test.after(council.close)
const director = await council.signIn('director')
const manager = await council.signIn('team-manager')
const member = await council.signIn('elected-member')

const [sample] = await council.owner('select plan_id, inspection_id from improvement_plan.plan')
const plan = `/improvement-plans/${sample.plan_id}`
const lineOf = async (words: string): Promise<string> => {
  const [line] = await council.owner('select line_id from improvement_plan.line where action like $1', [`%${words}%`])
  return `${plan}/lines/${line.line_id}`
}
const formAt = async (path: string, action = path) => filledForm((await director.get(path)).text, action)
const headingOf = async (title: string): Promise<string> => {
  const [row] = await council.owner('select heading_id from improvement_plan.heading where title = $1', [title])
  return row.heading_id
}

test('the plan is grouped by priority, workstream or judgement, and the address keeps the choice', async () => {
  const byPriority = await director.get(`${plan}?by=priority&late=late`)
  assert.match(byPriority.words, /A home of their own choice for every care leaver/)
  assert.match(byPriority.text, /<option value="priority" selected>/)
  assert.doesNotMatch(byPriority.words, /Supervision that moves plans on/)
  assert.match((await director.get(`${plan}?by=workstream`)).words, /In no workstream/)
  assert.match((await director.get(`${plan}?by=judgement`)).words, /Under no judgement/)
  assert.match((await director.get(`${plan}?by=nonsense`)).words, /Area for improvement 1/)
})

test('a priority is added with its findings and lines, renamed, moved, removed and put back; the history tells it', async () => {
  const refused = await director.post(`${plan}/headings/add?kind=priority`, { personRole: 'Head' })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /Enter a title.*Enter the name/)
  const [area] = await council.owner(
    "select finding_id from improvement_plan.finding where quote like '%frequency of supervision%'",
  )
  const fields = { title: 'Supervision first', outcome: 'Children’s plans move', findings: area.finding_id }
  const added = await director.post(`${plan}/headings/add?kind=priority`, fields)
  assert.match(added.words, /The priority is saved.*Supervision first Children’s plans move/)
  const id = await headingOf('Supervision first')
  const [finding] = await council.owner('select priority_id from improvement_plan.finding where finding_id = $1', [
    area.finding_id,
  ])
  assert.equal(finding.priority_id, id)
  const form = await formAt(`${plan}/headings/${id}`)
  const renamed = await director.post(`${plan}/headings/${id}`, { ...form, title: 'Supervision that works' })
  assert.match(renamed.words, /Supervision that works/)
  const late = await director.post(`${plan}/headings/${id}`, { ...form, title: 'Typed meanwhile' })
  assert.equal(late.status, 409)
  assert.match(late.words, /Someone else saved “Supervision that works” while you were typing/)
  assert.match(late.text, /value="Typed meanwhile"/)
  const change = (deed: string) =>
    director.post(`${plan}/headings/change`, { heading: id, do: deed }, { from: `${plan}/headings` })
  assert.match((await change('up')).words, /Priority moved to number 3/)
  assert.match((await change('remove')).words, /The priority is removed. Its lines stay in the plan/)
  assert.match((await change('put-back')).words, /The priority is back, with its lines/)
  assert.match(
    (await director.get(`${plan}/history`)).words,
    /Priority put back.*Priority removed.*Priority moved.*Priority changed.*Priority added/,
  )
})

test('a line is put in a workstream from its own form, and a line of its own finding comes into its priority', async () => {
  const line = await lineOf('Have consent for health')
  const form = await formAt(`${line}/edit`)
  await director.post(`${line}/edit`, { ...form, workstream: await headingOf('Leaving care') })
  assert.match((await director.get(line)).words, /Workstream Leaving care/)
  assert.match((await director.get(`${line}/history`)).words, /Workstream changed.*Leaving care/)
  const [area] = await council.owner(
    "select finding_id from improvement_plan.finding where quote like '%suitability of homes%'",
  )
  const add = `${plan}/add?finding=${area.finding_id}`
  assert.equal(
    (await formAt(add, `${plan}/add`)).priority,
    await headingOf('A home of their own choice for every care leaver'),
  )
})

test('a milestone is added by the lead, late by rule, done with who and when, and revised with a reason', async () => {
  const line = await lineOf('Set up a rota')
  assert.match((await director.get(line)).words, /No milestone yet/)
  const list = `${line}/milestones`
  const empty = await manager.post(list, { title: '' })
  assert.match(empty.words, /Enter what is to be reached.*Enter the day by which it is due/)
  const form = await formAt(list)
  const typed = { ...form, title: 'Rota in all localities', 'due-day': '1', 'due-month': '2', 'due-year': '2026' }
  await manager.post(list, typed)
  const added = await manager.post(list, typed)
  assert.equal([...added.words.matchAll(/Rota in all localities/g)].length, 2, 'once in the table, once in its link')
  const [row] = await council.owner(
    "select milestone_id from improvement_plan.milestone where title = 'Rota in all localities'",
  )
  const address = `${list}/${row.milestone_id}`
  const change = await formAt(address)
  const noReason = await manager.post(address, { ...change, 'due-day': '1', 'due-month': '6', 'due-year': '2026' })
  assert.match(noReason.words, /Say why the date is revised/)
  const revised = { ...change, 'due-day': '1', 'due-month': '6', 'due-year': '2026', reason: 'Leave in one locality' }
  assert.match((await manager.post(address, revised)).words, /1 June 2026 Original date 1 February 2026/)
  const done = {
    ...(await formAt(address)),
    'done-day': '2',
    'done-month': '6',
    'done-year': '2026',
    doneBy: 'Callum Brigstock',
  }
  assert.match((await manager.post(address, done)).words, /Done 2 June 2026, Callum Brigstock/)
  assert.match((await director.get(`${line}/history`)).words, /Reason: Leave in one locality/)
  assert.equal((await manager.get(`${await lineOf('Write letters')}/milestones`)).status, 403)
})

test('a late milestone is told to those who edit the plan, and found by the filter', async () => {
  assert.match((await director.get('/')).words, /1 line with a late milestone/)
  const shown = await director.get(`${plan}?late=milestone`)
  assert.match(shown.words, /Agree with the health trust/)
  assert.doesNotMatch(shown.words, /Show the supervision/)
})

test('the spreadsheet of the plan says the priority, workstream and next milestone of each line', async () => {
  const csv = (await director.get(`${plan}/plan.csv`)).text
  assert.match(csv, /,Priority,Workstream,.*,Milestones,Next milestone,Next milestone due\r\n/)
  assert.match(
    csv,
    /,Front door and strategy discussions,.*,1 of 2 milestones done,The trust’s board decides about the west,\d{4}-/,
  )
})

const pdf = { name: 'audit.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.4\n%%EOF') }
const evidence = {
  kind: 'audit',
  shows: 'Nine of ten were good',
  source: '',
  link: '',
  'dated-day': '1',
  'dated-month': '9',
  'dated-year': '2026',
}

test('a file of evidence is kept by its content, once, and handed over to download', async () => {
  const address = `${await lineOf('Start each supervision')}/evidence`
  const [, id] = /name="once" value="([^"]+)"/.exec((await director.get(address)).text)!
  const once = { once: id!, ...evidence }
  await director.upload(address, once, { file: pdf })
  const page = await director.upload(address, once, { file: pdf })
  assert.equal([...page.words.matchAll(/Nine of ten were good/g)].length, 1)
  assert.match(page.words, /audit\.pdf PDF, 1 KB/)
  const href = /href="([^"]*\/evidence\/[0-9a-f-]{36})" download>audit\.pdf/.exec(page.text)![1]!
  const got = await member.get(href)
  assert.deepEqual(got.bytes, pdf.bytes)
  assert.equal(got.headers.get('content-type'), 'application/pdf')
  assert.match(got.headers.get('content-disposition')!, /^attachment/)
  assert.equal(got.headers.get('x-content-type-options'), 'nosniff')
  const [log] = await council.owner(
    "select count(*)::int as n from access.log where record = 'improvement_plan.evidence'",
  )
  assert.equal(log.n, 1)
})

test('what could run a script is refused whatever its name says, and what was typed is kept', async () => {
  const address = `${await lineOf('Start each supervision')}/evidence`
  const file = { name: 'audit.pdf', type: 'application/pdf', bytes: Buffer.from('<svg onload="alert(1)"></svg>') }
  const refused = await director.upload(address, { ...evidence, link: 'javascript:alert(1)' }, { file })
  assert.equal(refused.status, 400)
  assert.match(refused.words, /audit\.pdf is not a PDF, Word document/)
  assert.match(refused.words, /Enter an address that starts with https/)
  assert.match(refused.text, />Nine of ten were good<\/textarea>/)
})

test('a file of evidence is seen by those who may see the plan, and by nobody else', async () => {
  const [row] = await council.owner('select evidence_id from improvement_plan.evidence_file limit 1')
  const address = `${plan}/evidence/${row.evidence_id}`
  const publish = (on: string | null) =>
    council.owner('update inspections.inspection set published_on = $1 where inspection_id = $2', [
      on,
      sample.inspection_id,
    ])
  assert.equal((await member.get(address)).status, 200)
  await publish(null)
  for (const path of [address, `${plan}/strengths`, `${plan}/strengths.csv`, `${plan}/headings`, `${plan}/statement`])
    assert.equal((await member.get(path)).status, 403, path)
  await publish('2025-10-28')
  const administrator = await council.signIn('administrator')
  assert.equal((await administrator.get(address)).status, 403)
})

test('a strength is picked from the report by theme, kept by someone, and looked at by them', async () => {
  const pick = `${plan}/strengths/pick`
  const all = await director.get(pick)
  const themed = await director.get(`${pick}?theme=education`)
  assert.ok(themed.text.match(/name="pick-/g)!.length < all.text.match(/name="pick-/g)!.length)
  const [, name, value] = /name="(pick-[0-9a-f-]+)" type="checkbox" value="(\d+)"/.exec(themed.text)!
  const picked = await director.post(`${pick}?theme=education`, { [name!]: value! })
  assert.match(picked.words, /1 strength is held\. Say who keeps each so/)
  const again = await director.post(pick, { [name!]: value! })
  assert.match(again.words, /No new strength was chosen/)
  const [row] = await council.owner('select strength_id from improvement_plan.strength order by position desc limit 1')
  const address = `${plan}/strengths/${row.strength_id}`
  assert.doesNotMatch((await manager.get(address)).words, /Look at it now/)
  const form = await formAt(`${address}/edit`)
  const [keeper] = await council.owner("select staff_id from access.staff where name = 'Callum Brigstock'")
  await director.post(`${address}/edit`, { ...form, person: keeper.staff_id, sign: 'Fewer than 90%', everyMonths: '2' })
  const unsaid = await manager.post(address, { found: 'slipping', 'on-day': '1', 'on-month': '10', 'on-year': '2026' })
  assert.match(unsaid.words, /Say what shows it/)
  const look = { found: 'slipping', note: '84% in September', 'on-day': '1', 'on-month': '10', 'on-year': '2026' }
  assert.match(
    (await manager.post(address, look)).words,
    /The look is saved.*Slipping 1 October 2026, Callum Brigstock/,
  )
})

test('a strength that slips is told on the home page, and becomes a line that says why', async () => {
  const [row] = await council.owner(
    "select strength_id, quote from improvement_plan.strength where quote like 'Foster carers%'",
  )
  assert.match(
    (await director.get('/')).words,
    /A strength slips and no line answers it: “Foster carers feel respected/,
  )
  const add = `${plan}/add?strength=${row.strength_id}`
  const form = await formAt(add)
  assert.match(String(form.whyNoFinding), /Inspectors praised this, and it slips: “Foster carers feel respected/)
  const added = await director.post(add, { ...form, action: 'Ask foster carers what has changed' })
  assert.match(added.words, /The line is added to the plan/)
  assert.match((await director.get(`${plan}/strengths/${row.strength_id}`)).words, /The line that answers it/)
  assert.doesNotMatch((await director.get('/')).words, /no line answers it: “Foster carers/)
})

test('the same update sent twice is kept once', async () => {
  const address = `${await lineOf('Set up a rota')}/update`
  const form = { ...(await formAt(address)), text: 'Sent by two presses of the button' }
  await director.post(address, form)
  const seen = await director.post(address, form)
  assert.equal([...seen.words.matchAll(/Sent by two presses/g)].length, 1)
})

test('a version or a finding that no form of ours holds is refused or passed over, and breaks nothing', async () => {
  const [milestone] = await council.owner('select line_id, milestone_id from improvement_plan.milestone')
  const [heading] = await council.owner("select heading_id from improvement_plan.heading where kind = 'priority'")
  const [strength] = await council.owner('select strength_id from improvement_plan.strength')
  const day = { 'due-day': '1', 'due-month': '3', 'due-year': '2027' }
  for (const [path, fields] of [
    [`lines/${milestone.line_id}/milestones/${milestone.milestone_id}`, { title: 'x', ...day, version: '99999999999' }],
    [`headings/${heading.heading_id}`, { title: 'x', version: '0', findings: 'not-an-id' }],
    [`strengths/${strength.strength_id}/edit`, { sign: 'x', everyMonths: '3', version: '99999999999' }],
  ] as const) {
    const seen = await director.post(`${plan}/${path}`, fields)
    assert.ok(seen.status < 500, `${path} answered ${seen.status}`)
  }
})
