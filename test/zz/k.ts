import { testCouncil } from '../support/council.ts'
const council = await testCouncil({ children: 150 })
await council.owner('select 1')
const d = await council.signIn('director')
const chrome = /^(\/|\/account|\/children|\/returns|\/care-leavers\/in-touch|\/alerts|\/worklist|\/performance|\/inspections|\/findings|\/improvement-plans|\/staff-directory|\/access-log|\/retention|\/help|\/privacy) \|/
const show = async (path: string, words = 1500) => { const r = await d.get(path); console.log('=====', path, r.status); console.log([...r.text.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].map((m) => `${m[1]} | ${m[2]!.replace(/<[^>]+>/g, '').trim().slice(0, 70)}`).filter((l) => !/sign-out|^#|accessibility|cookies/.test(l) && !chrome.test(l)).slice(0, 40).join('\n')); console.log(r.words.slice(0, words)); return r }
const w = await show('/care-leavers/homes', 3500)
await show('/care-leavers/homes/months', 2500)
const child = /href="(\/care-leavers\/[0-9a-f-]{36}\/homes)"/.exec(w.text)?.[1]
if (child) await show(child, 4500)
await show('/performance/standards/acc-signoff', 3000)
const [visit] = await council.owner(`select inspection_id from inspections.inspection where kind = 'focused-visit' order by published_on desc limit 1`).catch(() => [])
console.log(visit)
await council.close()
