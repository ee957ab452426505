// Walks a book through a reader as its owner would, and notes what is not as it should be.

import { read, resolve, squeezed } from '/book.js'

const OPS = 'http://www.idpf.org/2007/ops'
/** More pages than any book of the tests has. */
const MOST_TURNS = 5000

const sleep = time => new Promise(resolve => setTimeout(resolve, time))

/** How long a reader may take to come to a place, in milliseconds. */
let patience = 10_000

/** Waits until `is` gives something true, and gives that, or else the last thing it gave. */
const until = async (is, time = patience) => {
    const end = Date.now() + time
    for (;;) {
        const it = is()
        if (it || Date.now() > end) return it
        await sleep(10)
    }
}

/** Where a thing of a page lies on the screen. */
const onScreen = (document, rect) => {
    const frame = document.defaultView.frameElement.getBoundingClientRect()
    return {
        left: frame.left + rect.left,
        right: frame.left + rect.right,
        top: frame.top + rect.top,
        bottom: frame.top + rect.bottom,
    }
}

/** Whether some of it can be seen. Half a pixel is none. */
const isSeen = (document, element) => [...element.getClientRects()].some(rect => {
    const it = onScreen(document, rect)
    return it.right > 0.5 && it.bottom > 0.5 && it.left < innerWidth - 0.5 && it.top < innerHeight - 0.5
})

const rolesOf = element => element.getAttribute('role')?.split(' ') ?? []
const isNoteReference = link =>
    link.getAttributeNS(OPS, 'type')?.split(' ').includes('noteref') || rolesOf(link).includes('doc-noteref')

class Walk {
    findings = []
    counts = { pages: 0, turns: 0, links: 0, notes: 0, glyphs: 0 }
    texts = {}

    constructor(book, reader) {
        this.book = book
        this.reader = reader
    }

    find(what, where) {
        this.findings.push(`${where}: ${what}`)
    }

    shownPage(href) {
        return this.reader.shown().find(it => it.page === href)?.document
    }

    /** The document of that page once it is shown with the place on it in sight. */
    arrived(place) {
        const document = this.shownPage(place.page)
        if (!document?.body) return null
        // Without a fragment a link leads to the beginning of a page.
        const element = place.id ? document.getElementById(place.id) : firstThing(document)
        return element && isSeen(document, element) ? document : null
    }

    /** Why a place was not reached. */
    missed(place) {
        const shown = this.reader.shown().map(it => it.page).join(', ') || 'nothing'
        const document = this.shownPage(place.page)
        const name = place.id ? `${place.page}#${place.id}` : place.page
        if (!document) return `leads to ${shown}, not to ${name}`
        if (place.id && !document.getElementById(place.id)) return `leads to ${place.page}, which has no «${place.id}»`
        return `leads to ${place.page}, but not to the right place on it`
    }

    async show(href) {
        const place = resolve(href, '')
        try {
            await this.reader.show(href)
        } catch (error) {
            this.find(`can't be shown: ${error?.message ?? error}`, href)
            return null
        }
        const document = await until(() => this.arrived(place))
        if (!document) this.find(this.missed(place), href)
        return document
    }

    /** Clicks a link and follows it to where it should lead. */
    async click(link, from) {
        const href = link.getAttribute('href')
        const place = resolve(href, from)
        const label = `${from}, link «${squeezed(link.textContent)}» to ${href}`
        this.counts.links += 1
        link.click()
        const document = await until(() => this.arrived(place))
        if (!document) this.find(this.missed(place), label)
        return document
    }

    /** From the first page to the last, turning pages to the side where the next one lies. */
    async turnThrough() {
        const { spine, direction } = this.book
        const expectedDirection = this.isVertical() ? 'rtl' : 'ltr'
        for (const it of new Set([direction, this.reader.direction])) {
            if (it !== expectedDirection) this.find(`pages turn ${it}, not ${expectedDirection}`, 'spine')
        }
        const side = direction === 'rtl' ? 'left' : 'right'
        const linear = spine.filter(it => it.linear).map(it => it.href)
        await this.show(linear[0])
        const met = []
        for (let still = 0; this.counts.turns < MOST_TURNS && still < 3;) {
            for (const { document, page } of this.reader.shown()) {
                if (met.includes(page) || !document.body) continue
                met.push(page)
                await this.look(document, page)
            }
            const before = this.position()
            await this.reader.turn(side)
            const moved = await until(() => this.position() !== before, 150)
            // A second try, for a reader may still have been busy.
            still = moved ? 0 : still + 1
            if (moved) this.counts.turns += 1
        }
        const turned = met.filter(it => linear.includes(it)).join(' ')
        if (turned !== linear.join(' ')) {
            const missing = linear.filter(it => !met.includes(it))
            this.find(missing.length > 0
                ? `pages never come when turning to the ${side}: ${missing.join(', ')}`
                : `pages come in another order: ${turned}`, 'spine')
        }
    }

