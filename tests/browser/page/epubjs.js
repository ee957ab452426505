// epub.js, as an application would use it.

export const open = async (url, place) => {
    const book = window.ePub(await (await fetch(url)).arrayBuffer())
    await book.ready
    const rendition = book.renderTo(place, { width: '100%', height: '100%', flow: 'paginated' })
    const navigation = await book.loaded.navigation
    let wishes = ''
    rendition.hooks.content.register(contents => contents.addStylesheetCss(wishes, 'wishes'))
    await rendition.display()
    const list = items => (items ?? []).flatMap(it =>
        [{ label: it.label.trim(), href: it.href }, ...list(it.subitems)])
    const direction = book.packaging.metadata.direction
    return {
        rendition,
        direction,
        contents: list(navigation.toc),
        show: async href => {
            if (!book.spine.get(href)) throw new Error('the reader knows no such place')
            await rendition.display(href)
        },
        shown: () => rendition.getContents().map(it =>
            ({ document: it.document, page: book.spine.get(it.sectionIndex).href })),
        /** Sets pages as the reader's owner likes them, from the next page that is shown on. */
        style: css => {
            wishes = css
        },
        // The library leaves keys and taps to its application; this is what its own example does.
        turn: side => (side === 'left') === (direction === 'rtl') ? rendition.next() : rendition.prev(),
    }
}
