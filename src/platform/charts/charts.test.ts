import assert from 'node:assert/strict'
import { test } from 'node:test'
import { barChart } from './bars.ts'
import { funnelChart } from './funnel.ts'
import { trendChart } from './trend.ts'

const percent = (value: number) => `${Math.round(value * 100)}%`
const told = {
  id: 'visits',
  title: 'Visits in time',
  description: 'From 80% in April to 90% in June.',
  written: percent,
}

const trend = (values: readonly (number | null)[], levels?: readonly { name: string; value: number }[]) =>
  trendChart({
    ...told,
    labels: values.map((_, at) => `Month ${at + 1}`),
    series: [{ name: 'Marlshire & co', values }],
    ...(levels === undefined ? {} : { levels }),
  }).html

test('A line has its title and what it says in words, for those who do not see it', () => {
  const drawn = trend([0.8, 0.85, 0.9])
  assert.match(drawn, /role="img" aria-labelledby="visits-title visits-words"/)
  assert.match(drawn, /<title id="visits-title">Visits in time<\/title>/)
  assert.match(drawn, /<desc id="visits-words">From 80% in April to 90% in June\.<\/desc>/)
  assert.match(drawn, /Marlshire &amp; co/)
})

test('Where there was none the line stops, and the table says none and not nought', () => {
  const drawn = trend([0.8, null, 0.9, 0.7])
  const path = /class="tl-chart__series[^>]*><path d="([^"]*)"/.exec(drawn)?.[1] ?? ''
  assert.equal(path.split('M').length - 1, 2, 'two pieces')
  assert.match(drawn, />None</)
  assert.doesNotMatch(drawn, />0%<\/td>/)
})

test('No value at all is a frame and a table, without a number that is none', () => {
  assert.doesNotMatch(trend([null, null]), /NaN|undefined|Infinity/)
  assert.doesNotMatch(trend([]), /NaN|undefined|Infinity/)
  assert.doesNotMatch(trend([0.5, 0.5, 0.5]), /NaN|undefined|Infinity/)
})

test('The words of two lines that end together do not stand on one another', () => {
  const drawn = trend(
    [0.9, 0.9],
    [
      { name: 'Target', value: 0.9 },
      { name: 'England', value: 0.9 },
    ],
  )
  const heights = [...drawn.matchAll(/y="([\d.]+)" class="tl-chart__name"/g)].map(([, y]) => Number(y))
  assert.equal(heights.length, 3)
  for (const [at, y] of heights.slice(1).entries()) assert.ok(y - heights[at]! >= 14.9)
})

test('The words of lines that end on the axis stand above it, not among the months', () => {
  const drawn = trendChart({
    ...told,
    labels: ['Sep', 'Oct'],
    series: ['One', 'Two', 'Three'].map((name) => ({ name, values: [0.2, 0] })),
  }).html
  const heights = [...drawn.matchAll(/y="([\d.]+)" class="tl-chart__name"/g)].map(([, y]) => Number(y))
  assert.deepEqual(heights, [214, 229, 244])
})

test('No drawing holds a style of its own, which the policy of the pages forbids', () => {
  const bars = barChart({
    ...told,
    heading: 'Days',
    bars: [
      { label: '1', value: 3 },
      { label: '2', value: 0, after: true },
    ],
  }).html
  for (const drawn of [trend([0.1, 0.2]), bars]) assert.doesNotMatch(drawn, /style=/)
  assert.match(bars, /tl-chart__bar--after/)
})

test('A funnel names the groups that chance does not explain, and keeps the order that it was given', () => {
  const limits = [10, 50, 100].map((size) => ({ size, low: 0.8 - 1 / size, high: Math.min(1, 0.8 + 1 / size) }))
  const drawn = funnelChart({
    ...told,
    overall: 0.8,
    inner: limits,
    outer: limits,
    groups: [
      { name: 'North', size: 40, value: 0.82, note: null },
      { name: 'East', size: 90, value: 0.5, note: 'Lower than chance explains' },
    ],
  }).html
  assert.match(drawn, /tl-chart__group--apart/)
  assert.match(drawn, /tl-chart__name">East</)
  assert.doesNotMatch(drawn, /tl-chart__name">North</)
  assert.ok(drawn.indexOf('North</th>') < drawn.indexOf('East</th>'))
  assert.doesNotMatch(drawn, /NaN|undefined/)
})
