// A book as its files have it: what the reading systems are measured by.

const XHTML = 'application/xhtml+xml'
const OPS = 'http://www.idpf.org/2007/ops'

/** White space is no text: readers and engines differ in it. */
export const squeezed = text => text.replace(/\s+/gu, ' ').trim()

/** Reads the EPUB of that address. */
export const read = async url => {
    const zip = await window.JSZip.loadAsync(await (await fetch(url)).arrayBuffer())
    const parse = async (path, type) =>
        new DOMParser().parseFromString(await zip.file(path).async('string'), type)
    const container = await parse('META-INF/container.xml', 'application/xml')
    const root = container.querySelector('rootfile').getAttribute('full-path')
    const folder = root.slice(0, root.lastIndexOf('/') + 1)
    const packageDocument = await parse(root, 'application/xml')
    const items = [...packageDocument.querySelectorAll('manifest > item')]
    const byId = new Map(items.map(it => [it.id, it]))
    const hrefOf = itemref => byId.get(itemref.getAttribute('idref')).getAttribute('href')
    const itemrefs = [...packageDocument.querySelectorAll('spine > itemref')]
    const spine = itemrefs.map(it =>
        ({ href: hrefOf(it), linear: it.getAttribute('linear') !== 'no' }))
    const direction = packageDocument.querySelector('spine').getAttribute('page-progression-direction')
    const navItem = items.find(it => it.getAttribute('properties')?.split(' ').includes('nav'))
    const nav = await parse(folder + navItem.getAttribute('href'), XHTML)
    const toc = [...nav.querySelectorAll('nav')].find(it => it.getAttributeNS(OPS, 'type') === 'toc')
    const pages = new Map()
    for (const { href } of spine) pages.set(href, await parse(folder + href, XHTML))
    return {
        folder,
        spine,
        direction,
        pages,
        modes: packageDocument.querySelector('meta[name=primary-writing-mode]')?.getAttribute('content'),
        embedsFonts: items.some(it => it.getAttribute('media-type').startsWith('font/')),
        contents: [...toc.querySelectorAll('a')].map(it =>
            ({ label: squeezed(it.textContent), href: it.getAttribute('href') })),
    }
}

/** The page and the place on it that an address on the page `from` leads to, or null if it leaves the book. */
export const resolve = (href, from) => {
    if (/^[a-z][a-z0-9+.-]*:/iu.test(href)) return null
    const url = new URL(href, `book:///${from}`)
    return { page: decodeURIComponent(url.pathname.slice(1)), id: decodeURIComponent(url.hash.slice(1)) }
}
