import type { Cue, Role } from './leaning-cue.ts'
import type { Leaning } from './model.ts'

const turn =
  (role: Role, weight: Cue['weight']) =>
  (phrases: string, example: string, reads: Leaning): Cue => ({ role, weight, phrases, example, reads })

/** Words that turn what stands beside them, and words that only look like praise or worry. */
export const turns: readonly Cue[] = [
  turn('deny', 3)(
    'not all; not every; not everyone; not always; not consistently; not routinely; not regularly; not sufficiently; not fully; not yet; not in all; not for all; not in every; not the case for; not the experience of; is|are|was|were|do|does|did|has|have not always|consistently|routinely|regularly|sufficiently|fully|yet|all; isn’t|aren’t|doesn’t|don’t always; not as; not a consistent; impacts on; impacted on; impacting on; affects; affecting; adversely; negatively; undermin*; diminish*; hinder*; hamper*; inhibit*; imped*; compromis*; not been sufficiently|fully|adequately|effectively; no framework|strategy|system|process|plan|clear|consistent|formal|oversight|shared|agreed; not well enough; not good enough',
    'Not all young people have dental checks.',
    'concern',
  ),
  turn('deny', 2)(
    'not; isn’t|aren’t|wasn’t|weren’t|doesn’t|don’t|didn’t|hasn’t|haven’t|hadn’t|can’t|couldn’t|won’t|shouldn’t; cannot; never; without; nor; neither; none; nobody; nothing; no one; lack|lacks|lacked|lacking; lack of; absence of; insufficient|insufficiently; fail|fails|failed|failing to; fail|fails|failed; unable to; inability to; yet to; yet to be; far from; seldom; hardly; barely; scarcely; rarely; no longer; no evidence|record; little|limited evidence; impact on ~2 ability|capacity',
    'Plans are not clear.',
    'concern',
  ),
  turn('deny', 1)('no', 'There is no delay for children.', 'strength'),
  turn('less', 2)(
    'low|lower|lowest; less; few|fewer; very few; little; very little; minimal',
    'Supervision is less effective.',
    'concern',
  ),
  turn('less', 3)('limited|limits|limiting', 'Access to therapy is limited.', 'concern'),
  turn('less', 1)(
    'reduc*; decreas*; falling|fallen|fell; come|comes|coming|came|gone|going|went down; unusual; lessen*; shrink*; brief; rare; uncommon; infrequently; small; smaller; shorter; short; below',
    'The number of vacancies has fallen.',
    'strength',
  ),
  turn('more', 0)(
    'high|higher|highest; high number*|proportion*|level*|rate*; increas*; rising|risen|rose; grow|grows|grown|grew; large|larger; heavy; too; significant; considerable; more; unmanageable; excessive; longer; over reliance on; reliance on; dependen*; crept|creeping up; gone|going|went up; climbed|climbing; doubled',
    'Demand has risen and turnover is high.',
    'concern',
  ),
  turn('relief', 1)(
    'prevent*; avoid*; minimis*; mitigat*; address|addresses|addressed|addressing; tackl*; resolv*; eliminat*; eradicat*; remov*; overcom*; overcame; cleared|clearing; alleviat*; reliev*; ease|eases|eased|easing; combat*; counter|counters|counteract*; rectif*; remedied|remedying; halved|halving; offset; disrupt*; divert*; deter|deters; de escalate*; free from; challenge|challenged; cut|cutting; contend* with; cope* with; absorb*; turned around; dealt with; ended|ending; closed the gap; put|putting right; thing of the past; been met with|by more|extra|additional|further; narrowed|narrowing; solv*',
    'This prevents delay for children.',
    'strength',
  ),
  turn('relief', 2)('improve|improves|improved|improving', 'Practice has improved.', 'strength'),
  turn('control', 0)(
    'tracks|tracked; spot|spots|spotted|notice|notices|noticed|catch|catches|caught; pick|picks|picked up; corrects|corrected; discussed|considered at each|every; track every|each|all|any; monitors|monitored; scrutinise|scrutinises|scrutinised; chase|chases|chased up; chase|chases|chased every|each|all; question|questions|questioned|questioning ~3 about|on; agree|agrees|agreed|approve|approves|approved|authorise|authorises|authorised|sign|signs|signed|examine|examines|examined|review|reviews|reviewed ~1 every|each|all|any; authorised by; act|acts|acted|acting on|upon; learn|learns|learned|learnt|learning from; receive|receives|received|get|gets|see|sees ~3 figure|figures|report|reports|data|count on|about|for|of; weigh|weighs|weighing up; not|never shied|shy|shying away from; follows|followed up; ask|asks|asked|asking ~2 question|questions about|on; to account for',
    'Delays are tracked.',
    'strength',
  ),
  turn('handle', 0)(
    'identif*; recognis*; understand*; understood; respond*; protect*; safeguard*; manag*; escalate|escalates|escalated|escalating concerns|risks|issues; share|shares|shared; raise|raises|raised; discuss*; explor*; report|reports|reported; deal|deals|dealing with; know|knows; followed through; taken seriously; take|taking action; support*; help|helps|helped|helping; analys*; mapped; mapping; look|looks|looked|looking into; are|is told of|about|what|how|why; raised|reported|posed|faced by; consider|considers|considered|considering|consideration; weigh*; assess*; monitor*; track*; review*; subject to ~1 review|scrutiny; alert to; sighted on; spot|spotted; detect*; screen*; evaluat*; respons*; action; focus*; attention; understanding; experienced|experience|experiencing; affected by; those|children|people who; their; whose; known; any; complex; potential; about; of significant; from',
    'Concerns are identified and shared.',
    'strength',
  ),
  turn('none', 0)(
    'as well as; as well; was|were not so|true at|in|when|before; was|were not the case at|in|when|before; not ~2 possible without; not afraid|slow to; not hesitate to; far from home|family|school|their|where|friends; what more|else ~3 could|can|should|might; safeguarding concern*|issue*; not surprising|surprisingly; short notice; intentionally; unintentionally; mixed heritage|race|ethnicity|parentage|background*; not ~9 longer than necessary|needed|is|required; no more than; not more than; do|does not result in; makes clear that; judged as outstanding|good; judged outstanding|good; judged to be good|outstanding; strengths and areas for; difficult issues; well being; wellbeing; may well; not only; not just; not simply; not merely; not solely; not limited to; but also; no further action; at risk; at risk of; risk of; risks of; at high|higher|significant|greater|increased risk; risk of significant harm; risk assessment*; risk management; risk factors; significant harm; extra familial harm; adverse childhood; adverse ~1 experience*; at the edge of; edge of care; child in need; children in need; help and protection; safeguarding children partnership; improvement board|plan|plans|partner|journey|programme; improvement in the; areas of improvement; pace of improvement; what needs to ~1; what need to ~1; to help and protect; quality assurance; quality of; the quality; strength and difficulties; strengths and difficulties; strengths and weaknesses; challenging behaviour*; learning difficult*; emotional difficult*; behavioural difficult*; early help; early support; positive behaviour; good health; domestic abuse; substance misuse; so too; too is|are|do|has; how|what|where|who|when ~6 will; whether ~8 should; small but significant|increasing|growing; clear risk*|concern*; who would; only ~5 when|where|if; bed and breakfast ~4 not used; unregistered ~4 rarely used; unregistered ~3 not used; unregulated ~3 not used; a challenge to; as appropriate; where|when|if appropriate; if necessary; appropriate adult; right to|of; rights; all right; need to be safeguarded; continuous; in addition; additional needs; no recourse; no longer need*|require*|necessary; not known to; not in employment; not in education; not met with; relevant history; other relevant; relevant information; relevant agencies; suitable for; a clear need; better understand; kinship; support needs; absent parents|fathers; difficult circumstances; difficult experiences; difficult conversations; difficult situations; most difficult; hard|harder to place|reach; lost contact; no longer in touch; at least; too early to; too soon to; too; late night; later life; later; stable door; low level; low birth; less than good; short breaks; short term; long wait times; secure accommodation; secure estate; secure email; full time; part time; open cases; late evening; positive change; missing; best practice; value for money; stay close; staying close; close family; full timetable; high risk; high need*|level of need*; higher education; highly complex; highly vulnerable; most vulnerable; complex safeguarding; young offenders; wait to be; failure to thrive; poor mental health; poor parental; poor attendance; poor school attendance; neglected by their; delayed development; limited company; limited english; shared care; shared accommodation',
    'Children no longer require a plan as well.',
    'strength',
  ),
]

/** Where a clause ends that a "not" cannot reach beyond. */
export const bars: readonly Cue[] = [
  {
    role: 'bar',
    weight: 0,
    phrases:
      'because; due to; owing to; which; so that; so; when; where; if; until; and so; as a result; resulting in; leading to; leads to; meaning that; who; after; before; including; such as; despite; through; by; since',
    example: 'Children do not have to wait, because visits are regular.',
    reads: 'strength',
  },
]
