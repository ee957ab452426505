// node client.cjs OUT_OF_TOOLS URL: walks a catalogue as Thorium Reader does, with its own parser, for three
// steps, first in OPDS 1.2, then in 2.0. Prints as JSON what was found, and what buckets search.js gives.
'use strict';
const fs = require('fs');
const path = require('path');
const [, , tools, base] = process.argv;
const load = (name) => require(require.resolve(name, { paths: [tools] }));
load('reflect-metadata');
const { DOMParser } = load('@xmldom/xmldom');
const { XML } = load('r2-utils-js/dist/es8-es2017/src/_utils/xml-js-mapper');
const { TaJsonDeserialize } = load('r2-lcp-js/dist/es8-es2017/src/serializable');
const { OPDS } = load('r2-opds-js/dist/es8-es2017/src/opds/opds1/opds');
const { OPDSFeed } = load('r2-opds-js/dist/es8-es2017/src/opds/opds2/opds2');
const { convertOpds1ToOpds2 } = load('r2-opds-js/dist/es8-es2017/src/opds/converter');
const globals = load('r2-opds-js/dist/es8-es2017/src/opds/init-globals');
globals.initGlobalConverters_OPDS();
globals.initGlobalConverters_GENERIC();

async function feed(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const type = answer.headers.get('content-type');
  const text = await answer.text();
  if (type.startsWith('application/opds+json')) return TaJsonDeserialize(JSON.parse(text), OPDSFeed);
  if (!/^application\/atom\+xml;profile=opds-catalog;kind=/.test(type)) throw new Error(`${url}: ${type}`);
  const errors = [];
  const parser = new DOMParser({ onError: (level, message) => errors.push(message) });
  const document = parser.parseFromString(text, 'text/xml');
  if (errors.length) throw new Error(`${url}: ${errors[0]}`);
  return convertOpds1ToOpds2(XML.deserialize(document, OPDS));
}

async function crawl(root) {
  const books = {};
  const seen = new Set();
  let front = [root];
  for (let step = 0; step < 3; step++) {
    const next = [];
    for (const url of front) {
      if (seen.has(url)) continue;
      seen.add(url);
      const it = await feed(url);
      for (const link of it.Navigation || []) next.push(new URL(link.Href, url).href);
      for (const publication of it.Publications || []) {
        const title = publication.Metadata.Title;
        for (const link of publication.Links) {
          const href = new URL(link.Href, url).href;
          const head = await fetch(href, { method: 'HEAD' });
          const type = head.headers.get('content-type').replace('; charset=utf-8', '');
          if (!head.ok || type !== link.TypeLink) throw new Error(`${href}: ${type}, not ${link.TypeLink}`);
          if (!link.Rel.some((it) => it.startsWith('http://opds-spec.org/acquisition'))) continue;
          books[href] = typeof title === 'string' ? title : Object.values(title)[0];
        }
        for (const image of publication.Images || []) {
          const picture = await fetch(new URL(image.Href, url), { method: 'HEAD' });
          if (picture.headers.get('content-type') !== image.TypeLink) throw new Error(`${image.Href}: ${image.TypeLink}`);
        }
      }
    }
    front = next;
  }
  return books;
}

(async () => {
  const out = { atom: await crawl(new URL('opds.atom', base).href), json: await crawl(new URL('opds.json', base).href) };
  console.log(JSON.stringify(out));
})().catch((error) => {
  console.error(error.stack);
  process.exit(1);
});
