// preview.mjs URL FOLDER WIDTH HEIGHT: uses a preview as people do, in a window of that size, and writes to the articles
// of its folder. Prints what was found wrong, and what was counted, as a line of JSON.

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from './reader.mjs'

const [url, folder, width, height] = process.argv.slice(2)
const findings = []
const counts = {}

const check = (what, is) => { if (!is) findings.push(what) }

const browser = await launch()
try {
    const context = await browser.newContext({ viewport: { width: Number(width), height: Number(height) } })
    const page = await context.newPage()
    page.on('pageerror', error => findings.push(`error: ${error.message}`))
    page.on('console', said => { if (said.type() === 'error') findings.push(`console: ${said.text()}`) })
    page.on('request', it => { if (!it.url().startsWith(new URL(url).origin)) findings.push(`asks ${it.url()}`) })

    const number = () => page.textContent('#number')
    const where = () => page.textContent('#where')
    const becomes = (what, test, ...rest) =>
        page.waitForFunction(test, ...rest, { timeout: 20000 }).catch(() => findings.push(`never: ${what}`))
    /** Until a key that leads elsewhere has done so. */
    const settles = () => page.waitForSelector('#stage:not([aria-busy=true])')
    /** What the frame shows: the words of the first paragraph that is seen, whether nothing is cut off. */
    const seen = () => page.evaluate(() => {
        const { contentDocument: inside, contentWindow: view } = document.getElementById('page')
        const isHere = box => box.right > 1 && box.left < view.innerWidth - 1 && box.bottom > 1 && box.top < view.innerHeight - 1
        const blocks = [...inside.querySelectorAll('.body p, h1')]
        const here = blocks.filter(it => [...it.getClientRects()].some(isHere))
        const cut = here.flatMap(it => [...it.getClientRects()]).filter(isHere).filter(box =>
            box.left < -1 || box.right > view.innerWidth + 1 || box.top < -1 || box.bottom > view.innerHeight + 1)
        return {
            words: here.map(it => it.textContent.slice(0, 16)),
            cut: cut.length,
            size: view.getComputedStyle(inside.documentElement).fontSize,
            writing: view.getComputedStyle(inside.documentElement).writingMode,
            colour: view.getComputedStyle(inside.documentElement).color,
        }
    })

    // -- the page --
    await page.goto(`${url}#long.md`)
    await becomes('the article that the address names', () => document.getElementById('where').textContent === '長信')
    await page.waitForSelector('#lines details', { state: 'attached' })
    check('the frame runs scripts', await page.evaluate(() => document.getElementById('page').getAttribute('sandbox') === 'allow-same-origin'))
    const first = await seen()
    check('nothing is to be seen', first.words.length > 0)
    check(`it begins with ${first.words[0]}`, first.words[0] === '長信')

    // -- pages are turned, and all words are on one of them --
    const all = async () => {
        await page.keyboard.press('Home')
        const words = new Set()
        let turns = 0
        for (;;) {
            const now = await seen()
            now.words.forEach(it => words.add(it))
            check(`lines are cut off on ${await number()}`, now.cut === 0)
            const [at, of] = (await number()).split(' · ')[0].split(' / ').map(Number)
            if (at === of) break
            await page.keyboard.press('PageDown')
            turns += 1
            check(`the page ${at} was not turned`, Number((await number()).split(' / ')[0]) === at + 1)
        }
        counts.turns = (counts.turns ?? 0) + turns
        return words
    }
    const paragraphs = await page.evaluate(() => [...document.getElementById('page').contentDocument.querySelectorAll('.body p')].map(it => it.textContent.slice(0, 16)))
    for (const frame of ['1', '2', '3', '4']) {
        await page.keyboard.press(frame)
        const words = await all()
        check(`frame ${frame}: paragraphs are on no page`, paragraphs.every(it => words.has(it)))
    }
    await page.keyboard.press('1')

    // -- how it is shown --
    const before = await seen()
    await page.keyboard.press('+')
    check('the type is no larger', parseFloat((await seen()).size) > parseFloat(before.size))
    await page.keyboard.press('-')
    await page.keyboard.press('n')
    const night = await seen()
    check('night is as day', night.colour !== before.colour)
    await page.keyboard.press('n')

    await page.keyboard.press('v')
    await settles()
    check('lines are not vertical', (await seen()).writing === 'vertical-rl')
    check('vertical: another article', (await where()) === '長信')
    const vertical = await all()
    check('vertical: paragraphs are on no page', paragraphs.every(it => vertical.has(it)))
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowLeft')
    check('vertical: the page to the left is not the next', (await number()).startsWith('2 '))
    await page.keyboard.press('v')
    await settles()
    check('lines are not horizontal', (await seen()).writing === 'horizontal-tb')

    // -- what is saved is swapped in, and what was in place stays --
    const file = join(folder, 'long.md')
    const text = readFileSync(file, 'utf8')
    await page.keyboard.press('Home')
    await page.keyboard.press('PageDown')
    await page.evaluate(() => {
        window.loads = 0
        document.getElementById('page').addEventListener('load', () => { window.loads += 1 })
        const { contentDocument: inside, contentWindow: view } = document.getElementById('page')
        const isHere = box => box.right > 1 && box.left < view.innerWidth - 1 && box.bottom > 1 && box.top < view.innerHeight - 1
        window.mine = [...inside.querySelectorAll('.body p')].find(it => [...it.getClientRects()].some(isHere))
        window.line = Number(window.mine.dataset.written)
    })
    const rounds = 6
    let kept = 0
    const times = []
    for (let round = 0; round < rounds; round += 1) {
        const mark = `新增${round}`
        const seenAt = page.evaluate(mark => new Promise(done => {
            const look = () => document.getElementById('page').contentDocument.body.textContent.includes(mark)
                ? done(Date.now()) : requestAnimationFrame(look)
            look()
        }), mark)
        const saved = Date.now()
        writeFileSync(file, text.replace('\n\n', `\n\n${`${mark}的一段在上面。`.repeat(3 + round)}\n\n`))
        times.push(await seenAt - saved)
        await page.waitForTimeout(60)
        kept += await page.evaluate(() => {
            const view = document.getElementById('page').contentWindow
            const isHere = box => box.right > 1 && box.left < view.innerWidth - 1 && box.bottom > 1 && box.top < view.innerHeight - 1
            return window.mine.isConnected && [...window.mine.getClientRects()].some(isHere) ? 1 : 0
        })
    }
    counts.kept = kept
    counts.slowest = Math.max(...times)
    check(`the paragraph stayed in place ${kept} times of ${rounds}`, kept === rounds)
    check('the page was loaded anew', await page.evaluate(() => window.loads === 0))
    check('lines are not told anew', await page.evaluate(() => Number(window.mine.dataset.written) === window.line + 2))

    // -- messages, beside what they are about --
    writeFileSync(file, text.replace('\n\n', '\n\n見[那裏](nowhere.md)。\n\n'))
    await becomes('a message', () => document.getElementById('count').textContent === '! 1')
    await page.keyboard.press('j')
    await becomes('a mark beside the paragraph', () => document.querySelector('#marks .mark.warning'))
    const beside = await page.evaluate(() => {
        const inside = document.getElementById('page').contentDocument
        const paragraph = [...inside.querySelectorAll('.body p')].find(it => it.textContent.startsWith('見那裏'))
        const mark = document.querySelector('#marks .mark').getBoundingClientRect()
        const frame = document.getElementById('page').getBoundingClientRect()
        const scale = frame.height / document.getElementById('page').contentWindow.innerHeight
        return Math.abs(frame.top + paragraph.getClientRects()[0].top * scale - mark.top)
    })
    check(`the mark stands ${beside} beside its paragraph`, beside < 30)
    check('the list has no line', (await page.textContent('#list')).includes('Line 6'))
    // Broken front matter, and whole again.
    writeFileSync(file, text.replace('title: 長信', 'title: [長信'))
    await becomes('a message on the front matter', () => [...document.querySelectorAll('#list li')].some(it => /Line [1-4]/.test(it.textContent)))
    check('the text is gone with its front matter', (await seen()).words.length > 0)
    writeFileSync(file, text)
    await becomes('no message any more', () => document.getElementById('count').textContent === '✓' && document.getElementById('where').textContent === '長信')
    if (!(await page.isHidden('#messages'))) await page.keyboard.press('m')

    // -- contents, search, chapters, links --
    if (await page.isHidden('#contents')) await page.keyboard.press('t')
    await becomes('where it is, in the contents', () => document.querySelector('#lines a[aria-current=page]')?.textContent === '長信')
    await page.click('#lines a:has-text("短信")')
    await becomes('the chapter of the contents', () => document.getElementById('where').textContent === '短信')
    await settles()
    if (!(await page.isHidden('#contents'))) await page.keyboard.press('t')
    await page.keyboard.press('/')
    await page.keyboard.type('長')
    await page.waitForSelector('#hits li[aria-selected=true]')
    await page.keyboard.press('Enter')
    await becomes('the chapter that was searched', () => document.getElementById('where').textContent === '長信')
    await settles()
    await page.keyboard.press('[')
    await becomes('the chapter before', () => document.getElementById('where').textContent !== '長信')
    await settles()
    await page.keyboard.press(']')
    await becomes('the next chapter', () => document.getElementById('where').textContent === '長信')
    await settles()
    await page.frameLocator('#page').locator('nav.bar a[rel=prev]').first().click()
    await becomes('what a link leads to', () => document.getElementById('where').textContent === '短信')
    check('a link left the book', await page.evaluate(() => document.getElementById('page').contentWindow.location.pathname.includes('/book/')))

    // -- all of it has names --
    const nameless = await page.evaluate(() => [...document.querySelectorAll('button, input, select, iframe')]
        .filter(it => !it.closest('[hidden]') && !it.textContent.trim() && !it.title && !it.labels?.length && !it.ariaLabel).map(it => it.id))
    check(`without a name: ${nameless}`, nameless.length === 0)
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    check(`the window scrolls by ${wide}`, wide <= 0)
    await context.close()
} finally {
    await browser.close()
}
console.log(JSON.stringify({ findings, counts }))
