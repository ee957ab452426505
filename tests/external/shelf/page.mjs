// node page.mjs TOOLS URL QUERIES: looks at the shelf's page in Chromium, with a script and without one. QUERIES
// is a JSON object: what to search for, and the titles that must be found. Prints what is wrong.
import { createRequire } from 'node:module';
const [, , tools, base, queries] = process.argv;
const { chromium } = createRequire(tools + '/')('playwright-core');
const faults = [];
const check = (is, what) => { if (!is) faults.push(what); };
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });

async function open(options, path = '') {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on('pageerror', (it) => faults.push(`${path}: ${it.message}`));
  page.on('console', (it) => { if (it.type() === 'error') faults.push(`${path}: ${it.text()}`); });
  await page.goto(base + path, { waitUntil: 'load' });
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

for (const [query, expected] of Object.entries(JSON.parse(queries))) {
  const page = await open({}, '?q=' + encodeURIComponent(query));
  // While it searches the words below the list have numbers in them, and before that there are none.
  const done = () => {
    const status = document.querySelector('#found p')?.textContent ?? '0';
    return !/\d/.test(status) && (status !== '' || document.querySelector('#found li') !== null);
  };
  await page.waitForFunction(done, null, { timeout: 20000 });
  const titles = await page.locator('#found li a').allTextContents();
  check(JSON.stringify(titles) === JSON.stringify(expected), `«${query}» finds ${JSON.stringify(titles)}`);
  if (titles.length > 0) {
    await page.locator('#found li a').first().click();
    const target = await page.locator('li:target a').textContent();
    check(target === titles[0], `«${query}» leads to ${target}`);
  }
  await page.context().close();
}
await browser.close();
console.log(faults.join('\n'));
process.exit(faults.length ? 1 : 0);
