import { theme } from './theme.ts'

/** Leaders, partners, workforce and what keeps the service going. */
export const themesOfService = [
  theme('local-leadership', 'Leadership', {
    words:
      'senior|political|corporate|strategic|council|service leaders|leader|leadership|managers|management; leaders; leader of the council; council leader*; leadership; director* of children*; dcs; chief executive; lead member*; elected member*; councillor*; governance; self evaluation; cabinet; scrutiny committee*|panel; overview and scrutiny; priority for the council; corporate priority; improvement board; corporate support; political support|will|commitment|and; corporate commitment; assistant director*; head|heads of service; improvement plan*; strategic direction|vision|oversight|plan*',
    unless:
      'leadership of ~1 virtual; headteacher leadership; the director of children’s services should; dear; school leaders; leaders of faith|community; community leaders; youth leaders; clinical leaders; audit* by senior managers; governance of schools; culture of learning; lead inspector',
    found: 'Leaders know the service.',
    notIn: 'School leaders report good attendance.',
  }),
  theme('partnership', 'Partnership', {
    words:
      'multi disciplinary; multidisciplinary; work|works|working|worked jointly|together with; information ~4 shared; board minutes|manager|members; information sharing; share|shares|sharing|shared ~1 information; sub groups|group; subgroup*; partner|partners|partnership|partnerships|partnership’s; multi agency; multiagency; inter agency; interagency; joint working; joint work; co located; police; agencies; voluntary sector; voluntary and community; third sector; safeguarding board; safeguarding children board; lscb; health professionals|partners|colleagues|agencies; integrated care board; clinical commissioning group; information sharing between; professionals ~2 work|working together',
    unless:
      'partners and children; private partners; partner’s violence; partner violence; intimate partner*; abusive partner*; male partner*; ex partner*; domestic partner*; agency staff|worker*|social; adoption agencies; agencies ~2 staff; new partner*; partner of; mothers|mother’s partner*; recruitment agencies; police and crime elections; fostering agencies; police checks',
    found: 'Partners work together.',
    notIn: 'A mother left her violent ex-partner.',
  }),
  theme('corporate-parenting', 'Corporate parenting', {
    words: 'corporate parent|parents|parenting; corporate parental',
    unless: '',
    found: 'The corporate parenting board is active.',
    notIn: 'Parents value the corporate website.',
  }),
  theme('participation', 'Participation and advocacy', {
    words:
      'participat*; advocacy; advocate|advocates; independent visitor*; children in care council*; care council; youth council; youth parliament; care leavers forum*; children’s ~1 voice*; voice|voices of ~3 child*|children|young|families|parents; voice|voices is|are; their voices; child’s voice; hear|heard ~2 voices; wishes and feelings; children’s ~3 views; views of ~3 children|young|parents|families|child; their views; young people’s views; powerful|strong|influential voice; have a voice; opportunities to shape|influence; positive feedback; shape|shapes|shaping services; people ~1 are listened; children ~1 are listened; groups for|of children|young|care; forum|forums; contribute|contributing to ~1 policy|policies|design|development; co produc*; coproduc*; listen|listens|listened|listening to ~2 children|young|them|families|parents; children ~3 consulted; consultation ~4 children|young|families|parents|leavers; consulted ~4 young|children; ambassador*; feedback from ~2 children|young|families|parents; group of young people; influence* ~4 services; children ~2 influence*',
    unless:
      'staff forum*; multi agency forum*; learning forum*; partnership forum*; participate in ~4 meetings|discussion*|training|inspection*|strategy|audit*|board|pilot|the; participation of ~2 agencies|partners|police|health|schools; participation in ~2 sport|education|training|strategy; partners participat*; agencies participat*; police ~2 participat*; advocate for|of ~3 agency|partnership|service',
    found: 'Children’s voices are heard.',
    notIn: 'Police participate in strategy meetings.',
  }),
  theme('training', 'Training and learning', {
    words:
      'training|trained; learning from|culture|organisation|opportunit*|lessons|environment|development; learning lessons|organisation; lessons learned|learnt; culture of learning; professional development; learning and development; workshop|workshops; academy; research; practice model; practice framework; model of practice; practice educat*; mentor* of staff; coaching; induction; upskill*; qualifications for staff; continuous learning; learning hub*; practice learning; learning module*|event*',
    unless:
      'education employment or|and training; employment or|and training; training or|and employment|education; education and|or training; potty training; training provider*; eet; apprenticeship*|college ~2 training; learning difficult*|disab*; children’s learning; foster carers’ training; trained foster; training places for young; school academy|academies; academy trust*; academy school*; work based training',
    found: 'Training is well planned.',
    notIn: 'Care leavers are in education, employment or training.',
  }),
  theme('caseloads', 'Caseloads', {
    words:
      'caseload|caseloads; workload|workloads; unallocated; allocated cases; capacity; capacity of ~2 social|workers|staff|teams|team; social work* capacity; insufficient capacity|staff; lack of capacity; lack of ~2 capacity; capacity ~4 caseload*|workload*|demand; staff capacity; team capacity; workforce capacity; capacity to manage|respond|see|visit|undertake; high demand; pressures on staff|workers',
    unless:
      'parents’ capacity; parent|parents|mother|father|carer|carers|family|school|schools capacity; parental capacity; in their capacity; in ~2 capacity as; capacity of parents|carers|family|mothers; mental capacity; capacity to parent|change|care|protect|consent; placement capacity; capacity to meet ~3 placements|homes',
    found: 'Caseloads are manageable.',
    notIn: 'Parents’ capacity to change is weighed.',
  }),
  theme('workforce', 'Workforce', {
    words:
      'workforce; recruit|recruits|recruited|recruiting|recruitment ~6 staff|social|workers|worker|retention|advisers|managers|practitioners|team|permanent|qualified; recruitment; recruitment and retention; retention; staff|workforce|social worker turnover; turnover; agency staff|worker*|social; vacanc*; newly qualified; nqsw*; asye; permanent staff*|social|workers|team|posts|appointments|managers|workforce|leadership; change|changes ~1 of|in ~1 social|staff*|worker|workers|personnel; staff|staffing changes|shortages|stability|instability|levels|turnover|sickness|absence; staffing; consistent social|worker*|staff; same social worker; career progression|pathway*|structure; stable workforce|staff*|team|teams; locum*; interim managers|staff|appointments; overseas recruitment',
    unless:
      'workforce safeguarding training for health; needs of ~4 workforce; children’s workforce and; foster|carers|carer|adopter|adopters|fostering ~2 recruitment; recruitment panel*; recruitment ~5 foster*|adopt*|carers; recruit*|recruited|recruiting ~5 foster|adopters|carers; retention of ~2 foster|carers; turnover of pupils; placement vacancies; vacancies in ~2 homes|placements',
    found: 'Workforce stability has improved.',
    notIn: 'The recruitment of foster carers is brisk.',
  }),
  theme('performance-information', 'Performance information', {
    words:
      'database*; performance management|information|data|report*|monitoring|framework|indicator*|measures|meeting*|culture|scorecard*; data; dataset|datasets; dashboard*; management information; management report*; scorecard*; key performance; benchmark*; performance is|against; tracker|trackers; tracking tool*; business intelligence',
    unless:
      'data security|protection|controller; data breach*; performance data of schools; personal data; data protection',
    found: 'Performance information is used well.',
    notIn: 'Data protection notices are given to parents.',
  }),
  theme('commissioning', 'Commissioning', {
    words:
      'commissioning; recommission*; commission|commissions|commissioned|commissioner|commissioners; procure*; contract|contracts|contracted|contracting|contractual; framework agreement*; block contract*; service level agreement*; tender*; contract monitoring; brokerage',
    unless:
      'quality commission; clinical commissioning group*; care quality commission; victims’ commissioner; police and crime commissioner*; de commissioned; crime commissioner; children’s commissioner; commissioner for; independent commissioner; dfe commissioner; commissioner’s; employment contracts; contract of employment; working agreement contract; contracts with parents; tenderness; tender age; contract of expectations; contract a virus',
    found: 'Commissioning is imaginative.',
    notIn: 'The Care Quality Commission took part.',
  }),
  theme('finance', 'Finance', {
    words:
      'finance|finances|financing|financial|financially; budget|budgets|budgetary; funding; funded; fund|funds; invest|invested|investing|invests|investment*; resource|resources|resourced|resourcing; savings; cost|costs; under resourced; value for money; medium term',
    unless:
      'emotionally invested; resource ~1 panel; financial abuse|exploitation|support|help|advice|assistance|hardship|difficult*|capability; support and finance; financially exploited|independent; invested in ~2 children|them|young; personal invest*; managing money; budgeting; human resources; community resources; resource pack*; online resources; resource hub; manage their finances|budget*; access to resources; resources to help|use; range of resources; personal finances; useful resources; tools and resources; learning resources; educational resources',
    found: 'The council has invested in services.',
    notIn: 'Workers are emotionally invested in young people.',
  }),
  theme('gold-standard', 'Gold-standard self-assessment', {
    words: 'gold standard|standards; self assessment|assessments; self assess|assessed|assesses',
    unless: 'tenancy self assessment; carers’ self assessment',
    found: 'The gold standards set out the route.',
    notIn: 'A gold medal was won at sport.',
  }),
  theme('serious-incidents', 'Serious incidents', {
    words:
      'serious incident*; serious case review*; rapid review*; practice review*; child safeguarding practice review*; child death*; scr|scrs; lcspr*; learning review*; death of ~1 child; notifiable incident*; serious incident notification*',
    unless: 'practice review of audits; peer practice review*',
    found: 'Lessons from serious incidents are used.',
    notIn: 'Serious consideration is given to each request.',
  }),
  theme('complaints', 'Complaints and compliments', {
    words: 'complain|complained|complaint|complaints; compliment|compliments|complimentary; ombudsman',
    unless: 'compliment each other; complement*; compliments the work',
    found: 'Learning from complaints is used.',
    notIn: 'The two services complement each other.',
  }),
] as const
