// The preview's own page: what is asked of the server, what is shown of its answers, keys.

import { Pages } from "./pagination.js";
import { swap } from "./swapping.js";

const $ = (id) => document.getElementById(id);
const pages = new Pages($("page"));

/** What the page says, in the language of the program. */
const WORDS = JSON.parse($("words").textContent);
const say = (name, parts = {}) => (WORDS[name] ?? name).replace(/\{(\w+)\}/g, (all, part) => parts[part] ?? all);

/** Screens: their size in CSS pixels, margins, type of a usual size, columns. */
const SCREENS = {
  eink: { width: 432, height: 576, margin: 20, size: 18, columns: 1 },
  phone: { width: 390, height: 780, margin: 22, size: 17, columns: 1 },
  tablet: { width: 820, height: 1106, margin: 64, size: 20, columns: 1 },
  desktop: { width: 1280, height: 800, margin: 64, size: 18, columns: 2 },
};
const FOOT = 30;
const SIZES = [60, 70, 80, 90, 100, 115, 130, 150, 175, 200, 240, 300];

/** What readers choose; kept from one visit to the next. */
const chosen = { frame: innerWidth < 760 ? "phone" : "eink", percent: 100, night: false, ...saved() };

function saved() {
  try { return JSON.parse(localStorage.getItem("heding-preview") ?? "{}"); } catch { return {}; }
}

function keep() {
  try { localStorage.setItem("heding-preview", JSON.stringify(chosen)); } catch { /* A browser that keeps nothing. */ }
}

/** What is shown: the view, the volume, the page, what is known of it. */
const shown = { view: "", volume: "", href: "", leaf: null, lines: null, state: null };

// -- asking --

async function ask(what, query = {}) {
  const answer = await fetch(`${what}?${new URLSearchParams(query)}`);
  if (!answer.ok) throw new Error((await answer.text()).trim());
  return answer.json();
}

const which = () => ({ view: shown.view, volume: shown.volume });

const address = (href) => `book/${shown.view}/${encodeURIComponent(shown.volume)}/${href}`;

function tell(message) {
  $("notice").textContent = message ?? "";
  $("notice").hidden = !message;
}

// -- the page --

/** Shows a page from its beginning, its end, or a place in it. */
async function open(volume, href, at = "start") {
  const [page, id] = href.split("#");
  const same = shown.volume === volume && shown.href === page && shown.leaf;
  shown.volume = volume;
  if (same) {
    if (id) pages.reveal(pages.document.getElementById(id));
    else pages.turn(at === "end" ? pages.count - 1 : 0);
    settle();
    return;
  }
  let leaf;
  try {
    leaf = await ask("leaf.json", { ...which(), href: page });
  } catch (error) {
    tell(`${page}: ${error.message}`);
    return;
  }
  tell();
  shown.leaf = leaf;
  shown.href = at === "end" ? leaf.pages.at(-1).href : page;
  await load(address(shown.href));
  pages.number = 0;
  layout();
  if (id) pages.reveal(pages.document.getElementById(id));
  else if (at === "end") pages.turn(pages.count - 1);
  settle();
  if (leaf.path) history.replaceState(null, "", `#${encodeURI(leaf.path)}`);
}