    isVertical() {
        return this.book.modes?.startsWith('vertical') ?? false
    }

    /** A name of what is on the screen. */
    position() {
        return this.reader.shown().map(({ document, page }) => {
            if (!document.body) return page
            const { left, top } = onScreen(document, document.body.getBoundingClientRect())
            return `${page} ${Math.round(left)} ${Math.round(top)}`
        }).join(' ')
    }

    /** Text, pictures, fonts and direction of lines of a page. */
    async look(document, page) {
        this.counts.pages += 1
        const text = shownText(document)
        this.texts[page] = text
        const own = textOf(this.book.pages.get(page).body)
        if (text !== own) {
            let at = 0
            while (text[at] === own[at]) at += 1
            this.find(`from «${own.slice(at, at + 20)}» on the reader shows «${text.slice(at, at + 20)}»`, page)
        }
        if (text === '' && document.images.length === 0) this.find('is empty', page)
        if (document.querySelector('parsererror')) this.find('is not well-formed', page)
        for (const image of document.images) {
            await until(() => image.complete)
            if (image.naturalWidth === 0) this.find(`picture ${image.getAttribute('src')} does not show`, page)
        }
        await document.fonts.ready
        const fonts = [...document.fonts]
        if (this.book.embedsFonts && !fonts.some(it => it.status === 'loaded') && text !== '') {
            this.find('none of the book\'s fonts is loaded', page)
        }
        for (const font of fonts.filter(it => it.status === 'error')) {
            this.find(`font ${font.family} can't be loaded`, page)
        }
        this.lines(document, page)
    }

    /** Whether lines run as the book says: computed, and as glyphs really lie. */
    lines(document, page) {
        const isVertical = this.isVertical()
        const expected = isVertical ? 'vertical-rl' : 'horizontal-tb'
        const root = document.defaultView.getComputedStyle(document.documentElement).writingMode
        if (root !== expected) this.find(`lines run ${root}, not ${expected}`, page)
        for (const paragraph of document.querySelectorAll('.body > p')) {
            const boxes = hanOf(document, paragraph)
            const beginsWithHan = /^\s*\p{Script=Han}{2}/u.test(paragraph.textContent)
            this.counts.glyphs += boxes.length
            for (let at = 1; at < boxes.length; at += 1) {
                const [a, b] = [boxes[at - 1], boxes[at]]
                const along = isVertical ? b.top - a.top : b.left - a.left
                const across = isVertical ? b.left - a.left : b.top - a.top
                const sameLine = Math.abs(across) < a.width / 2
                // The next character stands further on in its line, or in a later line, but not the second.
                if (sameLine ? along <= 0 : at === 1 && beginsWithHan) {
                    this.find(`characters don't follow one another ${isVertical ? 'down' : 'along'} the line`, page)
                    return
                }
            }
        }
    }

    async contents() {
        const wanted = this.book.contents
        const own = JSON.stringify(wanted.map(it => it.label))
        if (JSON.stringify(this.reader.contents.map(it => squeezed(it.label))) !== own) {
            this.find('the reader lists other entries than nav', 'contents')
        }
        for (const { label, href } of this.reader.contents) {
            this.counts.links += 1
            const before = this.findings.length
            await this.show(href)
            if (this.findings.length > before) {
                this.find(`entry «${label}» leads to nowhere`, 'contents')
            }
        }
    }

    /** Each link of each page that is no chapter: contents, section indexes, indexes, the rest. */
    async indexes() {
        for (const { href } of this.book.spine) {
            const page = this.book.pages.get(href)
            if (page.querySelector('[role=doc-chapter]')) continue
            await this.linksOf(href)
        }
    }

    /** Each place that a page links to, once. */
    async linksOf(href) {
        const targets = [...this.book.pages.get(href).querySelectorAll('a[href]')].map(it => it.getAttribute('href'))
        for (const target of new Set(targets)) {
            if (!resolve(target, href)) continue
            const document = this.arrived({ page: href, id: '' }) ?? await this.show(href)
            if (!document) return
            await this.click(document.querySelector(`a[href="${CSS.escape(target)}"]`), href)
        }
    }

    /** The bars at the head and the foot of each chapter: to its neighbours, to its entry, to the contents. */
    async bars() {
        const chapters = this.book.spine.map(it => it.href)
            .filter(it => this.book.pages.get(it).querySelector('.article > .bar'))
        for (const [at, href] of chapters.entries()) {
            for (const [where, bar] of this.book.pages.get(href).querySelectorAll('.bar').entries()) {
                await this.bar(chapters, at, where, bar)
            }
        }
        return chapters.length
    }

