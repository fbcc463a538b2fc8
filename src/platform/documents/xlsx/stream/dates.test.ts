import assert from 'node:assert/strict'
import test from 'node:test'
import { dayOfSerial, isDateFormat } from './dates.ts'

test('a number is a day by its format, whatever else the format shows', () => {
  for (const [code, is, why] of [
    ['dd/mm/yyyy', true, 'as Annex A asks'],
    ['yyyy\\-mm\\-dd', true, 'escaped marks'],
    ['[$-809]dd mmmm yyyy;@', true, 'a language, and another form for texts'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', true, 'the long date of the system'],
    ['dd/mm/yyyy hh:mm AM/PM', true, 'with a time'],
    ['h:mm', true, 'only a time is shown, and the number has a day'],
    ['[h]:mm', false, 'hours added up are no time of day'],
    ['General', false, 'no format'],
    ['0.00', false, 'a number'],
    ['#,##0.00;[Red]-#,##0.00', false, 'a colour has letters of a date'],
    ['"day" 0', false, 'words in quotation marks'],
    ['0\\d', false, 'an escaped letter'],
    ['_-"£"* #,##0.00_-', false, 'money'],
    ['0.00E+00', false, 'scientific'],
    ['@', false, 'text'],
    ['[<=9999999]###\\-####;\\(###\\)\\ ###\\-####', false, 'a telephone number'],
    ['', false, 'nothing'],
  ] as const)
    assert.equal(isDateFormat(200, code), is, why)
  for (const [
    id,
    is,
  ] of [[0, false], [14, true], [22, true], [46, false], [49, false], [37, false], [47, true], [1, false]] as const) // biome-ignore format: short
    assert.equal(isDateFormat(id, undefined), is, `built-in format ${id}`)
})

test('days are counted from 1900 with the day that did not exist, or from 1904', () => {
  for (const [serial, from1904, day] of [
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, '1900-03-01'],
    [61, false, '1900-03-01'],
    [43_831, false, '2020-01-01'],
    [43_831.999, false, '2020-01-01'],
    [43_830.999_999_999_9, false, '2020-01-01'],
    [42_369, true, '2020-01-01'],
    [0, true, '1904-01-01'],
    [2_958_465, false, '9999-12-31'],
    [2_958_466, false, null],
    [0, false, null],
    [-5, false, null],
    [Number.NaN, false, null],
  ] as const)
    assert.equal(dayOfSerial(serial, from1904), day, `${serial}`)
})