/** Loads a page into the frame; its sheets and fonts with it. */
function load(url) {
  return new Promise((resolve) => {
    $("page").addEventListener("load", async () => {
      hear();
      await pages.document.fonts?.ready;
      resolve();
    }, { once: true });
    $("page").contentWindow.location.replace(new URL(url, location.href.replace(/#.*/, "")));
  });
}

/** The page that is shown, made anew: nodes that changed are swapped, what was in place stays there. */
async function refresh({ sheets = false, again = true } = {}) {
  if (!shown.leaf) return begin();
  const { path } = shown.leaf;
  try {
    if (path) await follow(path);
    const leaf = await ask("leaf.json", { ...which(), href: shown.href });
    const answer = await fetch(address(shown.href));
    const text = await answer.text();
    if (!answer.ok) throw new Error(text.trim());
    const made = new DOMParser().parseFromString(text, "application/xhtml+xml");
    shown.leaf = leaf;
    const anchor = inPlace();
    const changed = swap(pages.document.documentElement, made.documentElement);
    if (sheets || changed > 0) await renew(sheets);
    layout(anchor);
    lost = pages.find(anchor) ? null : { anchor, at: performance.now() };
    tell(shown.trouble);
    $("stage").dataset.swaps = String(Number($("stage").dataset.swaps ?? 0) + 1);
    settle();
  } catch (error) {
    // Between two questions the archive was laid out anew, and the page has another name there.
    if (again) return refresh({ sheets, again: false });
    tell(`${path ?? shown.href}: ${error.message}`);
  }
}

/** What was in place and has gone: some programs empty a file before they write it anew, and its words come back. */
let lost = null;
const LOST_FOR = 2000;

function inPlace() {
  return lost && performance.now() - lost.at < LOST_FOR ? lost.anchor : pages.anchor();
}

/** Where the article of the page is now: another date gives its page another name, another volume. */
async function follow(path) {
  const place = await ask("find.json", { view: shown.view, path });
  const isHere = shown.volume === place.volume && shown.leaf.pages[0].href === place.href;
  if (isHere) return;
  Object.assign(shown, place);
}

/** Sheets of the book that were written, and the fonts for the letters that are new. */
async function renew(all) {
  const links = [...pages.document.querySelectorAll("link[rel=stylesheet]")];
  const wanted = links.filter((it) => all || it.getAttribute("href").startsWith("css/fonts.css"));
  await Promise.all(wanted.map((old) => new Promise((resolve) => {
    const link = old.cloneNode();
    link.setAttribute("href", `${old.getAttribute("href").split("?")[0]}?${Date.now()}`);
    link.addEventListener("load", resolve, { once: true });
    link.addEventListener("error", resolve, { once: true });
    old.after(link);
    link.addEventListener("load", () => { old.remove(); link.setAttribute("href", old.getAttribute("href").split("?")[0]); }, { once: true });
  })));
  await pages.document.fonts?.ready;
}

/** Lays the frame and the page in it out. What was in place stays there. */
function layout(anchor = shown.leaf && pages.look ? pages.anchor() : null) {
  const screen = SCREENS[chosen.frame];
  for (const it of Object.keys(SCREENS)) document.documentElement.classList.toggle(it, it === chosen.frame);
  document.documentElement.classList.toggle("night", chosen.night);
  const stage = $("stage").getBoundingClientRect();
  const device = $("device");
  // On a screen that is one, the frame is the screen.
  const isWhole = chosen.frame === "phone" && stage.width <= screen.width + 40;
  document.documentElement.classList.toggle("whole", isWhole);
  const border = parseFloat(getComputedStyle(device).borderLeftWidth) * 2;
  const [width, height] = isWhole ? [stage.width - border, stage.height - border] : [screen.width, screen.height];
  // Beside it is room for what turns the page, where that is to be seen.
  const besides = Math.max(12, $("left").offsetWidth + 6);
  const [beside, above] = isWhole ? [0, 0] : [besides, 12];
  const scale = Math.min(1, (stage.width - 2 * beside) / (width + border), (stage.height - 2 * above) / (height + border));
  device.style.width = `${width + border}px`;
  device.style.height = `${height + border}px`;
  device.style.left = `${(stage.width - (width + border) * scale) / 2}px`;
  device.style.top = `${(stage.height - (height + border) * scale) / 2}px`;
  device.style.transform = `scale(${scale})`;
  const { margin } = screen;
  const look = { width: Math.floor(width - 2 * margin), height: Math.floor(height - 2 * margin - Math.max(0, FOOT - margin / 2)) };
  Object.assign($("paper").style, { left: `${margin}px`, top: `${margin}px`, width: `${look.width}px`, height: `${look.height}px` });
  $("foot").style.padding = `0 ${margin}px 8px`;
  if (!shown.leaf) return;
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  pages.layout({
    ...look,
    gap: 2 * margin,
    columns: screen.columns,
    size: Math.round((screen.size * chosen.percent) / 10) / 10,
    ink: colour("--print"),
    paper: colour("--paper"),
    link: chosen.frame === "eink" ? colour("--print") : colour("--accent"),
  });
  pages.restore(anchor);
}

/** What stands around the page: its number, marks, messages, where it is in the contents. */
function settle() {
  const { leaf, href } = shown;
  if (!leaf) return;
  const part = leaf.pages.findIndex((it) => it.href === href);
  $("where").textContent = leaf.title;
  $("number").textContent = `${pages.number + 1} / ${pages.count}${leaf.pages.length > 1 ? ` · ${say("part", { part: part + 1, count: leaf.pages.length })}` : ""}`;
  $("page").title = leaf.title;
  if ($("volume").value !== shown.volume) $("volume").value = shown.volume;
  document.title = `${leaf.title} · heding preview`;
  mark();
  list();
  current();
}

async function turn(by) {
  if (!shown.leaf || busy) return;
  if (pages.turn(pages.number + by)) return settle();
  const { leaf, href, volume } = shown;
  const part = leaf.pages.findIndex((it) => it.href === href) + by;
  const within = leaf.pages[part]?.href;
  const to = within ?? (by > 0 ? leaf.after : leaf.before);
  if (!to) return undefined;
  return once(() => open(volume, to, by > 0 ? "start" : "end"));
}

/** One thing after the other: keys that are held down must not overtake the pages. */
let busy = false;
async function once(work) {
  if (busy) return;
  busy = true;
  $("stage").ariaBusy = "true";
  try { await work(); } finally {
    busy = false;
    $("stage").ariaBusy = "false";
  }
}

function chapter(by) {
  const to = by > 0 ? shown.leaf?.after : shown.leaf?.before;
  if (to) once(() => open(shown.volume, to));
}

// -- messages --

/** The element that a line of the article became. */
function elementAt(line) {
  let [best, of] = [pages.document.getElementById("heding-title"), 0];
  for (const it of pages.document.querySelectorAll("[data-written]")) {
    const own = Number(it.dataset.written);
    if (own <= line && own >= of) [best, of] = [it, own];
  }
  return best;
}

/** Marks beside what messages are about, on the present page. */
function mark() {
  const marks = [];
  const taken = new Map();
  for (const [at, message] of shown.leaf.messages.entries()) {
    if (message.severity === "note") continue;
    const element = elementAt(message.line ?? 0);
    const box = element && [...element.getClientRects()].find((it) => pages.isHere(it));
    if (!box) continue;
    const place = pages.vertical ? `${Math.round(box.right)}` : `${Math.round(box.left)}:${Math.round(box.top)}`;
    const known = taken.get(place);
    if (known) {
      known.title += `\n${message.message}`;
      continue;
    }
    const button = document.createElement("button");
    button.type = "button";
    button.className = `mark ${message.severity}`;
    button.textContent = "!";
    button.title = message.message;
    button.setAttribute("aria-label", say("labelled", { severity: say(message.severity), message: message.message }));
    const [x, y] = pages.vertical ? [box.right - 20, -20] : [Math.max(-20, box.left - 21), box.top + 2];
    button.style.left = `${x}px`;
    button.style.top = `${y}px`;
    button.addEventListener("click", () => select(at));
    taken.set(place, button);
    marks.push(button);
  }
  $("marks").replaceChildren(...marks);
}

let selected = -1;

function list() {
  const { messages, path } = shown.leaf;
  const grave = messages.filter((it) => it.severity !== "note").length;
  const button = $("show-messages");
  $("count").textContent = grave ? `! ${grave}` : "✓";
  button.classList.toggle("has-warnings", messages.some((it) => it.severity === "warning"));
  button.classList.toggle("has-errors", messages.some((it) => it.severity === "error"));
  $("of").textContent = path ? say("about", { path }) : "";
  $("edit").hidden = !path;
  const item = (message, at) => {
    const li = document.createElement("li");
    const element = elementAt(message.line ?? 0);
    const isHere = element && [...element.getClientRects()].some((it) => pages.isHere(it));
    li.className = `${message.severity}${isHere ? " here" : ""}`;
    li.tabIndex = -1;
    const words = paragraph(message.message);
    const hint = message.hint ? [paragraph(message.hint, "hint")] : [];
    const row = paragraph("", "row");
    const code = document.createElement("small");
    code.textContent = `${say(message.severity)} · ${message.code}`;
    row.append(push(message.line ? say("line", { line: message.line }) : say("beginning"), () => { select(at); }));
    if (path) row.append(push(say("edit"), () => edit(message.line ?? 1)));
    row.append(code);
    li.append(words, ...hint, row);
    return li;
  };
  $("list").replaceChildren(...(messages.length ? messages.map(item) : [paragraph(say("nothing"), "hint")]));
}

/** A paragraph; what stands between backticks in it is code. */
function paragraph(text, name = "") {
  const p = document.createElement("p");
  for (const [at, part] of text.split("`").entries()) {
    const code = at % 2 ? document.createElement("code") : null;
    if (code) code.textContent = part;
    p.append(code ?? part);
  }
  if (name) p.className = name;
  return p;
}

function push(text, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", act);
  return button;
}

/** Shows what a message is about. */
function select(at) {
  const message = shown.leaf?.messages[at];
  if (!message) return;
  selected = at;
  pages.reveal(elementAt(message.line ?? 0));
  toggle("messages", true);
  settle();
  const li = $("list").children[at];
  li?.scrollIntoView({ block: "nearest" });
  li?.focus({ preventScroll: true });
}

/** Opens the article at a line, or at what is on the present page. */
async function edit(line) {
  const path = shown.leaf?.path;
  if (!path) return;
  const at = line ?? (Number(pages.anchor().block?.closest("[data-written]")?.dataset.written) || 1);
  const query = { path, line: String(at) };
  try {
    const how = await ask("editor.json", query);
    if (how.address) {
      location.href = how.address;
      return;
    }
    const answer = await fetch(`open?${new URLSearchParams(query)}`, { method: "POST", headers: { "X-Heding-Preview": "1" } });
    if (!answer.ok) throw new Error((await answer.text()).trim());
    tell(say("opened", { path, line: at }));
    setTimeout(() => tell(shown.trouble), 2500);
  } catch (error) {
    tell(error.message);
  }
}

// -- contents --

/** In a volume of more chapters a section's are fetched when it is opened. */
const FEW = 400;

async function contents() {
  if (!shown.volume || shown.volume.startsWith("~")) {
    shown.lines = null;
    $("lines").replaceChildren();
    return;
  }
  const lines = await ask("lines.json", which());
  $("book").textContent = lines.title;
  // Han characters have the forms of the book's language there, too.
  for (const id of ["book", "lines", "foot", "hits"]) $(id).lang = lines.language;
  const all = lines.chapters <= FEW ? await ask("chapters.json", { ...which(), from: 0, to: lines.chapters }) : null;
  // Most of what is written changes no title.
  const told = JSON.stringify([shown.volume, lines, all]);
  if (told === shown.lines) return current();
  shown.lines = told;
  const opened = new Set([...$("lines").querySelectorAll("details[open]")].map((it) => it.dataset.label));
  const isOne = lines.lines.length === 1;
  const items = lines.lines.map((line) => {
    const li = document.createElement("li");
    li.style.paddingLeft = `${line.depth * 14}px`;
    const details = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = line.label;
    const count = document.createElement("small");
    count.textContent = String(line.count);
    summary.append(count);
    const inside = document.createElement("ol");
    details.append(summary, inside);
    details.dataset.from = String(line.from);
    details.dataset.to = String(line.to);
    details.dataset.label = line.label;
    details.fill = async () => {
      if (inside.childElementCount || line.from === line.to) return;
      const own = all?.slice(line.from, line.to) ?? await ask("chapters.json", { ...which(), from: line.from, to: line.to });
      if (inside.childElementCount) return;
      inside.append(...own.map(entry));
    };
    details.addEventListener("toggle", async () => {
      if (!details.open) return;
      await details.fill();
      current();
    });
    details.open = isOne || opened.has(line.label);
    if (all) details.fill();
    li.append(details);
    return li;
  });
  $("lines").replaceChildren(...items);
  return current();
}

function entry(chapter) {
  const li = document.createElement("li");
  const a = document.createElement("a");
  a.href = `#${encodeURI(chapter.path)}`;
  a.textContent = chapter.title;
  a.dataset.href = chapter.href;
  a.style.paddingLeft = `${26 + chapter.level * 14}px`;
  a.addEventListener("click", (event) => {
    event.preventDefault();
    once(() => open(shown.volume, chapter.href));
    if (innerWidth < 760) toggle("contents", false);
  });
  li.append(a);
  return li;
}

/** Marks the chapter that is shown, and opens the section that it is in. */
let marked = null;
async function current() {
  const { chapter, pages: own } = shown.leaf ?? {};
  const first = own?.[0]?.href;
  const key = `${shown.volume}/${first}`;
  const isNew = marked !== key;
  if (isNew && chapter !== undefined && chapter !== null) {
    const around = [...$("lines").querySelectorAll("details")].find((it) => Number(it.dataset.from) <= chapter && chapter < Number(it.dataset.to));
    if (around) {
      await around.fill();
      around.open = true;
    }
  }
  for (const a of $("lines").querySelectorAll("a")) {
    const isIt = a.dataset.href === first;
    if (isIt) a.setAttribute("aria-current", "page");
    else a.removeAttribute("aria-current");
    if (!isIt) continue;
    if (isNew && !$("contents").hidden) a.scrollIntoView({ block: "nearest" });
    marked = key;
  }
}

// -- searching --

let hits = [];
let hit = -1;
let asked = 0;

async function search() {
  const q = $("query").value.trim();
  asked += 1;
  const mine = asked;
  if (!q) return found(null);
  try {
    const answer = await ask("search.json", { view: shown.view, q });
    if (mine === asked) found(answer);
  } catch (error) {
    tell(error.message);
  }
  return undefined;
}

function found(answer) {
  hits = answer ?? [];
  hit = hits.length ? 0 : -1;
  const items = hits.map((it, at) => {
    const li = document.createElement("li");
    li.id = `hit-${at}`;
    li.setAttribute("role", "option");
    li.textContent = it.title;
    const small = document.createElement("small");
    small.textContent = [it.day, it.path].filter(Boolean).join(" · ");
    li.append(small);
    li.addEventListener("mousedown", (event) => { event.preventDefault(); go(at); });
    return li;
  });
  if (answer && !hits.length) {
    const li = document.createElement("li");
    li.className = "none";
    li.textContent = say("none");
    items.push(li);
  }
  $("hits").replaceChildren(...items);
  $("hits").hidden = !answer;
  $("query").setAttribute("aria-expanded", String(Boolean(answer)));
  choose();
}

function choose() {
  for (const [at, li] of [...$("hits").children].entries()) {
    if (!hits.length) return;
    li.setAttribute("aria-selected", String(at === hit));
    if (at === hit) li.scrollIntoView({ block: "nearest" });
  }
  if (hit >= 0) $("query").setAttribute("aria-activedescendant", `hit-${hit}`);
  else $("query").removeAttribute("aria-activedescendant");
}

function go(at) {
  const it = hits[at];
  if (!it) return;
  $("query").value = "";
  found(null);
  $("stage").focus();
  once(async () => {
    const other = it.volume !== shown.volume;
    await open(it.volume, it.href);
    if (other) await contents();
  });
}

$("query").addEventListener("input", search);
$("query").addEventListener("blur", () => found(null));
$("query").addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by && hits.length) {
    hit = (hit + by + hits.length) % hits.length;
    choose();
  } else if (event.key === "Enter") go(hit);
  else if (event.key === "Escape") { $("query").value = ""; found(null); $("stage").focus(); }
  else return;
  event.preventDefault();
  event.stopPropagation();
});

