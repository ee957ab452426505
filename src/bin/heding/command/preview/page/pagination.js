// Pages of a document in a frame: columns of the frame's size, one after the other, in horizontal and in vertical lines.

/** The blocks by which a place is known. */
const BLOCKS = "p, li, dt, dd, h1, h2, h3, h4, h5, h6, pre, blockquote, table, figure, img, hr, aside, tr";

const words = (block) => block.textContent.trim().slice(0, 300);

export class Pages {
  /** @param {HTMLIFrameElement} frame */
  constructor(frame) {
    this.frame = frame;
    this.number = 0;
    this.count = 1;
  }

  get document() {
    return this.frame.contentDocument;
  }

  /** Lays the document out. `look` has width, height, gap, columns, size, ink, paper, link. */
  layout(look) {
    const { documentElement: root, body } = this.document;
    if (!root || !body) return;
    this.look = look;
    const win = this.frame.contentWindow;
    const own = {
      "font-size": `${look.size}px`, "line-height": "1.65", "color": look.ink, "background": look.paper,
      "margin": "0", "padding": "0", "border": "0", "box-sizing": "border-box", "overflow": "hidden",
      "max-width": "none", "max-height": "none", "min-width": "0", "min-height": "0", "overflow-wrap": "break-word",
      "column-fill": "auto", "column-gap": `${look.gap}px`, "text-size-adjust": "100%",
    };
    for (const [name, value] of Object.entries(own)) root.style.setProperty(name, value, "important");
    for (const [name, value] of [["margin", "0"], ["padding", "0"], ["max-width", "none"], ["max-height", "none"], ["background", "transparent"], ["color", "inherit"]]) {
      body.style.setProperty(name, value, "important");
    }
    const style = win.getComputedStyle(root);
    this.vertical = style.writingMode.startsWith("vertical");
    // In vertical lines columns stand one below the other.
    this.forward = this.vertical || style.direction !== "rtl" ? 1 : -1;
    const [columns, length] = this.vertical ? [1, look.height] : [look.columns, look.width];
    const column = Math.floor((length - (columns - 1) * look.gap) / columns);
    root.style.setProperty("width", `${look.width}px`, "important");
    root.style.setProperty("height", `${look.height}px`, "important");
    root.style.setProperty("column-width", `${column}px`, "important");
    root.style.setProperty("column-count", String(columns), "important");
    this.step = length + look.gap;
    this.links(look, win);
    this.measure();
  }

  /** The colours that a reading system gives links, and pictures that fit a page. */
  links(look, win) {
    const sheet = new win.CSSStyleSheet();
    sheet.replaceSync(`a:link, a:visited { color: ${look.link}; }
      img, svg { max-height: ${look.height - 8}px; max-width: 100%; } .vrtl img { max-width: ${look.width - 8}px; }`);
    this.document.adoptedStyleSheets = [sheet];
  }

  /** Counts the pages. */
  measure() {
    const { documentElement: root, body } = this.document;
    const range = this.document.createRange();
    range.selectNodeContents(body);
    const box = range.getBoundingClientRect();
    const [x, y] = this.scroll();
    const end = this.vertical ? box.bottom + y : this.forward > 0 ? box.right + x : this.look.width - box.left - x;
    this.count = Math.max(1, Math.ceil((end - 2) / this.step));
    this.number = Math.min(this.number, this.count - 1);
    root.dataset.pages = String(this.count);
    this.show();
  }

  scroll() {
    const win = this.frame.contentWindow;
    return [win.scrollX, win.scrollY];
  }

  /** Shows the page that is the present one. */
  show() {
    const at = this.number * this.step;
    const to = this.vertical ? { left: 0, top: at } : { left: this.forward * at, top: 0 };
    this.frame.contentWindow.scrollTo({ ...to, behavior: "instant" });
  }

  /** Turns to a page; whether there is such a page. */
  turn(number) {
    if (number < 0 || number >= this.count) return false;
    this.number = number;
    this.show();
    return true;
  }

  /** On which page a box lies that is seen from the present one. */
  pageOf(box) {
    const [x, y] = this.scroll();
    const at = this.vertical ? box.top + y : this.forward > 0 ? box.left + x : this.look.width - box.right - x;
    return Math.min(this.count - 1, Math.max(0, Math.floor((at + 1) / this.step)));
  }

  /** Whether a box is on the present page. */
  isHere(box) {
    return box.width + box.height > 0 && box.right > 0 && box.left < this.look.width && box.bottom > 0 && box.top < this.look.height;
  }

  blocks() {
    return [...this.document.body.querySelectorAll(BLOCKS)];
  }

  /** What is in place on the present page: the first block that begins here, or else the one that goes on here, and
      which letter of it is the first to be seen. */
  anchor() {
    const blocks = this.blocks();
    let goesOn = null;
    for (const [at, block] of blocks.entries()) {
      const boxes = [...block.getClientRects()];
      const here = boxes.findIndex((box) => this.isHere(box));
      if (here < 0) continue;
      const isFirst = this.pageOf(boxes[0]) === this.number;
      if (isFirst && block.querySelector(BLOCKS) && !goesOn) continue;
      if (isFirst) return goesOn ?? { block, at, offset: 0, words: words(block) };
      goesOn = { block, at, offset: this.letterAt(block), words: words(block) };
    }
    return goesOn ?? { block: blocks[0], at: 0, offset: 0, words: "" };
  }

  /** The block that was in place: itself, or else one of the same words. Nothing if there is none. */
  find(anchor) {
    if (anchor?.block?.isConnected) return anchor.block;
    return anchor?.words ? this.blocks().find((it) => words(it) === anchor.words) : undefined;
  }

  /** How many letters of a block stand before the present page. */
  letterAt(block) {
    const walker = this.document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const range = this.document.createRange();
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      range.selectNodeContents(node);
      if ([...range.getClientRects()].some((box) => this.isHere(box))) {
        let [low, high] = [0, node.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          range.setStart(node, middle);
          range.setEnd(node, Math.min(node.length, middle + 1));
          if (this.pageOf(range.getBoundingClientRect()) < this.number) low = middle + 1;
          else high = middle;
        }
        return before + low;
      }
      before += node.length;
    }
    return 0;
  }

  /** Shows the page where what was in place is now. */
  restore(anchor) {
    if (!anchor) return;
    const block = this.find(anchor) ?? this.blocks()[anchor.at] ?? this.blocks().at(-1);
    if (!block) return;
    this.turn(this.pageOf(this.boxAt(block, anchor.offset ?? 0)));
  }

  /** The box of a letter of a block. */
  boxAt(block, offset) {
    if (offset > 0) {
      const walker = this.document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const range = this.document.createRange();
      let left = offset;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (left < node.length) {
          range.setStart(node, left);
          range.setEnd(node, left + 1);
          return range.getBoundingClientRect();
        }
        left -= node.length;
      }
    }
    return block.getClientRects()[0] ?? block.getBoundingClientRect();
  }

  /** Shows the page with an element. */
  reveal(element) {
    if (element) this.turn(this.pageOf(element.getClientRects()[0] ?? element.getBoundingClientRect()));
  }
}
