import assert from 'node:assert/strict'
import test from 'node:test'
import { testCouncil } from '../../../../test/support/council.ts'

const now = () => new Date('2026-11-22T10:00:00Z')
const sample = await testCouncil({ now })
const dorset = await testCouncil({ authority: { la: 838, name: 'Dorset Council' }, sample: false, now })
test.after(async () => {
  await sample.close()
  await dorset.close()
})
const director = await dorset.signIn('director')

test('Inspections lead to judgements over time and to national outcomes', async () => {
  const register = await director.get('/inspections')
  for (const address of ['/inspections/judgements', '/national-outcomes'])
    assert.match(register.text, new RegExp(`href="${address}"`))
})

test('31 October 2021 shows 26, 51 and 76, with the rule and the age of the list', async () => {
  const seen = await director.get('/national-outcomes?as-at-day=31&as-at-month=10&as-at-year=2021')
  assert.equal(seen.status, 200)
  assert.match(seen.words, /26 of 147 authorities \(18%\) were outstanding for the impact of leaders/)
  assert.match(seen.words, /51 of 147 authorities \(35%\) were good or better in every judgement given/)
  assert.match(seen.words, /76 of 147 authorities \(52%\) were good or better overall/)
  assert.match(seen.words, /The list goes to reports published on 20 August 2026, 3 months before today/)
  assert.match(seen.words, /latest report published on or before 31 October 2021/)
})

test('without a day it is the last of the list, and this authority stands beside', async () => {
  const seen = await director.get('/national-outcomes')
  assert.match(seen.words, /Dorset is one of the 153 counted/)
  assert.match(seen.words, /No longer valid/)
  assert.match(seen.words, /Dorset \(this authority\) 9 May 2025/)
  assert.match((await director.get('/national-outcomes?own=left-out')).words, /Dorset is left out of every count/)
})

test('a day after the list is refused, with what was typed kept', async () => {
  const seen = await director.get('/national-outcomes?as-at-day=1&as-at-month=1&as-at-year=2027')
  assert.equal(seen.status, 422)
  assert.match(seen.words, /The list of reports goes to 20 August 2026/)
  assert.match(seen.text, /name="as-at-year"[^>]*value="2027"/)
  assert.doesNotMatch(seen.words, /In words, to quote/)
})

test('newer reports are added, counted to their day, and taken out again', async () => {
  const page = '/national-outcomes/newer'
  const rows = [
    'la_code,published,onsite_start,onsite_end,kind,leaders,help_and_protection,in_care,care_leavers,overall',
    '838,2026-09-15,2026-07-06,2026-07-17,standard,good,good,good,outstanding,',
  ].join('\n')
  const until = { 'until-day': '31', 'until-month': '10', 'until-year': '2026' }
  const refused = await director.post(page, { rows: rows.replace('2026-09-15', 'soon'), ...until })
  assert.equal(refused.status, 422)
  assert.match(refused.words, /Row 2: published, onsite_start and onsite_end must be days/)
  assert.match(refused.text, /838,soon/)
  assert.match(
    (await director.post(page, { rows, 'until-day': '1', 'until-month': '1', 'until-year': '2030' })).words,
    /must be today or in the past/,
  )
  const saved = await director.post(page, { rows, ...until })
  assert.match(saved.words, /National outcomes are counted to 31 October 2026/)
  assert.match(saved.words, /Dorset \(this authority\) 15 September 2026/)
  assert.match(saved.words, /1 report published after 20 August 2026 was added by /)
  assert.match((await director.get('/inspections/judgements')).words, /Standard inspection, 6 to 17 July 2026/)
  assert.match((await director.post(page, { action: 'clear' })).words, /taken out/)
  assert.match((await director.get('/national-outcomes')).words, /Dorset \(this authority\) 9 May 2025/)
})

test('odd addresses are answered with the usual choice', async () => {
  const seen = await director.get('/national-outcomes?rule=x&own=&neighbours=9&as-at-day=1&as-at-day=2')
  assert.ok(seen.status < 500)
})

test('the files are the page’s own figures', async () => {
  const counts = await director.get('/national-outcomes.csv?as-at-day=31&as-at-month=10&as-at-year=2021')
  assert.match(counts.headers.get('content-type') ?? '', /^text\/csv/)
  assert.match(counts.text, /England,Impact of leaders,26,61,44,16,0,147,87,147,152,2021-10-31/)
  const authorities = await director.get('/national-outcomes/authorities.csv')
  assert.match(authorities.text, /838,Dorset,South West,No,2025-05-09/)
})

test('judgements over time come from the list where there is no document, and say so', async () => {
  const seen = await director.get('/inspections/judgements')
  assert.match(seen.words, /From the national list, not from a document here/)
  assert.match(seen.words, /Outstanding ▲ Higher than in 2021, compare with care/)
  assert.match(seen.words, /Good ✕ Not comparable with 2021/)
  const file = await director.get('/inspections/judgements.csv')
  assert.match(file.text, /Care leavers,Short inspection/)
})

test('the sample council’s own document is there, with a link', async () => {
  const analyst = await sample.signIn('performance-analyst')
  const seen = await analyst.get('/inspections/judgements')
  assert.match(seen.text, /href="\/inspections\/[0-9a-f-]{36}">[A-Z][a-z]+ inspection, /)
  assert.doesNotMatch(seen.words, /From the national list, not from a document here/)
  const national = (await analyst.get('/national-outcomes')).words
  assert.match(national, /is not in the national list, so it is never counted/)
  assert.match(national, /Impact of leaders .* Not in the list/)
})

test('this authority’s own report that the list does not hold yet is named as in no figure', async () => {
  const address = '/national-outcomes'
  const analyst = await sample.signIn('performance-analyst')
  assert.doesNotMatch((await analyst.get(address)).words, /A newer report, accepted here/)
  await sample.owner(`update inspections.inspection set published_on = '2026-10-01' where framework is not null`)
  assert.match(
    (await analyst.get(address)).words,
    /A newer report, accepted here and published on 1 October 2026, is not in/,
  )
})

test('grades of a document that is not published are shown to those named for it only', async () => {
  await sample.owner(`update inspections.inspection set published_on = null where framework is not null`)
  const worker = await sample.signIn('practitioner')
  assert.match((await worker.get('/inspections/judgements')).words, /No graded inspection of Marlshire/)
  assert.doesNotMatch((await worker.get('/inspections/judgements.csv')).text, /Standard inspection|Short inspection/)
  const head = await sample.signIn('director')
  assert.match((await head.get('/inspections/judgements')).words, /Not published/)
})