// -- how it is shown --

const BUTTONS = { contents: "show-contents", settings: "show-settings", messages: "show-messages" };

function toggle(name, wanted = $(name).hidden) {
  $(name).hidden = !wanted;
  $(BUTTONS[name]).setAttribute("aria-expanded", String(wanted));
  chosen[name] = wanted;
  keep();
  layout();
  settle();
  if (name === "contents" && wanted) {
    marked = null;
    current();
  }
}

for (const [name, button] of Object.entries(BUTTONS)) $(button).addEventListener("click", () => toggle(name));

function restyle(change) {
  Object.assign(chosen, change);
  keep();
  control();
  layout();
  settle();
}

function size(by) {
  const at = SIZES.findIndex((it) => it >= chosen.percent);
  restyle({ percent: SIZES[Math.min(SIZES.length - 1, Math.max(0, at + by))] });
}

function control() {
  for (const it of $("frames").querySelectorAll("input")) it.checked = it.value === chosen.frame;
  $("night").checked = chosen.night;
  $("size").textContent = `${chosen.percent} %`;
}

/** Another edition: the same article in it, what was in place still there as far as its words are the same. */
async function look(view) {
  if (view === shown.view) return;
  await once(async () => {
    const { leaf, volume } = shown;
    const anchor = leaf ? { ...pages.anchor(), block: null } : null;
    shown.view = view;
    chosen.view = view;
    keep();
    selects();
    const place = leaf?.path ? await ask("find.json", { view, path: leaf.path }).catch(() => null) : null;
    shown.leaf = null;
    await open(place?.volume ?? volume, place?.href ?? shown.href);
    if (anchor) pages.restore(anchor);
    settle();
    await contents();
  });
}

