import assert from 'node:assert/strict'
import test from 'node:test'
import { type ThemeId, themes, themesOf } from './themes.ts'

for (const { id, found, notIn } of themes) {
  test(`${id} is found in “${found}” and not in “${notIn}”`, () => {
    assert.ok(themesOf(found).includes(id), 'not found')
    assert.ok(!themesOf(notIn).includes(id), 'found where it is not')
  })
}

/** Each practice area that councils and inspectors write about, the theme that covers it, and a sentence about it. */
const areas: readonly (readonly [string, string, string])[] = [
  ['front door', 'front-door', 'Decisions at the front door are quick.'],
  ['consent', 'front-door', 'Consent is sought from parents.'],
  ['early help', 'early-help', 'Early help is offered to families.'],
  ['family help', 'early-help', 'Family help teams are in place.'],
  ['thresholds', 'thresholds', 'Thresholds are applied well.'],
  ['step up and down', 'step-up-down', 'Step down to universal services is planned.'],
  ['assessment', 'assessment', 'Assessments say what life is like for the child.'],
  ['assessment: absent parents', 'absent-parents', 'Absent fathers are rarely spoken to.'],
  [
    'assessment: non-verbal children',
    'non-verbal-children',
    'Workers learn how non-verbal children show what they feel.',
  ],
  ['planning', 'planning', 'Child in need plans say who will do what.'],
  ['chronologies', 'chronologies', 'Chronologies are kept up to date.'],
  ['management oversight', 'management-oversight', 'Management oversight is recorded.'],
  ['supervision', 'supervision', 'Supervision happens each month.'],
  ['staff voice', 'staff-voice', 'Staff told us that they feel safe to speak up.'],
  ['audit', 'audit', 'Audits are moderated.'],
  ['quality assurance', 'audit', 'Quality assurance looks at impact.'],
  ['escalation', 'escalation', 'The escalation process is used.'],
  ['strategy meetings', 'section-47', 'Strategy meetings are held on the day.'],
  ['section 47', 'section-47', 'Section 47 enquiries are prompt.'],
  ['child protection conferences', 'child-protection-conferences', 'Child protection conferences start on time.'],
  ['pre-proceedings and court', 'pre-proceedings', 'Pre-proceedings work is tracked and the court is told early.'],
  ['letters and reports written to families', 'family-letters', 'Letters to parents are in plain words.'],
  ['missing and return home interviews', 'missing', 'Return home interviews follow each missing episode.'],
  ['exploitation and safer locations', 'exploitation', 'Exploitation is mapped and safer locations are agreed.'],
  ['domestic abuse', 'domestic-abuse', 'Domestic abuse is understood.'],
  ['sexual abuse', 'sexual-abuse', 'Sexual abuse is named in plans.'],
  [
    'violence against women and girls',
    'violence-against-women-and-girls',
    'The work on violence against women and girls is led well.',
  ],
  ['neglect', 'neglect', 'Neglect is measured with a tool.'],
  ['antisocial behaviour', 'antisocial-behaviour', 'Antisocial behaviour is met with help.'],
  ['substance misuse', 'substance-misuse', 'Substance misuse workers join visits.'],
  ['LADO', 'lado', 'The LADO gives clear advice.'],
  ['homelessness 16 to 17', 'homelessness-16-17', 'Children aged 16 and 17 who present as homeless are seen jointly.'],
  ['private fostering', 'private-fostering', 'Private fostering is publicised.'],
  ['home education', 'home-education', 'Elective home education is overseen.'],
  ['missing education', 'missing-education', 'Children missing education are found.'],
  ['disabled children', 'disabled-children', 'Disabled children have short breaks.'],
  ['transition to adulthood', 'disabled-children', 'Transition to adult services starts at 14.'],
  ['young carers', 'young-carers', 'Young carers are known to schools.'],
  ['placements', 'placements', 'Placements are stable.'],
  ['sufficiency', 'sufficiency', 'Sufficiency is planned with neighbours.'],
  ['out of area', 'out-of-area', 'Children placed out of area are visited.'],
  ['arrivals from other authorities', 'out-of-area', 'Children placed by other authorities are notified.'],
  ['permanence', 'permanence', 'Permanence is agreed at the second review.'],
  ['matching', 'matching', 'Matching is careful.'],
  ['staying put', 'staying-put', 'Staying put is offered to all.'],
  ['staying close', 'staying-put', 'Staying close is being tried.'],
  ['fostering', 'fostering', 'Foster carers are paid promptly.'],
  ['adoption', 'adoption', 'Adoption is considered early.'],
  ['post-adoption', 'adoption', 'Support after adoption is easy to get.'],
  ['family time', 'family-time', 'Family time is planned around school.'],
  ['life story', 'life-story', 'Life story work starts early.'],
  ['identity', 'identity', 'Children’s identity is explored.'],
  ['health', 'health', 'Health checks are late.'],
  ['dental', 'dental', 'Dental checks are late.'],
  ['mental health', 'mental-health', 'Mental health waits are long.'],
  ['education', 'education', 'Education is valued.'],
  ['virtual school', 'education', 'The virtual school knows each pupil.'],
  ['unaccompanied children', 'unaccompanied-children', 'Unaccompanied children are met by interpreters.'],
  ['care-leaver accommodation', 'care-leaver-accommodation', 'Care leavers have suitable accommodation.'],
  ['tenancies', 'care-leaver-accommodation', 'Tenancies rarely break down.'],
  ['pathway plans', 'pathway-plans', 'Pathway plans are written with young people.'],
  ['transfer to leaving care', 'transfer-to-leaving-care', 'Transfer to the leaving care team happens at 17.'],
  ['personal advisers', 'personal-advisers', 'Personal advisers stay in touch.'],
  ['visiting', 'visiting', 'Children are visited at home.'],
  ['employment', 'employment', 'Apprenticeships are kept for care leavers.'],
  ['local offer', 'local-offer', 'The local offer is known.'],
  ['council tax', 'local-offer', 'Care leavers pay no council tax.'],
  ['drop-in', 'drop-in', 'A weekly drop-in is busy.'],
  ['custody', 'custody', 'Young people in custody are not forgotten.'],
  ['local leadership', 'local-leadership', 'Senior leaders know the service.'],
  ['partnership', 'partnership', 'Partners share the same aims.'],
  ['corporate parenting', 'corporate-parenting', 'Corporate parents take part.'],
  ['participation', 'participation', 'Children’s views change services through participation groups.'],
  ['advocacy', 'participation', 'Advocacy is offered to each child.'],
  ['training and learning', 'training', 'Training follows what audits teach.'],
  ['caseloads', 'caseloads', 'Caseloads are even.'],
  ['workforce', 'workforce', 'The workforce is stable.'],
  ['performance information', 'performance-information', 'Performance information is read weekly.'],
  ['commissioning', 'commissioning', 'Commissioning follows need.'],
  ['finance', 'finance', 'The budget has grown.'],
  ['gold-standard self-assessment', 'gold-standard', 'Teams score themselves against gold standards.'],
  ['serious incidents', 'serious-incidents', 'Serious incidents lead to learning.'],
  ['complaints', 'complaints', 'Complaints are answered.'],
]

for (const [area, id, sentence] of areas) {
  test(`${area} has its theme, ${id}`, () => {
    assert.ok(themesOf(sentence).includes(id as ThemeId), sentence)
  })
}

test('ids are unique, and themes come in the order of the list', () => {
  assert.equal(new Set(themes.map(({ id }) => id)).size, themes.length)
  assert.deepEqual(themesOf('Leaders fund training for foster carers at the front door.'), [
    'front-door',
    'fostering',
    'local-leadership',
    'training',
    'finance',
  ])
})

test('every theme of the list covers a practice area', () => {
  const covered = new Set(areas.map(([, id]) => id))
  assert.deepEqual(
    themes.map(({ id }) => id).filter((id) => !covered.has(id)),
    [],
  )
})