    async bar(chapters, at, where, own) {
        const href = chapters[at]
        const label = `${href}, bar ${where + 1}`
        const rel = [...own.querySelectorAll('a[rel]')].map(it => it.rel).join(' ')
        const expected = [at > 0 ? 'prev' : '', at + 1 < chapters.length ? 'next' : ''].join(' ').trim()
        if (rel !== expected) this.find(`leads on to «${rel}» instead of «${expected}»`, label)
        const hrefs = bar => [...bar.querySelectorAll('a[href]')].map(it => it.getAttribute('href'))
        const links = hrefs(own)
        const known = where > 0 ? hrefs(this.book.pages.get(href).querySelector('.bar')) : []
        let toContents = known.length > 0
        for (let number = 0; number < links.length; number += 1) {
            // Where the same link of the bar at the head led, it leads again; the last one is tried.
            if (known.includes(links[number]) && number + 1 < links.length) continue
            const document = this.arrived({ page: href, id: '' }) ?? await this.show(href)
            if (!document) return
            const link = document.querySelectorAll('.bar')[where].querySelectorAll('a[href]')[number]
            const target = resolve(link.getAttribute('href'), href)
            const landed = await this.click(link, href)
            if (!landed) continue
            if (link.rel === 'prev' && target.page !== chapters[at - 1]) this.find(`«previous» leads to ${target.page}`, label)
            if (link.rel === 'next' && target.page !== chapters[at + 1]) this.find(`«next» leads to ${target.page}`, label)
            // One's own entry: the place has a link that leads back here.
            const entry = target.id && landed.getElementById(target.id)
            const back = entry && [...entry.querySelectorAll('a[href]')]
                .find(it => resolve(it.getAttribute('href'), target.page)?.page === href)
            if (target.id && !back) this.find(`${target.id} is not this chapter's entry`, label)
            if (back && where === 0) await this.click(back, target.page)
            if (landed.querySelector('[role=doc-toc]')) toContents = true
        }
        if (!toContents) this.find('no link leads to the contents', label)
    }

    /** From each reference to its note and back. */
    async notes() {
        for (const { href } of this.book.spine) {
            const count = [...this.book.pages.get(href).querySelectorAll('a[href]')].filter(isNoteReference).length
            for (let number = 0; number < count; number += 1) await this.note(href, number)
        }
    }

    async note(href, number) {
        this.counts.notes += 1
        const document = await this.show(href)
        if (!document) return
        const reference = [...document.querySelectorAll('a[href]')].filter(isNoteReference)[number]
        const target = resolve(reference.getAttribute('href'), href)
        const label = `${href}, note ${squeezed(reference.textContent)}`
        if (this.reader.popUp) {
            const shown = await this.reader.popUp(reference, href).catch(error => `nothing: ${error.message}`)
            const own = squeezed(document.getElementById(target.id)?.textContent ?? '')
            if (squeezed(shown) !== own) this.find(`«${squeezed(shown)}» pops up`, label)
        }
        const landed = await this.click(reference, href)
        const note = landed?.getElementById(target.id)
        const back = note && [...note.querySelectorAll('a[href]')].find(it => rolesOf(it).includes('doc-backlink'))
        if (!back) return this.find('has no way back', label)
        const returned = await this.click(back, target.page)
        const first = resolve(back.getAttribute('href'), target.page)
        if (returned && !isNoteReference(returned.getElementById(first.id))) this.find('leads back to no reference', label)
        return undefined
    }
}

/** The first thing on a page that takes up room: text or a picture. */
const firstThing = document => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.nodeType === Node.TEXT_NODE && node.data.trim() !== '') return node.parentElement
        if (node.nodeName.toLowerCase() === 'img') return node
    }
    return document.body
}

/** Boxes of the first Han characters of a paragraph. */
const hanOf = (document, paragraph) => {
    const boxes = []
    for (const node of textNodes(paragraph)) {
        if (boxes.length > 60) break
        if (node.parentElement.closest('rt, .tcy')) continue
        for (const { index } of node.data.matchAll(/\p{Script=Han}/gu)) {
            const range = document.createRange()
            range.setStart(node, index)
            range.setEnd(node, index + 1)
            boxes.push(range.getBoundingClientRect())
        }
    }
    return boxes
}

/** Text but what stands for ruby in readers without it. */
const textNodes = element => {
    const nodes = []
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement.closest('rp')) nodes.push(node)
    }
    return nodes
}

const textOf = element => squeezed(textNodes(element).map(it => it.data).join(''))

/** The text of a page that takes up room in the reader. */
const shownText = document => {
    const range = document.createRange()
    const takesRoom = node => {
        range.selectNodeContents(node)
        return node.data.trim() === '' || range.getClientRects().length > 0
    }
    return squeezed(textNodes(document.body).filter(takesRoom).map(it => it.data).join(''))
}

const PARTS = ['turnThrough', 'contents', 'indexes', 'bars', 'notes']

/** Walks the book that the reader of this window shows, its owner being so patient. */
export const walk = async (time, parts = PARTS) => {
    patience = time ?? patience
    const it = new Walk(await read('/book.epub'), window.reader)
    for (const part of parts) await it[part]()
    const { findings, counts, texts } = it
    return { findings, counts, texts }
}
