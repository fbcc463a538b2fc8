import type { Cue } from './leaning-cue.ts'

const decides = (phrases: string, example: string): Cue => ({
  role: 'worry',
  weight: 2,
  phrases,
  example,
  reads: 'concern',
})
const outweighs = (phrases: string, example: string): Cue => ({
  role: 'worry',
  weight: 3,
  phrases,
  example,
  reads: 'concern',
})
const leans = (phrases: string, example: string): Cue => ({
  role: 'worry',
  weight: 1,
  phrases,
  example,
  reads: 'concern',
})

/** What is said of work that does not go well. "No", "avoids", "has reduced" turn it round. */
export const worry: readonly Cue[] = [
  outweighs(
    'too many; too few; too much; too little; too long; too late; too often; too high; too low; too slow*; too _; for too long; not enough; not good enough; not yet',
    'Too many children wait.',
  ),
  decides(
    'inadequa*; ineffective*; inappropriate*; inaccura*; incomplete; insecur*; unsafe; unsuitabl*; unclear; unmet; unnecessar*; unallocated; unassessed; underdeveloped; under developed; under resourced; underused; under used; unrealistic*; uncertain*; unacceptabl*; unreliab*; unresolved; unavailab*; unsatisfactor*; untimely; unstable; instability; inequ*; intermittent*; infrequent*; irregular; inexperienced; unaware; unsupported; unseen; undetected; unrecognised; unidentified; unexplored; unplanned; unpredictab*; unhelpful; unhappy; unequal; unjustified; unfinished; ill equipped; ill prepared; disproportionate*; non compliant; out of date',
    'Oversight is ineffective.',
  ),
  decides(
    'poor|poorly|poorer|poorest; weak|weaker|weakest|weakness|weaknesses|weakly|weaken*; deficit*; deficien*; shortfall*; shortage*; failing|failings; failure|failures; deteriorat*; declin*; worse*; disjointed; fragment*; fragil*; precarious*; turbulen*; disarray; stretched; overwhelm*; struggl*; detriment*; jeopard*; exacerbat*; erod*; damag*; stall*; stagnat*; regress*; lost; loss; suffer*; adverse; negative; disappoint*; dissatisf*; unhapp*; confus*; disrupt*; serious concern*; widespread concern*|weakness*|failure*|poor; systemic failure*|failing*|weakness*|issue*|problem*; entrenched; endemic; corrosive; chaotic; crisis led; breach*',
    'Recording is poor.',
  ),
  decides(
    'reduc* ~2 ability|stock|capacity|availability|pace|effectiveness|opportunit*|choice; reduced access|service|services|support|contact|offer|engagement|quality',
    'Sickness has reduced capacity in the team.',
  ),
  decides(
    'inconsisten*; variab*; variation; varied in; vary|varies; uneven*; patchy; mixed quality; mixed picture; mixed; depends on; dependent on|upon; differ|differs; erratic; sporadic*; piecemeal; ad hoc',
    'Plans vary in quality.',
  ),
  decides(
    'delay|delays|delayed|delaying; drift|drifts|drifted|drifting; backlog*; wait|waits|waited|waiting; waiting list*|time*; slow|slower|slowest|slowly|slowed; overdue; lengthy; prolonged; protracted; late|later|lateness; takes ~1 long; stuck; languish*',
    'There are delays for some children.',
  ),
  decides(
    'superficial*; cursory; generic; vague*; simplistic; overly; over reli*; reliant on; reliance on; heavily dependent; over optimis*; optimistic; too optimistic; reactive; incident led; process driven; descriptive; task focused; task focussed; is|are|was|were ~1 missing from; often|sometimes|frequently missing; information is missing; narrow*; repetitive; cut and pasted; copied; duplicat*; bureaucra*; cumbersome; premature*; longer than necessary|needed; further changes; reluctan*; resist; passive; complacen*; overlook*; ignored; neglected; omit*; omission*; error*; mistake*; mislead*; contradict*; overestimat*; underestimat*; minimis* the; misunderst*; misapplied; excessive*; heavy; heavily; mainly used; left to; falls|fall|fell short; falls|fall|fell below; falls|fall|fell behind; falls|fall|fell through; drops off|out; undervalued; disconnected; isolated; disengaged; powerless; blurred; adult focus*; lone',
    'Audits are overly focused on process.',
  ),
  decides(
    'need|needs|requires|require to ~1 improve*|strengthen*|develop*|be; need|needs|requires ~2 improvement|strengthening|development|attention|work; requires improvement; require improvement; need|needs to do; need|needs to be ~1 strengthened|improved|developed|better|more|addressed|clearer|done; more to do; more to be done; more needs to; more could; more work; further work; much work; work to do; work is needed|required; work remains; more ~3 needed; is needed; work needed; still needed; further improvement*; further development; room for; room to improve|develop|strengthen|grow; leave|leaves|left|leaving little ~1 room|time|space; end|ends|ended|stop|stops suddenly|abruptly; abrupt|abruptly; could be; could do; could have; should be; should have; must be; must improve; must ensure; has the potential to; have the potential to; a work in progress; some way to go; a long way; still to',
    'More work is needed to strengthen plans.',
  ),
  decides(
    'difficult to; difficult for; difficulty; difficulties in; harder; hard to recruit; left at|in|without|waiting|unprotected|vulnerable; leaves|leave|leaving ~2 children|families|vulnerable|some|them; exposed to; exposes; exposing ~3 to; lose|loses|losing; prevents|prevent|preventing ~6 from having|understanding|seeing|receiving|accessing|building|knowing; a concern; a problem; cause for concern; recognised|known|identified area for; remain|remains|remained|remaining ~2 at risk; at risk because; a challenge; is|are|be|been|being|remains|remain|more|very|particularly challenging; would benefit from; continued|ongoing|further harm|risk; concerning; of concern; worrying*; worried; alarming*; frustrat*; anxious; problematic; pressured; at the expense; start again; frequent changes; changes of|in ~1 worker*|staff*|adviser*|personal; many changes; several changes; numerous changes; higher than; lower than; below the required|expected; rises|rise in; shortage*; missed opportunit*; insufficiency; insufficiencies; paucity; dearth; rushed; hurried; hasty|hastily; silent on|about; nothing suitable|available; little known; passed between|around|from; sent back; turned away; has|have|had to ~1 tell|repeat|retell|chase|explain|start; close|closes|closed|closing|end|ends|ended|stepped|step|stepping ~8 before; increases ~2 risk|risks|harm|danger; get|gets|got|stand|stands|stood in the way; missed; misses; gap|gaps; absent; absence|absences; scarc*; wrong|wrongly; not at the; only _ small|few|some|half|recently|limited; only a|some|half|one|very|just|when; just over half; a minority of; less|fewer than half; less|fewer than a|one third|quarter',
    'There are frequent changes of social worker.',
  ),
  leans(
    'however; still; sometimes; occasionally; at times; on occasion*; some cases; in some; a few; small number; small minority; some children do; continues to be; so far; initially; previously; disagreement*; criticis*; complain|complains|complained; inadvertent*; repeated*; assum*; unless; ceased; stopped; withdrawn; closed; only',
    'However, this is still so for some children.',
  ),
]

