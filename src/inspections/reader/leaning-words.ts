/**
 * The declared words by which a sentence's leaning is read. Each cue has a weight (2 decides, 1 leans) and an example that the
 * test reads: a cue that no longer works fails there. The words are those of inspectors' reports since 2013.
 */
export type Cue = { words: RegExp; weight: 1 | 2; example: string }

const cue = (weight: 1 | 2, words: RegExp, example: string): Cue => ({ words, weight, example })

/** What is said of work that goes well. A "not" before it turns it round. */
export const praise: readonly Cue[] = [
  cue(
    2,
    /\b(?:impressive|excellent|exceptional(?:ly)?|exemplary|outstanding|inspiring|remarkable|forensic)\b/,
    'The team is impressive.',
  ),
  cue(2, /\b(?:effective(?:ly|ness of .* is)?|successful(?:ly)?|success)\b/, 'Partners work effectively.'),
  cue(2, /\b(?:real|particular|clear|a|are a|key) strengths?\b/, 'Parenting assessments are a strength.'),
  cue(2, /\bstrong(?:er|ly)?\b/, 'Corporate parenting is strong.'),
  cue(2, /\bstrengthen(?:ed|s)\b/, 'The virtual school has strengthened provision.'),
  cue(2, /\bbenefit(?:s|ed|ing)? from\b/, 'Children benefit from regular visits.'),
  cue(
    2,
    /\b(?:is|are|was|were|being|been|very|of|generally|mostly|consistently|and|offers?) (?:consistently |generally |mostly |very )?good\b/,
    'Assessments are good.',
  ),
  cue(
    2,
    /\b(?:good|high|better|improved)[ -]quality\b|\bgood (?:range|understanding|practice|use|progress|examples?|support|standard|relationships?)\b/,
    'High-quality plans help children.',
  ),
  cue(
    2,
    /\bhas improved|have improved|(?:much|significantly|greatly|considerably|dramatically) improved|improved (?:dramatically|significantly)|improving\b/,
    'Timeliness has improved.',
  ),
  cue(
    2,
    /\b(?:made|making|make|been) (?:\w+ ){0,3}(?:progress|improvements?)\b|\bimprovements? (?:in|to) (?:\w+ ){0,6}(?:evident|seen)\b/,
    'Leaders have made significant improvements.',
  ),
  cue(
    2,
    /\bthere (?:has|have) been (?:an? )?(?:\w+ )?(?:improvements?|increase in the (?:number of care leavers|availability))\b/,
    'There has been an improvement in partners’ understanding.',
  ),
  cue(
    2,
    /\bwell[ -](?!being|known)\w+|\b(?:very|extremely|really|services?|children|people|them|managed|supported|works?|working|used|understood|thrive|leavers|completed|completing .*) well\b|\bwell (?:supported|managed|matched|understood|attended|coordinated|planned|led|embedded|met)\b/,
    'Meetings are well attended.',
  ),
  cue(
    2,
    /\b(?:thorough(?:ly)?|comprehensive(?:ly)?|robust(?:ly)?|rigorous(?:ly)?|detailed|holistic|coherent|proportionate(?:ly)?)\b/,
    'Enquiries are thorough.',
  ),
  cue(
    2,
    /\b(?:timely|prompt(?:ly)?|swift(?:ly)?|quickly|speedy|rapid(?:ly)?|decisive(?:ly)?|without delay|at the right time)\b/,
    'Referrals get a timely response.',
  ),
  cue(
    2,
    /\b(?:skilled|skilful(?:ly)?|dedicated|committed|knowledgeable|tenacious(?:ly)?|determined|passionate|adept|experienced|confident(?:ly)?|conscientious|enthusiastic)\b/,
    'Skilled workers help families.',
  ),
  cue(
    2,
    /\b(?:appropriate(?:ly)?|suitable|suitably|purposeful(?:ly)?|meaningful(?:ly)?|sensitive(?:ly)?|careful(?:ly)?|thoughtful(?:ly)?|creative(?:ly)?|innovative|imaginative|child[ -](?:centred|focused))\b/,
    'Decisions are made appropriately.',
  ),
  cue(
    2,
    /\b(?:stable|stability|settled|secure|warm|nurturing|trusting|enduring|positive(?:ly)?|valued?|valuable|helpful|beneficial|impactful|reflective|responsive|proactive(?:ly)?|accessible|manageable|persistent|ambitious|aspirational|visible|clear vision|clear and)\b/,
    'Caseloads are manageable.',
  ),
  cue(
    2,
    /\b(?:seen|visited) (?:\w+ )?(?:regularly|alone|at home|in line|frequently|often)\b|\bin line with\b|\bat (?:the|a) (?:right )?time (?:that is )?right\b|\bdifferentiated\b/,
    'Children are seen alone.',
  ),
  cue(
    2,
    /\b(?:proud|pride|enjoy|thrive|flourish|appreciate|celebrat\w+|champion|highly (?:valued|effective|ambitious|skilled|responsive)|speak (?:\w+ )?positively)\b/,
    'Staff are proud of their work.',
  ),
  cue(
    2,
    /\b(?:priorit(?:y|ise[sd]?)|invest(?:ed|ment)|reinvigorated|transformed|enhanced|adds? value|pays? off|bedrock|forward-thinking)\b/,
    'The investment has reinvigorated the workforce.',
  ),
  cue(
    2,
    /\bknow (?:their|the|this|them|children|how|these)(?: \w+){0,4} (?:well|very well|extremely well)\b|\bclear(?:ly)? (?:understanding|about|vision|plans?|rationale|strategy|focus)\b|\baccurate(?:ly)?\b|\bself-aware(?:ness)?\b/,
    'Leaders have a clear understanding of the service.',
  ),
  cue(
    1,
    /\b(?:offset|ensur(?:e|es|ed|ing)|enabl(?:e|es|ed|ing)|help(?:s|ed|ing)|support(?:s|ed|ive)|protect(?:s|ed)|safely|safer|encourag\w+|empower\w*|improv(?:e|es)|reduc(?:e|es|ed|ing) (?:risks?|harm|the risk|pressure|caseloads?)|promot(?:e|es|ed|ing))\b/,
    'This helps children to stay at home.',
  ),
  cue(
    1,
    /\b(?:regular(?:ly)?|routinely|consistent(?:ly)?|carefully|actively|always|frequently|continue to receive|readily|good|better|best|well)\b/,
    'Children are seen regularly.',
  ),
  cue(
    1,
    /\b(?:increasing(?:ly)?|more (?:regularly|consistent|children|stable|effective)|growing|growth|achiev\w+|progress|access to|oversee|oversight|relationships?|listen(?:ed|s)?|understand(?:s|ing)?|resolved|opportunities|tailored|range of|specialist|bespoke|individualised)\b/,
    'Young people have access to a range of services.',
  ),
]