function selects() {
  const { state } = shown;
  const parts = shown.view.split(".");
  const fill = (id, names, part) => {
    $(id).replaceChildren(...names.map((name) => new Option(say(name), name, false, name === parts[part])));
  };
  fill("script", state.scripts, 0);
  fill("writing", state.writings, 1);
  fill("profile", state.profiles, 2);
  $("volumes").hidden = state.volumes.length < 2;
  $("volume").replaceChildren(...state.volumes.map((it) => new Option(`${it.name} (${it.chapters})`, it.name, false, it.name === shown.volume)));
}

for (const id of ["script", "writing", "profile"]) {
  $(id).addEventListener("change", () => look(["script", "writing", "profile"].map((it) => $(it).value).join(".")));
}
$("volume").addEventListener("change", () => once(async () => {
  shown.volume = $("volume").value;
  shown.leaf = null;
  const [first] = await ask("chapters.json", { ...which(), from: 0, to: 1 });
  await open(shown.volume, first.href);
  await contents();
}));
$("frames").addEventListener("change", (event) => restyle({ frame: event.target.value }));
$("night").addEventListener("change", () => restyle({ night: $("night").checked }));
$("smaller").addEventListener("click", () => size(-1));
$("larger").addEventListener("click", () => size(1));
$("edit").addEventListener("click", () => edit());
$("show-help").addEventListener("click", () => $("help").showModal());
$("left").addEventListener("click", () => turn(leftward()));
$("right").addEventListener("click", () => turn(-leftward()));
addEventListener("resize", () => { layout(); settle(); });

