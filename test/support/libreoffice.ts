import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Opens a file in LibreOffice and saves it as XLSX; null where that did not work. */
const saved = (name: string, bytes: Buffer): Buffer | null => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-'))
  try {
    const from = join(folder, name)
    writeFileSync(from, bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const to = ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', join(folder, 'out')]
    spawnSync('soffice', [profile, ...to, from], { stdio: 'ignore', timeout: 120_000 })
    return readFileSync(join(folder, 'out', name.replace(/\.\w+$/, '.xlsx')))
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A machine may have LibreOffice without its spreadsheet: whether it can is found out with a table of one cell. */
export const hasLibreOffice = (): boolean => saved('try.csv', Buffer.from('try\n')) !== null

/** The workbook as LibreOffice saves it after opening it. */
export const savedByLibreOffice = (workbook: Buffer): Buffer => {
  const bytes = saved('plan.xlsx', workbook)
  if (!bytes) throw new Error('LibreOffice could not open the workbook.')
  return bytes
}