/** What is said of work that does not. A "no" or "without" before it turns it round. */
export const worry: readonly Cue[] = [
  cue(2, /\btoo (?!(?:early|soon) to\b)(?:many|few|\w+)\b/, 'Too many children wait.'),
  cue(
    2,
    /\b(?:not|n[’']t|never|cannot) (?:\w+ ){0,2}?(?:yet|always|consistently|sufficient(?:ly)?|routinely|enough|fully|all|every|regularly|sufficiently|well|effective(?:ly)?|clear(?:ly)?|timely|robust|adequate(?:ly)?|good|possible|able|been|being|recorded|used|get|receive|have|help|provide|evident|established|embedded|understood|understand|known|reflect\w*|progress\w*|monitored|consider\w*)\b/,
    'Plans are not always clear.',
  ),
  cue(
    2,
    /\b(?:do|does|did|is|are|was|were|has|have|had|could|should) not\b|\b(?:don|doesn|didn|isn|aren|wasn|weren|hasn|haven)[’']t\b/,
    'Managers do not challenge drift.',
  ),
  cue(
    2,
    /\bnot (?:all|every|everyone)\b|\bnot (?:\w+ ){0,3}(?:enough|always|yet)\b|\bnor\b/,
    'Not all young people have dental checks.',
  ),
  cue(
    2,
    /\binsufficient(?:ly)?|inadequate(?:ly)?|ineffective(?:ly)?|inappropriate(?:ly)?|inaccurate|incomplete|insecure|unsafe|unsuitable|unclear|unmet|unnecessar(?:y|ily)|unallocated|underdeveloped|unrealistic|uncertain(?:ty)?|unacceptabl[ey]\b/,
    'Oversight is insufficient.',
  ),
  cue(
    2,
    /\b(?:poor(?:ly|er)?|weak(?:er|ness(?:es)?|ly)?|deficits?|shortfalls?|shortages?|failings?|fail(?:s|ed|ure|ures)?|deteriorat\w+|declin(?:e|ed|ing)|worsen\w*|disjointed|fragmented|neglected|undermin\w+|hinder\w*|hamper\w*|compromis\w+|disadvantaged|stretched|overwhelmed|struggl\w+|detriment\w*)\b/,
    'Recording is poor.',
  ),
  cue(
    2,
    /\b(?:variable|variability|var(?:y|ies)|inconsisten(?:t|tly|cy|cies)|uneven|patchy|mixed quality)\b/,
    'Plans vary in quality.',
  ),
  cue(
    2,
    /\b(?:delay(?:s|ed)?|drift|backlogs?|wait(?:s|ed|ing)? (?:too|lists?|times?|for)|slow(?:ly|er|ed)?|over-?due|lengthy)\b/,
    'There are delays for some children.',
  ),
  cue(
    2,
    /\b(?:lack(?:s|ed|ing)?|absence of|absent|limit(?:ed|ing|s)|gaps?|lost|missed opportunit\w+|no longer|little evidence|scarce(?:ly)?|rarely|seldom|minimal|narrow)\b/,
    'Plans lack detail.',
  ),
  cue(
    2,
    /\b(?:need(?:s|ed)?|requires?|required) (?:to (?:be )?)?(?:further |more |to )?(?:improv\w+|strengthen\w*|develop\w*|review\w*|attention|work)\b|\bmore (?:work )?(?:is needed |needs )?to (?:do|be done)\b|\bmore (?:work )?is (?:needed|required)\b|\bwork to do\b|\bcould (?:be )?(?:\w+ )?(?:strengthened|improved?|better|further)\b|\bhas the potential to\b|\bareas? for (?:development|improvement)\b|\bmust (?:improve|be)\b/,
    'More work is needed to strengthen plans.',
  ),
  cue(
    2,
    /\b(?:yet to|overly|over-?reli\w+|over-?optimistic\w*|difficult(?:y|ies)? (?:to|in|for)|unable|turnover|frequent changes?|further changes|changes of (?:social workers?|staff)|high (?:caseloads?|workloads?|number of (?:agency|children))|caseloads? (?:are|remain)(?: \w+)? high|left (?:at|in|without)|leaves? (?:\w+ )?(?:children|young people|them|some)|at risk of (?:harm|further)|expos(?:ed|es|ing) (?:\w+ )?to|(?:a|particular|significant) challenge|^this impacts on|suffer(?:ed|s)?)\b/,
    'There is a high turnover of staff.',
  ),
  cue(
    2,
    /\b(?:less (?:well|effective|evident|strong|positive|clear|robust|consistent)|lower than|higher than|remains? (?:a (?:challenge|concern)|too|high|low|weak|variable|inconsistent)|concerning|of concern|serious concerns?|frustrat\w+|pressures? on|challenging|challenges)\b/,
    'Supervision is less effective.',
  ),
  cue(
    2,
    /\bmeans? that (?:some|many|too|not|few|a (?:small|significant) number)\b|\b(?:some|a (?:small|very small|significant|minority) (?:number|minority|proportion)(?: of)?|a few|a minority of|many) (?:\w+ ){0,4}(?:wait|experience|remain|miss|lack|still)\b/,
    'A small number of children remain in unregistered homes.',
  ),
  cue(
    2,
    /\b(?:higher?-than|only (?:a|some|one|half)|few (?:children|care|plans|records|social)|(?:negatively|adversely) (?:impact|affect)\w*|impact(?:s|ed|ing)? (?:\w+ )?(?:negatively|adversely|on the pace)|affects? (?:\w+[’']? )?(?:ability|children|progress)|there (?:is|are|was|were) no (?:\w+ )?(?:framework|clear|consistent|formal|evidence|plan|strateg|directory|system|process)\w*|voices? (?:is|are) (?:not|limited)|never|without (?:a|any|the|their|clear|sufficient|management|being|appropriate))\b/,
    'Some children live without a clear plan.',
  ),
  cue(
    1,
    /\b(?:however|unless|remain(?:s|ed)?|still|sometimes|occasionally|varied|risks?|concerns?|problems?|issues?|difficult(?:y|ies)?|unregistered|unregulated|bed and breakfast|reduced|significantly impacted)\b/,
    'However, this has an impact on some children.',
  ),
]

/** What is neither: scope, method, facts, plans, being aware. It decides only where nothing above does. */
export const neutral: readonly Cue[] = [
  cue(
    2,
    /^(?:this (?:statement|letter|inspection|visit|report|joint)|the (?:visit|inspection|inspectors|methodology|focus)|inspectors? (?:looked|considered|were|was|reviewed|also|met|visited|used|evaluated|spoke|talked|carried)|his majesty|her majesty|ofsted (?:will|last|carried)|throughout this report|the lead inspector and|it would be (?:very )?helpful|we (?:have )?determined?|the (?:response|statement) should|the director of children’s services should (?:prepare|send)|i am copying|you should|we have notified)/,
    'This letter summarises the findings of a focused visit.',
  ),
  cue(
    2,
    /\bwe (?:have notified|expect|will)\b|\bfindings? (?:from|of) (?:this|the) (?:focused )?visit into account\b/,
    'Ofsted will take the findings from this focused visit into account.',
  ),
]

/** Leaders know of it, plan it, have just begun it: nothing has changed for a child yet. */
export const intention: readonly Cue[] = [
  cue(
    2,
    /\b(?:plans? (?:are|is) (?:in place|under way|underway|being)|(?:are|is|being) planned|(?:is|are) due to|there are plans|plan(?:s|ning)? to|intend(?:s)? to|will (?:be|have|lead|help|take|ensure)|have embarked|has embarked|under development|in development|under way|underway|exploring|(?:is|are) (?:working|looking|seeking) to|(?:has|have) (?:recently |just )?(?:been )?(?:appointed|commissioned|launched|introduced|commenced)|starting in|too (?:early|soon) to|(?:recently|newly) (?:introduced|appointed|implemented|established|launched))\b/,
    'A new framework is due to be launched.',
  ),
  cue(
    2,
    /\b(?:(?:are|is) (?:\w+ )?aware|(?:have|has) (?:recognised|identified|acknowledged|committed)|recognise|acknowledge(?:s|ment|d)?|identified (?:this|these))\b/,
    'Leaders are aware of this.',
  ),
]
