// ace.mjs BOOK…: prints what Ace by DAISY has against each book, a line of JSON for each.

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromiumProgram, require } from './reader.mjs'

process.env.PUPPETEER_EXECUTABLE_PATH = chromiumProgram
process.env.ACE_TIMEOUT_INITIAL ??= '120000'

// Standard output is for the findings alone.
const print = line => fs.writeSync(1, `${line}\n`)
console.log = console.info = (...words) => console.error(...words)

const work = fs.mkdtempSync(path.join(os.tmpdir(), 'heding-ace-'))
// Ace keeps its settings and its log in the home of whoever runs it.
process.env.XDG_CONFIG_HOME = process.env.XDG_DATA_HOME = process.env.XDG_STATE_HOME = path.join(work, 'home')

const ace = require('@daisy/ace-core')
const runner = require('@daisy/ace-axe-runner-puppeteer')
require('@daisy/ace-logger').initLogger({ verbose: false, silent: true, fileName: 'ace.log' })
runner.concurrency = 2

/** Every assertion that failed, of whatever impact, and what the package document fails to say. */
const findings = report => {
    const failed = report.assertions.flatMap(page => page.assertions
        .filter(it => it['earl:result']['earl:outcome'] === 'fail')
        .map(it => {
            const { 'dct:title': rule, 'earl:impact': impact } = it['earl:test']
            return `${page['earl:testSubject'].url}: ${impact} ${rule}: ${it['earl:result'].html ?? ''}`
        }))
    const { missing = [], empty = [] } = report['a11y-metadata']
    // Who certified a book, and by which credential, is for people to say.
    const ours = [...missing, ...empty].filter(it => !/certif|conformsTo/u.test(it))
    return [...failed, ...ours.map(it => `package document: says nothing of ${it}`)]
}

for (const [at, book] of process.argv.slice(2).map(it => path.resolve(it)).entries()) {
    const outdir = path.join(work, String(at))
    await ace(book, { cwd: work, outdir, tmpdir: path.join(outdir, 'tmp'), silent: true, verbose: false }, runner)
    const report = JSON.parse(fs.readFileSync(path.join(outdir, 'report.json'), 'utf8'))
    print(JSON.stringify({ book, pages: report.assertions.length, findings: findings(report) }))
}
fs.rmSync(work, { recursive: true, force: true })
process.exit(0)
