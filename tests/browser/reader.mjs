// A reading system in a browser: Debian's Chromium, led by Playwright, with foliate-js or epub.js in it.

import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
/** Where the packages of package.json are installed. */
export const packages = process.env.HEDING_BROWSER_TOOLS
    ?? path.join(here, '../../target/tools/browser')
export const require = createRequire(path.join(packages, 'package.json'))
export const chromiumProgram = process.env.CHROMIUM ?? '/usr/bin/chromium'

export const READERS = ['foliate', 'epubjs']

const TYPES = {
    '.css': 'text/css',
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.mjs': 'text/javascript; charset=utf-8',
}

/** Serves the readers and the book on this machine's own address. */
const serve = async book => {
    const roots = [['/npm/', path.join(packages, 'node_modules')], ['/', path.join(here, 'page')]]
    const server = http.createServer((request, response) => {
        const wanted = decodeURIComponent(new URL(request.url, 'http://localhost').pathname)
        const [prefix, root] = roots.find(([prefix]) => wanted.startsWith(prefix))
        const file = wanted === '/book.epub' ? book : path.join(root, wanted.slice(prefix.length))
        fs.readFile(file, (error, bytes) => {
            response.statusCode = error ? 404 : 200
            response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream')
            response.end(bytes ?? '')
        })
    })
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
    return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}

export const launch = () => {
    const { chromium } = require('playwright-core')
    return chromium.launch({
        executablePath: chromiumProgram,
        args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'],
    })
}

/**
 * Opens a book in a reader. `complaints` collects what the console says and which requests failed or
 * went out of the book.
 */
export const open = async (browser, reader, book, options = {}) => {
    const server = await serve(book)
    const context = await browser.newContext({ viewport: { width: 600, height: 800 }, ...options })
    const page = await context.newPage()
    const complaints = []
    page.on('console', it => {
        if (it.type() === 'error') complaints.push(`console: ${it.text()}`)
    })
    page.on('pageerror', it => complaints.push(`error: ${it.stack ?? it.message}`))
    page.on('requestfailed', it => complaints.push(`request failed: ${it.url()}`))
    page.on('response', it => {
        if (it.status() >= 400) complaints.push(`request failed: ${it.url()}`)
    })
    await context.route('**/*', route => {
        const url = route.request().url()
        if (url.startsWith(server.url) || /^(?:blob|data|about):/u.test(url)) return route.continue()
        complaints.push(`request out of the book: ${url}`)
        return route.abort()
    })
    await page.goto(`${server.url}index.html`)
    await page.evaluate(async name => {
        const { open } = await import(`/${name}.js`)
        window.reader = await open('/book.epub', document.querySelector('#place'))
    }, reader)
    return {
        page,
        complaints,
        close: async () => {
            await context.close()
            server.close()
        },
    }
}
