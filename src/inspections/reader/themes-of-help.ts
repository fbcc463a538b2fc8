import { theme } from './theme.ts'

/** From the front door to young carers: help and protection. */
export const themesOfHelp = [
  theme('front-door', 'Front door and consent', {
    words:
      'front door; mash; multi agency safeguarding hub; safeguarding hub; front doors; contact and referral; contact centre; referral|referrals; contacts; consent|consents; emergency duty; out of hours; single point of access|contact|advice|entry; advice line; consultation line; screening of contacts; decision making at the front; mase hub; initial contact; edt',
    unless:
      'pupil referral|referrals unit*; referral unit*; re referral*; referral order*; referral|referrals ~3 adoption|camhs|courts|advocacy|therapy|nursing|nurse|conference; contacts with ~1 famil*|parents|brothers|birth; consent order*; national referral mechanism; contacts book; consent to adoption|medical|treatment; medical consent',
    found: 'Parental consent is obtained at the front door.',
    notIn: 'Pupils at the referral unit make progress.',
  }),
  theme('early-help', 'Early help and family help', {
    words:
      'early help; early intervention; early support; family help; family hub*; family support; children’s centre|centres; troubled families; supporting families programme; parenting programme*|support|course*; lead professional*; team around the family; edge of care; family group meeting*; family network meeting*; family networks',
    unless: '',
    found: 'Families receive early help.',
    notIn: 'The early years curriculum is broad.',
  }),
  theme('thresholds', 'Thresholds', {
    words: 'threshold|thresholds',
    unless: 'income threshold*',
    found: 'Thresholds are understood.',
    notIn: 'Repayment starts above the income threshold.',
  }),
  theme('step-up-down', 'Step up and step down', {
    words:
      'step|steps|stepped|stepping up|down|downs|across; stepped out; case closure*; premature closure*; cases ~2 closed; closed too|prematurely|early; close|closing|closes cases; re refer*; rereferr*; move|moves|moving ~1 between levels; ends too soon',
    unless: 'stepped up to the|its|this challenge; steps up to the challenge',
    found: 'Children are stepped down to early help.',
    notIn: 'Leaders have stepped up to the challenge.',
  }),
  theme('assessment', 'Assessment', {
    words:
      'assessment|assessments; assessed; assess|assesses|assessing ~3 risk*|need*|children|harm|parent*|famil*; unassessed; pre birth; unborn; family histor*',
    unless:
      'health assessment*|assessed; self assess*; initial|review health assessment*; risk assessment conference*; joint strategic needs assessment; assessment team*|service*; dental assess*; pathway assessment*; assessed and supported year; assessed year; needs assessment of the population; assessment of ~1 children’s health; equality impact assessment*; data protection impact assessment*; self assessment*',
    found: 'Assessments are thorough.',
    notIn: 'The self-assessment is candid.',
  }),
  theme('absent-parents', 'Absent parents and fathers', {
    words:
      'absent parent*|father*|mother*; fathers; father’s; both parents; non resident parent*|father*; parents who live elsewhere; male partners; men in|who ~4 household|children|lives',
    unless: 'foster fathers; both parents and professionals|staff|schools|carers|children',
    found: 'Assessments consider absent parents.',
    notIn: 'Both parents and schools speak well of the team.',
  }),
  theme('non-verbal-children', 'Children who do not speak', {
    words:
      'no speech; non verbal*; nonverbal; pre verbal; communication preferences|needs|methods|aids|difficult*|style*; communicate without; communicates without; unable to speak|communicate; cannot speak|communicate; sign language; makaton; picture exchange; limited speech; communication in all; augment* communication',
    unless: 'sign language classes for staff',
    found: 'When children have no speech, workers observe.',
    notIn: 'Communication with schools is prompt.',
  }),
  theme('planning', 'Plans for children', {
    words:
      'care plan|plans|planning; child|children’s|child’s|protection|need|written|safety|contingency|family plan|plans|planning; child|children ~1 need plan*; child in need; children in need; children’s ~2 plan|plans; plans are; plans do|have|lack|include|set; plans for children; quality of plans|planning; some|most|many|all|better|these|their|initial|multi agency plans; planning; plan|plans; reviews for|of ~1 children; plan for ~1 child|children; core group*; contingenc*; reviewing officer*; iro|iros; looked after ~2 review*; in care review*; children’s review*; midway review*; mid point review*; statutory review*; smart plan*; actions ~4 timescale*',
    unless:
      'improvement plan*; action plan*; work plan*; business plan*; strategic plan*; pathway plan*; personal education plan*; education plan*; education health and care plan*; ehc plan*; ehcp|ehcps; children and young people’s plan*; young people’s plan*; workforce plan*; financial plan*; service plan*; succession plan*; training plan*; recruitment plan*; permanence plan*; plans to; there are plans; future plans; leaders’ plans; sufficiency plan*; strategic planning; service planning; planning permission; planning your next; when planning; planning ~2 next inspection|visit; placement planning|plan*; team|board plan*; plans in place to; transition planning; legal planning; safeguarding plans to; plans are in place to; need of help; children in need of help|protection|support|care|services|foster|adoption|a',
    found: 'Child in need plans are clear.',
    notIn: 'An improvement plan has been agreed with the board.',
  }),
  theme('chronologies', 'Chronologies and case records', {
    words:
      'chronolog*; case file*|record*|note*|summar*|recording; case summaries; electronic record*; electronic recording; children’s record*|file*; child’s record*|file*; record keeping; recording; recorded; records ~2 are|do|does|lack|reflect|show|not; accurate|incomplete|poor|clear records; record|recorded ~3 clearly|well|fully|poorly|consistently|routinely|accurately|not; written records; recording system*; case management system*; records; recordings; formal record*',
    unless:
      'evident|seen|evidenced|visible|found ~4 records; criminal record*; missing ~2 records; records of children; recorded as; track record*; health record*; children’s records of achievement; record number*; audio recording; case file audit*; audit* of ~2 file*|record*',
    found: 'Chronologies are out of date.',
    notIn: 'The authority has a strong track record.',
  }),
  theme('management-oversight', 'Management oversight', {
    words:
      'management oversight|grip|direction|challenge|decision*|footprint|scrutiny; manager oversight; managerial; oversight by managers; managers ~2 oversee|oversight|overseeing|grip|sign off|direct|scrutinise|authorise; managers do not ~3 challenge|oversee|record|identify|address; oversight of ~4 cases|plans|work|practice|children|casework|assessments; oversight is|are|and|was; oversight from|by managers|team|service|senior|iro|iros|chairs; effective|poor|weak|strong|clear|regular|robust oversight; case direction',
    unless: 'governance and oversight; oversight and scrutiny committee*; corporate oversight; oversight of the budget',
    found: 'Management oversight is weak.',
    notIn: 'The overview and scrutiny committee meets monthly.',
  }),
  theme('supervision', 'Supervision', {
    words: 'supervision|supervisions; supervise|supervised|supervises; supervisor|supervisors; reflective space',
    unless:
      'supervision order*; supervised ~1 contact; supervised family; supervised session|sessions|visit|visits; supervising social worker*; supervised by the court; unsupervised',
    found: 'Supervision is reflective.',
    notIn: 'Supervision orders are used sparingly.',
  }),
  theme('staff-voice', 'Staff voice', {
    words:
      'staff|workers|practitioners|advisers ~2 told|tell|said|say|report|reported|describe|described|speak|spoke|feel|felt|enjoy|like|love; staff|workers|practitioners|advisers are ~1 proud|positive|happy|listened|valued|overwhelmed|enthusiastic; staff survey*|forum*|morale|voice|engagement; workforce survey; morale; talk|talked positively; views of staff; feedback from staff|social|practitioners|workers; workers ~3 spoke|stated; staff ~2 spoke|stated; employee survey; social workers who spoke; health check survey; staff|workers|practitioners ~3 reported|told|said|describe|described; told inspectors ~4 supported|manageable|workload*|caseload*|managers',
    unless:
      'workers feel for; social workers ~2 speak to|with children|parents|families; social workers ~2 report to|concerns|incidents; workers ~2 report to; social worker|workers say|said to children; describe children; social workers enjoy good relationships',
    found: 'Staff feel listened to.',
    notIn: 'Social workers report to the court on time.',
  }),
  theme('audit', 'Audit and quality assurance', {
    words:
      'audit|audits|audited|auditing|auditor|auditors; quality assurance; quality assure*; moderat* audit*; moderation; moderated; dip sampl*; practice week*; peer review*; collaborative review*; practice observation*; learning reviews of practice',
    unless:
      'section 11 audit*; financial audit*; audit committee; external auditors of the accounts; peer review of the budget',
    found: 'Audits focus on children.',
    notIn: 'The audit committee approves the accounts.',
  }),
  theme('escalation', 'Escalation and challenge', {
    words:
      'escalate|escalated|escalates|escalating|escalation ~3 concern*|dispute*|challenge*|issue*|delay*|formally|informally; cases ~2 escalated; escalation process*|polic*|route*|procedure*|protocol*; escalation; dispute resolution; professional challenge; iro|iros|chair|chairs|officers ~2 challenge; iro|iros|chairs escalate; resolution process*; challenge to|of ~2 social workers|practice|plans; raise formal|challenges; resolving professional',
    unless:
      'escalating|escalation ~1 risk*|need*|harm|behaviour*|situation*|crisis; risk* escalat*; escalation of risk*|need*|harm|family|behaviour*; risks|needs|concerns|problems|issues|difficulties ~2 escalat*',
    found: 'Reviewing officers use the escalation process.',
    notIn: 'Help comes before risks escalate.',
  }),
  theme('section-47', 'Strategy meetings and section 47 enquiries', {
    words:
      'strategy meeting*|discussion*; strategy discussions; section 47; s47; s 47; child protection enquir*|investigation*; joint investigation*; achieving best evidence; safeguarding enquir*; significant harm; initial child protection',
    unless: 'child protection conference*; initial child protection conference*',
    found: 'Strategy discussions are timely.',
    notIn: 'A strategy for recruitment is in place.',
  }),
  theme('child-protection-conferences', 'Child protection conferences', {
    words:
      'child protection conference*|chair*|plan*; initial child protection conference*; icpc|icpcs; case conference*; conference chair*; review conference*; review child protection; conferences',
    unless:
      'family group conference*; annual conference*; staff conference*; risk assessment conference*; conferences for staff|foster|social; practice conference*; conferences on|about',
    found: 'Child protection conferences are timely.',
    notIn: 'A staff conference was held in spring.',
  }),
  theme('pre-proceedings', 'Pre-proceedings and court', {
    words:
      'pre proceedings; preproceedings; legal proceedings|advice|order*; emergency protection order*; emergency application*; public law outline; plo; care proceedings; family proceedings; court|courts; cafcass; judiciary|judge|judges; legal gateway*|planning|surger*|advice; letter* before proceedings; care order|orders; supervision order*; interim care order*; 26 weeks',
    unless:
      'criminal court*; youth court*; court of protection; magistrates; crown court; court skills; food court; court order for contact',
    found: 'Pre-proceedings work is effective.',
    notIn: 'Young people attend the youth court.',
  }),
  theme('family-letters', 'Letters and reports written to families', {
    words:
      'letter|letters to|before|for|sent ~2 parents|proceedings|families|children|child|parent|them; written to children|child|parents|families|the; written directly to; written for children|parents|families|the; write|writes|writing|writing to|directly|for ~2 children|child|parents|families|them; reports ~4 written to|for|in; plain english; easy to understand; jargon*; accessible language; child friendly language|plans|reports|letters; simple language; clearly written; written in ~2 language|way',
    unless: 'we are writing to; i am writing; this letter',
    found: 'Letters to parents are clear.',
    notIn: 'This letter to the partnership sets out our findings.',
  }),
  theme('missing', 'Missing children and return home interviews', {
    words:
      'missing from home|care; missing episode*; missing children; children missing from home|care; go|goes|going|went|gone missing; return home interview*|conversation*; return interview*; rhi|rhis; who are missing; reported missing; missing and exploit*; missing from',
    unless:
      'missing from education|school|records|plans|files|assessments|the; who are missing education|out|from education|school; missing from most|some|many|all|these|their|this|plan*|report*|case|children’s; children missing education',
    found: 'Return home interviews are timely.',
    notIn: 'Children missing education are traced quickly.',
  }),
  theme('exploitation', 'Exploitation and safer locations', {
    words:
      'exploit*; county lines; contextual safeguarding; extra familial; safer location*; gang|gangs; traffick*; modern slavery; radicalis*; extremis*; national referral mechanism; mace; outside the home|family home; serious youth violence; grooming|groomed; prevent duty',
    unless: 'exploit opportunities; exploit the opportunit*; placed outside the home',
    found: 'Children at risk of exploitation are protected.',
    notIn: 'Leaders exploit opportunities to share costs.',
  }),
  theme('domestic-abuse', 'Domestic abuse', {
    words:
      'domestic abuse|violence; domestically abus*; marac|maracs; coercive; perpetrator*; idva|idvas; domestic homicide',
    unless: 'perpetrators of sexual|antisocial|hate',
    found: 'Domestic abuse referrals are screened.',
    notIn: 'Domestic arrangements at the home are comfortable.',
  }),
  theme('sexual-abuse', 'Sexual abuse', {
    words:
      'sexual abuse; sexually abus*; sexual harm; sexual violence; sexual assault*; harmful sexual; sexually harmful; sexualised behaviour; intra familial abuse; sexual abuse referral',
    unless: '',
    found: 'Sexual abuse is recognised.',
    notIn: 'Sexual health clinics are easy to reach.',
  }),
  theme('violence-against-women-and-girls', 'Violence against women and girls', {
    words:
      'violence against women; women and girls; vawg; female genital; fgm; forced marriage*; honour based; so called honour',
    unless: '',
    found: 'A strategy on violence against women and girls is in place.',
    notIn: 'A women’s football club meets on Mondays.',
  }),
  theme('neglect', 'Neglect', {
    words: 'neglect; neglected; neglectful; neglecting; graded care profile',
    unless: 'neglected to; neglected area*|part*|service*',
    found: 'The response to neglect is weak.',
    notIn: 'Leaders neglected to tell partners.',
  }),
  theme('antisocial-behaviour', 'Antisocial behaviour and youth justice', {
    words:
      'antisocial behaviour; anti social behaviour; youth justice; youth offending; yot|yots; yjs; offending; offence|offences; criminal behaviour|activity; criminality; young offenders; youth crime; knife crime; crime prevention',
    unless: 'sexual offending; sex offender*; domestic abuse offending; adult offenders; offences against children',
    found: 'Children at risk of antisocial behaviour get help.',
    notIn: 'Officers charge offences against children promptly.',
  }),
  theme('substance-misuse', 'Substance misuse', {
    words: 'substance misuse|abuse|use; substance misusing; drug|drugs; alcohol; addiction*; needle exchange; opioid',
    unless: 'county lines drug*; drug dealing',
    found: 'Substance misuse services are commissioned.',
    notIn: 'Substantial use is made of volunteers.',
  }),
  theme('lado', 'Allegations against adults (LADO)', {
    words:
      'lado|lados; designated officer*; allegation|allegations ~2 against|about|made; position* of trust; people in positions; adults who work with children; professionals who work with children',
    unless: 'allegations made by parents against each other; allegations of domestic',
    found: 'The designated officer is effective.',
    notIn: 'The officer in charge visits each station.',
  }),
  theme('homelessness-16-17', 'Homelessness at 16 and 17', {
    words: 'homelessness; homeless; present as homeless; southwark',
    unless:
      'street homelessness among adults; adult homelessness; family homelessness; care leavers ~6 homeless*; homeless families|adults',
    found: '16- and 17-year-old homeless children are assessed.',
    notIn: 'Family homelessness is high in the city.',
  }),
  theme('private-fostering', 'Private fostering', {
    words: 'private fostering; privately foster*; private foster',
    unless: '',
    found: 'Private fostering arrangements are assessed.',
    notIn: 'The private sector runs most homes.',
  }),
  theme('home-education', 'Elective home education', {
    words:
      'home educat*; educated at home; elective home; electively home; ehe; educate their children|child at home; home schooling|schooled',
    unless: '',
    found: 'Children who are home educated are tracked.',
    notIn: 'Education at the homes is good.',
  }),
  theme('missing-education', 'Children missing education', {
    words:
      'missing education; missing from education|school; missing out on education|school; not in school; not in full time education; out of school; reduced timetable*; part time timetable*; exclusion|exclusions|excluded; cme; persistent absence; school absence; off rolling',
    unless:
      'social exclusion; out of school clubs|activities; digital exclusion; socially excluded; financial exclusion',
    found: 'Children missing education are tracked.',
    notIn: 'A project tackles social exclusion.',
  }),
  theme('disabled-children', 'Disabled children and the move to adulthood', {
    words:
      'disabled; disabilit*; special educational needs; send; short break*; additional needs; transition|transitions|transitioning to|into ~1 adult*; adult social care; adult services; preparation for adulthood; preparing for adulthood; complex health needs; autis*; neurodivers*; neurodevelop*; education ~1 health and care plan*; education , health and care plan*; ehc plan*; transition planning; transition panel*',
    unless: 'should send; send the; send a; send its; send their; will send; to send; send out; please send; send you',
    found: 'Disabled children receive good help.',
    notIn: 'Please send the plan by May.',
  }),
  theme('young-carers', 'Young carers', {
    words: 'young carer|carers; caring role|roles|responsibilities',
    unless: '',
    found: 'Young carers get support.',
    notIn: 'Young people meet their carers.',
  }),
] as const