/** Whether the page to the left is the next one. */
const leftward = () => (pages.vertical || pages.forward < 0 ? 1 : -1);

// -- keys, and what is done on the page --

const KEYS = {
  ArrowRight: () => turn(-leftward()), ArrowLeft: () => turn(leftward()),
  ArrowDown: () => turn(1), ArrowUp: () => turn(-1),
  PageDown: () => turn(1), PageUp: () => turn(-1), " ": () => turn(1),
  Home: () => { pages.turn(0); settle(); }, End: () => { pages.turn(pages.count - 1); settle(); },
  "]": () => chapter(1), "[": () => chapter(-1),
  t: () => toggle("contents"), m: () => toggle("messages"), s: () => toggle("settings"),
  "/": () => $("query").focus(), e: () => edit(),
  j: () => select(Math.min(selected + 1, (shown.leaf?.messages.length ?? 0) - 1)), k: () => select(Math.max(0, selected - 1)),
  1: () => restyle({ frame: "eink" }), 2: () => restyle({ frame: "phone" }), 3: () => restyle({ frame: "tablet" }), 4: () => restyle({ frame: "desktop" }),
  "+": () => size(1), "=": () => size(1), "-": () => size(-1),
  n: () => restyle({ night: !chosen.night }),
  v: () => {
    const [script, writing, profile] = shown.view.split(".");
    look([script, writing === "vertical" ? "horizontal" : "vertical", profile].join("."));
  },
  "?": () => $("help").showModal(),
  Escape: () => { for (const it of innerWidth < 760 ? Object.keys(BUTTONS) : ["settings"]) if (!$(it).hidden) toggle(it, false); },
};

