import assert from 'node:assert/strict'
import test from 'node:test'
import { authorities } from './authorities.ts'
import { findAuthorityByName } from './authority-names.ts'

const printed: readonly (readonly [string, string])[] = [
  ['Dorset Council', '838'],
  ['Dorset Council’s', '838'],
  ['Inspection of Dorset local authority children’s services', '838'],
  ['Focused visit to Dorset children’s services', '838'],
  ['Royal Borough of Windsor and Maidenhead', '868'],
  ['The Royal Borough of Windsor & Maidenhead', '868'],
  ['City of Bristol', '801'],
  ['Bristol, City of', '801'],
  ['Bristol City Council', '801'],
  ['Bristol', '801'],
  ['Kingston upon Hull, City of', '810'],
  ['Kingston-upon-Hull City Council', '810'],
  ['Hull City Council', '810'],
  ['St. Helens', '342'],
  ['St Helens Metropolitan Borough Council', '342'],
  ['Saint Helens Borough Council', '342'],
  ['Stockton-on-Tees Borough', '808'],
  ['Stockton Borough Council', '808'],
  ['London Borough of Barking & Dagenham', '301'],
  ['Hammersmith and Fulham (London Borough of)', '205'],
  ['London Borough of Richmond upon Thames', '318'],
  ['Royal Borough of Kingston upon Thames', '314'],
  ['Royal Borough of Greenwich', '203'],
  ['Royal Borough of Kensington and Chelsea', '207'],
  ['City of Westminster', '213'],
  ['Westminster City Council', '213'],
  ['City of London', '201'],
  ['City of London Corporation', '201'],
  ['Surrey County Council', '936'],
  ['Durham County Council', '840'],
  ['County Durham', '840'],
  ['Herefordshire, County of', '884'],
  ['Rutland County Council', '857'],
  ['Sandwell Metropolitan Borough Council', '333'],
  ['Metropolitan Borough of Wirral', '344'],
  ['City of Bradford Metropolitan District Council', '380'],
  ['Wakefield Metropolitan District Council', '384'],
  ['City of Doncaster Council', '371'],
  ['City of Wolverhampton Council', '336'],
  ['City of York Council', '816'],
  ['Medway Council', '887'],
  ['Medway Towns', '887'],
  ['Isles of Scilly', '420'],
  ['Council of the Isles of Scilly', '420'],
  ['BCP Council', '839'],
  ['Bournemouth, Christchurch & Poole', '839'],
  ['Borough of Poole', '836'],
  ['Telford and Wrekin', '894'],
  ['Telford & Wrekin Council', '894'],
  ['Borough of Telford and Wrekin', '894'],
  ['Bath & North East Somerset', '800'],
  ['Bath and North-East Somerset Council', '800'],
  ['Bedford', '822'],
  ['Bedford Borough Council', '822'],
  ['Central Bedfordshire Council', '823'],
  ['Northamptonshire County Council', '928'],
  ['North Northamptonshire Council', '940'],
  ['West Northamptonshire Council', '941'],
  ['Cheshire East Council', '895'],
  ['Cheshire West and Chester Council', '896'],
  ['Cumbria County Council', '909'],
  ['Westmorland & Furness Council', '943'],
  ['Newcastle City Council', '391'],
  ['Newcastle-upon-Tyne', '391'],
  ['Derby City Council', '831'],
  ['Derbyshire County Council', '830'],
  ['Nottingham City Council', '892'],
  ['Nottinghamshire County Council', '891'],
  ['Brighton & Hove City Council', '846'],
  ['Southend-on-Sea City Council', '882'],
  ['East Riding of Yorkshire Council', '811'],
  ['West Berkshire District Council', '869'],
  ['Stoke on Trent City Council', '861'],
  ['MARLSHIRE COUNCIL', '999'],
]

const nobody: readonly (readonly [string, string])[] = [
  ['', 'nothing printed'],
  ['Council', 'a style without a name'],
  ['London', 'there is a City of London and 32 boroughs'],
  ['Cheshire', 'split into two'],
  ['Bedfordshire', 'abolished in 2009, before this table'],
  ['Newcastle', 'upon Tyne or under Lyme'],
  ['Newcastle-under-Lyme Borough Council', 'a district'],
  ['Kingston', 'upon Thames or upon Hull'],
  ['Sussex', 'East or West'],
  ['Yorkshire', 'North, or East Riding'],
  ['Tyneside', 'North or South'],
  ['Berkshire', 'abolished in 1998'],
  ['Gloucester City Council', 'a district'],
  ['Leicester County Council', 'Leicester or Leicestershire'],
  ['Leicestershire City Council', 'Leicester or Leicestershire'],
  ['London Borough of Dorset', 'the style contradicts the name'],
  ['Northamptonshire Children’s Trust', 'serves two authorities'],
  ['Middlesborough Council', 'misspelt: a person settles it'],
  ['Cardiff Council', 'not in England'],
]

test('a name is found however the document prints it', () => {
  for (const [name, code] of printed) assert.equal(findAuthorityByName(name)?.code, code, name)
})

test('a name that is nobody’s, or more than one authority’s, finds nothing', () => {
  for (const [name, why] of nobody) assert.equal(findAuthorityByName(name)?.name, undefined, `${name}: ${why}`)
})

test('every authority is found by its usual name, with Council after it, in capitals and with its style', () => {
  const style = { county: 'County Council', unitary: 'Council', metropolitan: 'Metropolitan Borough Council' }
  for (const authority of authorities) {
    const styled =
      authority.type === 'london-borough'
        ? `London Borough of ${authority.name}`
        : `${authority.name} ${style[authority.type]}`
    for (const name of [authority.name, `${authority.name} Council`, authority.name.toUpperCase(), styled])
      assert.equal(findAuthorityByName(name)?.code, authority.code, name)
  }
})

test('a very long or repetitive name is refused quickly', () => {
  const started = performance.now()
  assert.equal(findAuthorityByName(`${'the '.repeat(5_000)}Dorset${' council'.repeat(5_000)}`), null)
  assert.ok(performance.now() - started < 5_000)
})

test('with a day, only authorities of that day are meant', () => {
  assert.equal(findAuthorityByName('Northamptonshire', '2020-06-01')?.code, '928')
  assert.equal(findAuthorityByName('Northamptonshire', '2022-06-01'), null)
  assert.equal(findAuthorityByName('Dorset County Council', '2018-06-01'), null)
})