/** Amounts that are good when low and bad when high. */
export const loads: readonly Cue[] = [
  {
    role: 'load',
    weight: 2,
    phrases:
      'caseload|caseloads; workload|workloads; turnover; staff turnover; vacanc*; vacancy rate*; sickness; demand; demands; agency staff|worker*|social; locum*; use of agency; re referral*; repeat referrals; placement moves; placement breakdown*; breakdown*; exclusion*; suspension*; absenteeism; missing episodes; waiting list*; number of changes; churn; pressure|pressures; complaint*; offending; reoffending; numbers of children in care|waiting|missing; antisocial behaviour; anti social behaviour; arrests; in an emergency; come|comes|came|coming back within|into|through; staff vacancies',
    example: 'Caseloads are too high.',
    reads: 'concern',
  },
]

/** Dangers and troubles that practice is there to deal with. */
export const cares: readonly Cue[] = [
  {
    role: 'care',
    weight: 1,
    phrases:
      'risk|risks; harm; danger*; concern|concerns; problem|problems; issue|issues; difficulty|difficulties; trauma; crisis|crises; conflict; barrier|barriers; obstacle*; vulnerabilit*; escalating; exploitation; abuse; neglect; homeless*; hotel*; emergency|temporary accommodation; disadvantage*; distress*; escalation; loneliness; isolation; stigma; discriminat*; deprivation; poverty; violence; challenges; neet',
    example: 'Problems and risks grow for some children.',
    reads: 'concern',
  },
  {
    role: 'care',
    weight: 2,
    phrases:
      'area|areas for improvement|development|further; areas of concern|weakness; unregistered; unregulated; bed and breakfast; children|people|pupils|those|families without a|an|any|their|enough|suitable',
    example: 'This is an area for improvement.',
    reads: 'concern',
  },
]
