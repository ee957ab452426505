#!/usr/bin/env node
// docs/pictures/make.mjs: takes the pictures of this folder anew, from the sample archive.
//
// Builds content/ (or, with HEDING=PROGRAM, lets that build it), opens the volumes in foliate-js and epub.js
// in Chromium at 536 x 724 points of two pixels, the screen of a 6-inch reader of 300 dots an inch, and keeps
// what they show in sixteen greys. The margins and the size of the letters are the reader's; everything else
// is the book's. `./test test` installs what this needs.

import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { launch, open, require } from '../../tests/browser/reader.mjs'

const UPNG = require('upng-js')
const here = path.dirname(fileURLToPath(import.meta.url))
const top = path.join(here, '../..')

/** Which page of which book in which reader, and how its owner likes it. */
const PICTURES = {
    cover: { reader: 'foliate', page: 'cover.xhtml' },
    contents: { reader: 'epubjs', page: 'contents.xhtml' },
    section: { reader: 'foliate', page: 'd-20240105.xhtml' },
    index: { reader: 'epubjs', page: 'ix-tag.xhtml' },
    article: { reader: 'foliate', article: '排字房一課' },
    names: { reader: 'epubjs', article: '排字房一課', turns: 1 },
    table: { reader: 'foliate', article: '排字房一課', turns: 2 },
    notes: { reader: 'foliate', article: '圖書館的十二個位子', note: 0 },
    verse: { reader: 'epubjs', article: '詩兩首' },
    dark: { reader: 'epubjs', article: '排字房一課', dark: true },
    japanese: { reader: 'foliate', article: '船着き場の猫たち' },
    vertical: { reader: 'foliate', article: '排字房一課', edition: 'vertical', turns: 1 },
    'vertical-contents': { reader: 'foliate', page: 'contents.xhtml', edition: 'vertical' },
    'vertical-table': { reader: 'foliate', article: '小學運動會成績表', edition: 'vertical', turns: 1 },
    'six-inch': { reader: 'foliate', article: '二月說', size: 22 },
    // Without the sheet that old engines reject.
    plain: { reader: 'epubjs', article: '排字房一課', without: 'enhance.css' },
}

const SCREEN = { width: 536, height: 724 }
const FACE = '"Noto Serif CJK HK", "Noto Serif CJK TC", serif'

const wishes = ({ size = 20, dark }) => `
html { font-family: ${FACE}; font-size: ${size}px; line-height: 1.7 }
${dark ? ':root { color-scheme: dark }' : ''}
`

/** Makes all volumes in both editions. */
const build = out => {
    const program = process.env.HEDING
    const command = program ? [program] : ['cargo', 'run', '--release', '--quiet', '--']
    const options = ['digest', 'all', 'content', '--edition', 'horizontal', '--edition', 'vertical']
    execFileSync(command[0], [...command.slice(1), ...options, '--out', out, '--quiet'],
        { cwd: top, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** A copy of a book in which a sheet is empty. */
const without = async (book, sheet) => {
    const zip = await require('jszip').loadAsync(fs.readFileSync(book))
    const [name] = Object.keys(zip.files).filter(it => it.endsWith(`/${sheet}`))
    zip.file(name, '')
    const copy = book.replace(/\.epub$/u, '-plain.epub')
    fs.writeFileSync(copy, await zip.generateAsync({ type: 'nodebuffer' }))
    return copy
}

/** The book's name without `edition`, and the page's href: that of the article with such a title, or `page`. */
const find = async (folder, { article, page }) => {
    if (!article) return { volume: 'swallow-bay-2024-01', href: page }
    for (const file of fs.readdirSync(folder).filter(it => /\d\.epub$/u.test(it)).sort()) {
        const zip = await require('jszip').loadAsync(fs.readFileSync(path.join(folder, file)))
        const nav = await zip.file('OEBPS/nav.xhtml').async('string')
        const href = nav.match(new RegExp(`href="(a-[^"]*)">${article}`, 'u'))?.[1]
        if (href) return { volume: path.basename(file, '.epub'), href }
    }
    throw new Error(`no article begins with ${article}`)
}

/** Opens the book at the page and waits until all of it has settled. */
const photograph = async (browser, folder, picture) => {
    const { volume, href } = await find(folder, picture)
    let book = path.join(folder, `${volume}${picture.edition === 'vertical' ? '-vertical' : ''}.epub`)
    if (picture.without) book = await without(book, picture.without)
    const session = await open(browser, picture.reader, book, {
        viewport: SCREEN,
        deviceScaleFactor: 2,
        colorScheme: picture.dark ? 'dark' : 'light',
    })
    const { page } = session
    if (picture.dark) await page.addStyleTag({ content: ':root { color-scheme: dark }' })
    await page.evaluate(css => window.reader.style(css), wishes(picture))
    await page.evaluate(href => window.reader.show(href), href)
    for (let turn = 0; turn < (picture.turns ?? 0); turn += 1) {
        await page.waitForTimeout(500)
        await page.evaluate(side => window.reader.turn(side), picture.edition === 'vertical' ? 'left' : 'right')
    }
    if (picture.note !== undefined) await popUp(page, href, picture)
    await page.waitForTimeout(1000)
    const shot = await page.screenshot()
    await session.close()
    return shot
}

/** Shows a note as an application does that lets it pop up. */
const popUp = (page, href, picture) => page.evaluate(async ({ href, number, css }) => {
    const { document: shown } = window.reader.shown().find(it => it.page === href)
    await window.reader.popUp(shown.querySelectorAll('a.ref')[number], href)
    const note = document.querySelector('.note')
    note.style.cssText = `position: absolute; bottom: 32px; left: 32px; width: 470px; height: 140px;
        background: white; border: 2px solid black; border-radius: 8px`
    note.renderer.setAttribute('margin', '16px')
    note.renderer.setStyles(css)
}, { href, number: picture.note, css: wishes({ size: 18 }) })

/** In sixteen greys: what such a screen can show, and small. */
const keep = (name, shot) => {
    const { width, height } = UPNG.decode(shot)
    const [buffer] = UPNG.toRGBA8(UPNG.decode(shot))
    const points = new Uint8Array(buffer)
    for (let at = 0; at < points.length; at += 4) {
        const light = 0.299 * points[at] + 0.587 * points[at + 1] + 0.114 * points[at + 2]
        points.fill(Math.round(light / 17) * 17, at, at + 3)
    }
    const file = path.join(here, `${name}.png`)
    fs.writeFileSync(file, Buffer.from(UPNG.encode([buffer], width, height, 0)))
    console.log(`${path.relative(top, file)}: ${Math.round(fs.statSync(file).size / 1000)} kB`)
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'heding-pictures-'))
const browser = await launch()
try {
    build(folder)
    const wanted = process.argv.slice(2)
    for (const [name, picture] of Object.entries(PICTURES)) {
        if (wanted.length > 0 && !wanted.includes(name)) continue
        keep(name, await photograph(browser, folder, picture))
    }
} finally {
    await browser.close()
    fs.rmSync(folder, { recursive: true, force: true })
}
