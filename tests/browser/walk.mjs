// walk.mjs [--patience MILLISECONDS] BOOK…: opens each book in each reader, walks through all of it and
// prints what was found, a line of JSON for each book.

import { parseArgs } from 'node:util'
import { READERS, launch, open } from './reader.mjs'

const { values, positionals } = parseArgs({
    options: { patience: { type: 'string', default: '15000' } },
    allowPositionals: true,
})

const walk = async (browser, reader, book) => {
    const session = await open(browser, reader, book)
    try {
        const walked = await session.page.evaluate(
            async patience => (await import('/walk.js')).walk(patience), Number(values.patience))
        walked.findings.push(...new Set(session.complaints))
        return walked
    } finally {
        await session.close()
    }
}

/** What one reader shows of a page and the other does not. */
const differences = (one, other) => Object.keys(one.texts)
    .filter(page => page in other.texts && one.texts[page] !== other.texts[page])
    .map(page => `${page}: the readers show different texts`)

const browser = await launch()
try {
    for (const book of positionals) {
        const walks = await Promise.all(READERS.map(it => walk(browser, it, book)))
        const readers = Object.fromEntries(walks.map(({ texts, ...rest }, at) => [READERS[at], rest]))
        console.log(JSON.stringify({ book, readers, between: differences(...walks) }))
    }
} finally {
    await browser.close()
}