function press(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || $("help").open) return;
  const { target } = event;
  const isField = target.matches?.("input:not([type=checkbox]):not([type=radio]), select, textarea");
  if (isField && event.key !== "Escape") return;
  // What has the focus takes its own keys.
  if (target.matches?.("button, a, summary, input") && [" ", "Enter"].includes(event.key)) return;
  if (target.matches?.("input[type=radio]") && event.key.startsWith("Arrow")) return;
  if (event.shiftKey && event.key === " ") {
    event.preventDefault();
    turn(-1);
    return;
  }
  const act = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
  if (!act) return;
  event.preventDefault();
  act();
}

addEventListener("keydown", press);

/** Hears what is done inside the frame: keys, links, a tap at one side. Scripts there never run. */
function hear() {
  const { document: page } = pages;
  page.addEventListener("keydown", press);
  page.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (link) {
      event.preventDefault();
      lead(link.getAttribute("href"));
    } else if (!page.getSelection()?.toString()) {
      const third = pages.look.width / 3;
      if (event.clientX < third) turn(leftward());
      else if (event.clientX > 2 * third) turn(-leftward());
    }
  });
  let from = null;
  page.addEventListener("touchstart", (event) => { from = event.touches.length === 1 ? event.touches[0].clientX : null; }, { passive: true });
  page.addEventListener("touchend", (event) => {
    const by = from === null ? 0 : event.changedTouches[0].clientX - from;
    if (Math.abs(by) > 50) turn(by < 0 ? -leftward() : leftward());
  }, { passive: true });
  // Whatever moves the page moves it by whole pages.
  page.addEventListener("wheel", (event) => {
    event.preventDefault();
    wheel(event.deltaY + event.deltaX);
  }, { passive: false });
}

