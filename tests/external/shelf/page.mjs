// node page.mjs TOOLS URL FOLDER QUERIES: looks at the shelf's pages in Chromium, with scripts and without, from its
// server and from its folder. QUERIES is a JSON object: what to search for, and the titles that must be found. Prints
// what is wrong.
import fs from 'node:fs';
import { createRequire } from 'node:module';
const [, , tools, base, folder, queries] = process.argv;
const { chromium } = createRequire(tools + '/')('playwright-core');
const faults = [];
const check = (is, what) => { if (!is) faults.push(what); };
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });

async function open(options, path = '', from = base) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('pageerror', (it) => faults.push(`${path}: ${it.message}`));
  page.on('console', (it) => { if (it.type() === 'error') faults.push(`${path}: ${it.text()}`); });
  await page.goto(new URL(path, from).href, { waitUntil: 'load' });
  return page;
}

const backgrounds = new Set();
for (const javaScriptEnabled of [true, false]) {
  for (const colorScheme of ['light', 'dark']) {
    for (const [width, height] of [[1280, 900], [600, 800], [360, 640]]) {
      const name = `${width} × ${height}, ${colorScheme}, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`;
      const page = await open({ javaScriptEnabled, colorScheme, viewport: { width, height } });
      const seen = await page.evaluate(() => ({
        overflows: document.documentElement.scrollWidth > window.innerWidth,
        background: getComputedStyle(document.documentElement).backgroundColor,
        compat: document.compatMode,
        forms: [...document.querySelectorAll('form')].map((it) => getComputedStyle(it).display),
        covers: [...document.images].filter((it) => it.complete && it.naturalWidth === 0).length,
        volumes: document.querySelectorAll('.grid > li').length,
        links: [...document.links].map((it) => it.href.split('#')[0]),
      }));
      check(!seen.overflows, `${name}: the page is wider than the window`);
      check(seen.compat === 'CSS1Compat', `${name}: quirks mode`);
      check(seen.volumes > 0 && seen.covers === 0, `${name}: ${seen.volumes} volumes, ${seen.covers} covers missing`);
      check((seen.forms[0] !== 'none') === javaScriptEnabled, `${name}: the search form is ${seen.forms[0]}`);
      backgrounds.add(`${colorScheme} ${seen.background}`);
      for (const link of new Set(seen.links)) {
        const answer = await fetch(link, { method: 'HEAD' });
        check(answer.ok, `${name}: ${link} is ${answer.status}`);
      }
      await page.context().close();
    }
  }
}
check(backgrounds.size === 2, `light and dark: ${[...backgrounds]}`);

const found = async (page) => {
  // While it searches the status says so; then it is empty, or says that there is nothing or more.
  await page.waitForFunction(() => {
    const status = document.querySelector('#found p[role=status]');
    const none = document.getElementById('search').dataset.none;
    return status && (status.textContent === '' || status.textContent === none || document.querySelector('#found > button'));
  }, null, { timeout: 20000 });
  return page.locator('#found li > a').allTextContents();
};

// From a server, and from a folder on a disk, where nothing may be fetched.
for (const from of [base, `file://${folder}/index.html`]) {
  for (const [query, expected] of Object.entries(JSON.parse(queries))) {
    const page = await open({}, '?q=' + encodeURIComponent(query), from);
    const titles = await found(page);
    check(JSON.stringify(titles) === JSON.stringify(expected), `${from}: «${query}» finds ${JSON.stringify(titles)}`);
    if (titles.length > 0) {
      await page.locator('#found li > a').first().click();
      await page.waitForURL(/\/read\//);
      const chapter = await page.locator('h1').textContent();
      check(chapter === titles[0], `${from}: «${query}» leads to ${chapter}`);
    }
    await page.context().close();
  }

  // A phrase of the text: where it stands is shown, and the link leads there.
  const page = await open({}, '?q=' + encodeURIComponent('船票的价钱'), from);
  await found(page);
  check(await page.locator('#found li p mark').textContent() === '船票的價錢', `${from}: the phrase is marked`);
  await page.locator('#found li > a').click();
  await page.waitForURL(/\/read\//);
  const place = await page.evaluate(() => {
    const target = document.querySelector(':target');
    return target && [target.textContent, Math.abs(target.getBoundingClientRect().top - innerHeight / 2) < innerHeight / 2];
  });
  check(place && place[0].includes('船票的價錢') && place[1], `${from}: the link leads to ${JSON.stringify(place)}`);
  // Nothing in a chapter runs, whatever it holds.
  const ran = await page.evaluate(() => {
    const script = document.createElementNS('http://www.w3.org/1999/xhtml', 'script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return window.ran === true;
  });
  check(!ran, `${from}: a script ran in a chapter`);
  faults.splice(0, faults.length, ...faults.filter((it) => !it.includes('Content Security Policy')));
  await page.goBack();
  check((await found(page)).length === 1, `${from}: the way back leads to the search`);
  await page.context().close();

  const narrowed = await open({}, '?q=' + encodeURIComponent('陳燕') + '&year=2019', from);
  check(JSON.stringify(await found(narrowed)) === '["冬至的湯"]', `${from}: the year narrows the search`);
  await narrowed.locator('[name=q]').fill('');
  await narrowed.waitForFunction(() => document.documentElement.className === '');
  const shown = await narrowed.locator('.grid > li:visible').count();
  check(shown === 1, `${from}: the year shows ${shown} volumes`);
  await narrowed.context().close();

  const old = await open({}, 'find.html?u=' + encodeURIComponent('http://www.sea.example/article/7/other%20words#x'), from);
  await old.waitForURL(/\/read\//);
  check(await old.locator('h1').textContent() === '颱風前夕', `${from}: an old address leads to ${old.url()}`);
  await old.context().close();
  const unknown = await open({}, 'find.html?u=https://sea.example/article/8', from);
  await unknown.waitForFunction(() => document.getElementById('found').textContent !== '');
  check(unknown.url().includes('find.html'), `${from}: an unknown address leads to ${unknown.url()}`);
  await unknown.context().close();
}

// axe has nothing against any kind of page.
const axe = fs.readFileSync(createRequire(tools + '/').resolve('axe-core/axe.min.js'), 'utf8');
const chapter = fs.readdirSync(`${folder}/read/sea-2020-08`).find((it) => it.startsWith('a-2020'));
for (const path of ['', '?q=%E7%9F%AD', 'volumes/sea-2020-08.html', 'find.html', 'index/authors.html', `read/sea-2020-08/${chapter}`]) {
  for (const colorScheme of ['light', 'dark']) {
    const page = await open({ colorScheme, bypassCSP: true }, path);
    if (path.startsWith('?')) await found(page);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    violations.forEach((it) => faults.push(`${path}, ${colorScheme}: ${it.id}: ${it.nodes[0].html}`));
    await page.context().close();
  }
}
await browser.close();
console.log(faults.join('\n'));
process.exit(faults.length ? 1 : 0);
