// foliate-js, as an application would use it.

import '/npm/foliate-js/view.js'
import { FootnoteHandler } from '/npm/foliate-js/footnotes.js'

export const open = async (url, place) => {
    const view = document.createElement('foliate-view')
    place.append(view)
    const file = new File([await (await fetch(url)).blob()], 'book.epub', { type: 'application/epub+zip' })
    await view.open(file)
    const { book, renderer } = view
    const folder = book.sections[0].id.slice(0, book.sections[0].id.lastIndexOf('/') + 1)
    const short = href => href.startsWith(folder) ? href.slice(folder.length) : href
    const list = items => (items ?? []).flatMap(it =>
        [{ label: it.label.trim(), href: short(it.href) }, ...list(it.subitems)])
    return {
        view,
        direction: book.dir,
        contents: list(book.toc),
        show: async href => {
            const place = view.resolveNavigation(folder + href)
            if (!(place?.index >= 0)) throw new Error('the reader knows no such place')
            await view.goTo(folder + href)
        },
        shown: () => renderer.getContents().filter(it => it.doc).map(({ doc, index }) =>
            ({ document: doc, page: short(book.sections[index].id) })),
        /** Sets pages as the reader's owner likes them. */
        style: css => renderer.setStyles(css),
        turn: side => side === 'left' ? view.goLeft() : view.goRight(),
        // What the reader does with a reference to a note if its application wants notes to pop up.
        popUp: (link, page) => new Promise((resolve, reject) => {
            // The last one stayed open until now.
            place.querySelector('.note')?.remove()
            const section = book.sections.find(it => short(it.id) === page)
            const handler = new FootnoteHandler()
            handler.addEventListener('before-render', ({ detail }) => {
                detail.view.className = 'note'
                detail.view.style.cssText = 'position: absolute; width: 300px; height: 200px; opacity: 0'
                place.append(detail.view)
            })
            handler.addEventListener('render', ({ detail }) => {
                const [{ doc }] = detail.view.renderer.getContents()
                resolve(doc.body.textContent)
            })
            const event = new CustomEvent('link', {
                detail: { a: link, href: section.resolveHref(link.getAttribute('href')) },
                cancelable: true,
            })
            const handled = handler.handle(book, event)
            if (handled) handled.catch(reject)
            else reject(new Error('the reader takes the link for no reference to a note'))
        }),
    }
}
