// A page is changed into another one node by node: what is the same stays, with its place on the screen.

/** Where an element was written moves with each line that is added above it: it makes no element another one. */
const LINE = "data-written";
const LINES = / data-written="\d+"/g;

const key = (node) => node.nodeType === Node.ELEMENT_NODE ? node.outerHTML.replace(LINES, "") : `${node.nodeType}:${node.nodeValue}`;

const isLike = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName;

/** Makes `now` what `wanted` is. Gives how many nodes were put in or taken away, or have other words. */
export function swap(now, wanted) {
  if (now.nodeType !== Node.ELEMENT_NODE) {
    if (now.nodeValue === wanted.nodeValue) return 0;
    now.nodeValue = wanted.nodeValue;
    return 1;
  }
  let changed = attributes(now, wanted);
  const [ours, theirs] = [[...now.childNodes], [...wanted.childNodes]];
  const [ourKeys, theirKeys] = [ours.map(key), theirs.map(key)];
  let start = 0;
  while (start < ours.length && start < theirs.length && ourKeys[start] === theirKeys[start]) {
    renumber(ours[start], theirs[start]);
    start += 1;
  }
  let [end, theirEnd] = [ours.length, theirs.length];
  while (end > start && theirEnd > start && ourKeys[end - 1] === theirKeys[theirEnd - 1]) {
    end -= 1;
    theirEnd -= 1;
    renumber(ours[end], theirs[theirEnd]);
  }
  // Between what is the same at both ends: what is there anywhere stays, the others are made alike if they can be.
  const left = new Map();
  for (let at = start; at < end; at += 1) {
    const same = left.get(ourKeys[at]) ?? [];
    same.push(at);
    left.set(ourKeys[at], same);
  }
  const kept = new Set();
  let last = start - 1;
  const partner = [];
  for (let at = start; at < theirEnd; at += 1) {
    const same = (left.get(theirKeys[at]) ?? []).find((it) => it > last);
    if (same === undefined) continue;
    partner[at] = same;
    kept.add(same);
    last = same;
  }
  let free = start;
  for (let at = start; at < theirEnd; at += 1) {
    if (partner[at] !== undefined) {
      const node = ours[partner[at]];
      // What stands before it and is not wanted goes.
      for (; free < partner[at]; free += 1) if (!kept.has(free)) { ours[free].remove(); changed += 1; }
      free = partner[at] + 1;
      renumber(node, theirs[at]);
      continue;
    }
    const next = partner.slice(at).find((it) => it !== undefined) ?? end;
    if (free < next && isLike(ours[free], theirs[at])) {
      changed += swap(ours[free], theirs[at]);
      free += 1;
    } else {
      now.insertBefore(now.ownerDocument.importNode(theirs[at], true), free < ours.length ? ours[free] : null);
      changed += 1;
    }
  }
  for (; free < end; free += 1) if (!kept.has(free)) { ours[free].remove(); changed += 1; }
  return changed;
}

function attributes(now, wanted) {
  let changed = 0;
  for (const { name } of [...now.attributes]) {
    // What the preview itself has set there.
    if (name === "style" && !wanted.hasAttribute("style") && now.matches("html, body")) continue;
    if (name === "data-pages") continue;
    if (!wanted.hasAttribute(name)) { now.removeAttribute(name); changed += 1; }
  }
  for (const { name, value } of [...wanted.attributes]) {
    if (name === "style" && now.matches("html, body")) continue;
    if (now.getAttribute(name) === value) continue;
    now.setAttribute(name, value);
    if (name !== LINE) changed += 1;
  }
  return changed;
}

/** Gives nodes that are the same the lines of the other ones. */
function renumber(now, wanted) {
  if (now.nodeType !== Node.ELEMENT_NODE) return;
  const from = [wanted, ...wanted.querySelectorAll(`[${LINE}]`)].filter((it) => it.hasAttribute(LINE));
  const to = [now, ...now.querySelectorAll(`[${LINE}]`)].filter((it) => it.hasAttribute(LINE));
  to.forEach((it, at) => it.setAttribute(LINE, from[at]?.getAttribute(LINE) ?? it.getAttribute(LINE)));
}