let turned = 0;
function wheel(by) {
  const now = performance.now();
  if (Math.abs(by) < 4 || now - turned < 250) return;
  turned = now;
  turn(by > 0 ? 1 : -1);
}
$("stage").addEventListener("wheel", (event) => wheel(event.deltaY + event.deltaX), { passive: true });

/** Goes where a link leads: a place in the book, or the web. */
function lead(href) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) {
    if (/^(https?|mailto):/i.test(href)) window.open(href, "_blank", "noopener,noreferrer");
    return;
  }
  const to = href.startsWith("#") ? `${shown.href}${href}` : href;
  once(() => open(shown.volume, decodeURI(to)));
}

// -- what happens --

async function begin() {
  const state = await ask("state.json");
  shown.state = state;
  shown.trouble = state.trouble;
  if (!shown.view) {
    const [script, writing, profile] = (chosen.view ?? "").split(".");
    const isThere = state.scripts.includes(script) && state.writings.includes(writing) && state.profiles.includes(profile);
    shown.view = isThere ? chosen.view : state.view;
  }
  $("book").textContent = state.title;
  selects();
  const wanted = decodeURI(location.hash.slice(1)) || (state.is_read ? null : state.article);
  let place = wanted ? await ask("find.json", { view: shown.view, path: wanted }).catch(() => null) : null;
  place ??= state.begin;
  if (place && !shown.leaf) {
    shown.volume = place.volume;
    await open(place.volume, place.href);
  }
  if (!place && state.is_read) tell(state.trouble ?? say("no-page"));
  else if (!state.is_read) tell(say("reading"));
  else tell(state.trouble);
  selects();
  if (state.is_read) await contents();
}

/** One event after the other; of several that ask for the same, once. */
let queue = Promise.resolve();
let waiting = 0;
function then(work) {
  waiting += 1;
  queue = queue.then(async () => {
    waiting -= 1;
    try { await work(); } catch (error) { tell(error.message); }
  });
}

function listen() {
  const events = new EventSource("events");
  let wasOpen = false;
  events.addEventListener("open", () => {
    // What happened before it listened, it did not hear.
    then(async () => {
      if (!shown.state?.is_read) await begin();
      else if (wasOpen) await refresh();
      wasOpen = true;
    });
  });
  events.addEventListener("error", () => { if (wasOpen) tell(say("gone")); });
  events.addEventListener("message", (message) => {
    const event = JSON.parse(message.data);
    if (event.kind === "reading") tell(say("read", { done: event.done, all: event.of }));
    if (event.kind === "refused") { shown.trouble = event.message; tell(event.message); }
    if (event.kind === "changed") then(() => refresh());
    if (event.kind === "reopened") { shown.trouble = null; then(() => refresh({ sheets: true })); }
    if (event.kind === "surveyed") then(async () => {
      const state = await ask("state.json");
      shown.state = state;
      shown.trouble = state.trouble;
      if (!shown.leaf) await begin();
      else {
        await refresh();
        selects();
        // What is saved meanwhile does not wait for it.
        contents().catch((error) => tell(error.message));
      }
    });
  });
}

control();
for (const name of Object.keys(BUTTONS)) {
  const wide = innerWidth >= 1100;
  const isOpen = innerWidth >= 760 && (chosen[name] ?? (wide && name !== "settings"));
  $(name).hidden = !isOpen;
  $(BUTTONS[name]).setAttribute("aria-expanded", String(isOpen));
}
layout();
then(begin);
listen();
