// Finds articles by title and author over all volumes, without a server. How: docs/decisions/0018-shelf.md.
// Old browsers of e-readers run it, too: no syntax and no functions that came after 2009.
(function () {
  'use strict';

  var form = document.getElementById('search');
  var found = document.getElementById('found');
  if (!form || !found || !window.Uint8Array || !window.XMLHttpRequest || !window.JSON) return;
  form.hidden = false;
  form.removeAttribute('hidden');

  var AT_ONCE = 40; // results shown before more are asked for
  var PREFIX = 4; // as PREFIX in grams.rs
  var input = form.elements.q;
  var run = 0; // the search that is under way; answers to older ones are dropped
  var files = {};

  function get(path, type, then, otherwise) {
    if (files[path]) return then(files[path]);
    var request = new XMLHttpRequest();
    request.open('GET', path);
    request.responseType = type;
    request.onload = function () {
      if (request.status >= 400 || !request.response) return otherwise();
      files[path] = request.response;
      then(files[path]);
    };
    request.onerror = otherwise;
    request.send();
  }

  // -- texts: the same cuts as in grams.rs --

  function wide(c) {
    return (c >= 0x3005 && c <= 0x3007) || (c >= 0x3041 && c <= 0x3096) || (c >= 0x30a1 && c <= 0x30fa) ||
      (c >= 0x30fc && c <= 0x30fe) || (c >= 0x3105 && c <= 0x312f) || (c >= 0x3400 && c <= 0x4dbf) ||
      (c >= 0x4e00 && c <= 0x9fff) || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff) ||
      (c >= 0x20000 && c <= 0x3ffff);
  }

  function narrow(c) {
    return (c >= 0x30 && c <= 0x39) || (c >= 0x61 && c <= 0x7a) || c === 0xaa || c === 0xb5 || c === 0xba ||
      (c >= 0xc0 && c <= 0x1fff && c !== 0xd7 && c !== 0xf7) || (c >= 0x2c00 && c <= 0x2dff) ||
      (c >= 0xa640 && c <= 0xa7ff);
  }

  // Runs of one kind, each a list of characters.
  function runs(text) {
    if (text.normalize) text = text.normalize('NFKC');
    text = text.toLowerCase();
    var all = [], last = '';
    for (var i = 0; i < text.length; i++) {
      var c = text.charCodeAt(i), character = text.charAt(i);
      if (c >= 0xd800 && c < 0xdc00 && i + 1 < text.length) {
        c = (c - 0xd800) * 0x400 + text.charCodeAt(i + 1) - 0xdc00 + 0x10000;
        character += text.charAt(++i);
      }
      var kind = wide(c) ? 'wide' : narrow(c) ? 'narrow' : '';
      if (kind && kind === last) all[all.length - 1].characters.push(character);
      else if (kind) all.push({ kind: kind, characters: [character] });
      last = kind;
    }
    return all;
  }

  function bucket(gram) {
    var hash = 0x811c9dc5;
    for (var i = 0; i < gram.length; i++) {
      hash = (hash ^ gram.charCodeAt(i)) >>> 0;
      hash = (hash + (hash << 1) + (hash << 4) + (hash << 7) + (hash << 8) + (hash << 24)) >>> 0;
    }
    return (hash >>> 16) ^ (hash & 0xffff);
  }

  // The buckets that every page with such a text has.
  function bucketsOf(query) {
    var buckets = [];
    query.forEach(function (it) {
      var all = it.characters;
      if (it.kind === 'narrow') buckets.push(bucket(all.slice(0, PREFIX).join('')));
      else if (all.length === 1) buckets.push(bucket(all[0]));
      else for (var i = 0; i + 1 < all.length; i++) buckets.push(bucket(all[i] + all[i + 1]));
    });
    return buckets;
  }

  // Runs between spaces; where a word may end inside Chinese text, too.
  function key(text) {
    return ' ' + runs(text).map(function (it) { return it.characters.join(''); }).join(' ') + ' ';
  }

  function matches(query, text) {
    text = key(text);
    return query.every(function (it) {
      return text.indexOf((it.kind === 'narrow' ? ' ' : '') + it.characters.join('')) >= 0;
    });
  }

  // -- the search --

  function start() {
    var mine = ++run, query = runs(input.value);
    found.innerHTML = '';
    document.documentElement.className = query.length ? 'searching' : '';
    if (!query.length) return;
    var list = document.createElement('ol'), status = document.createElement('p');
    found.appendChild(list);
    found.appendChild(status);
    var failed = function () { if (mine === run) status.textContent = form.getAttribute('data-failed'); };

    get('search/pages.json', 'text', function (text) {
      var index = JSON.parse(text), buckets = bucketsOf(query), rows = [], missing = buckets.length;
      buckets.forEach(function (it) {
        get('search/' + Math.floor(it / index.rows) + '.bin', 'arraybuffer', function (slice) {
          if (mine !== run) return;
          rows.push(new Uint8Array(slice, (it % index.rows) * index.width, index.width));
          if (--missing === 0) read(candidates(index, rows));
        }, failed);
      });
    }, failed);

    function candidates(index, rows) {
      return index.pages.filter(function (_, at) {
        return rows.every(function (row) { return row[at >> 3] & (1 << (at & 7)); });
      });
    }

    // Page after page from the end of the newest, until there is enough to show.
    function read(pages) {
      var at = 0, shown = 0, most = AT_ONCE;
      (function next() {
        if (mine !== run) return;
        if (at === pages.length) {
          status.textContent = shown ? '' : form.getAttribute('data-none');
          return;
        }
        if (shown >= most) {
          most += AT_ONCE;
          status.textContent = '';
          var more = document.createElement('button');
          more.type = 'button';
          more.textContent = form.getAttribute('data-more');
          more.onclick = next;
          status.appendChild(more);
          return;
        }
        status.textContent = form.getAttribute('data-searching')
          .replace('{done}', at + 1).replace('{count}', pages.length);
        var page = pages[at++];
        get(encodeURI(page[0]), 'document', function (contents) {
          if (mine === run) shown += show(page, contents);
          next();
        }, failed);
      })();
    }

    function show(page, contents) {
      var items = contents.querySelectorAll('.contents > ol > li'), count = 0;
      for (var i = items.length - 1; i >= 0; i--) {
        var title = items[i].querySelector('a').textContent;
        var facts = items[i].querySelector('small');
        facts = facts ? facts.textContent : '';
        if (!matches(query, title + '\n' + facts)) continue;
        var item = document.createElement('li'), link = document.createElement('a');
        link.href = encodeURI(page[0]) + '#' + items[i].id;
        link.textContent = title;
        var small = document.createElement('small');
        var day = items[i].parentNode.previousElementSibling;
        small.textContent = [facts, day && day.nodeName === 'H2' ? day.textContent : '', page[1]]
          .filter(function (it) { return it; }).join(form.getAttribute('data-dot'));
        item.appendChild(link);
        item.appendChild(document.createTextNode(' '));
        item.appendChild(small);
        list.appendChild(item);
        count++;
      }
      return count;
    }
  }

  // A search has an address, so that it can be passed on and come back to.
  form.onsubmit = function () {
    if (window.history && history.replaceState) {
      try {
        history.replaceState(null, '', input.value ? '?q=' + encodeURIComponent(input.value) : location.pathname);
      } catch (_) { /* a page that was opened from a disk */ }
    }
    start();
    return false;
  };
  var waiting;
  input.oninput = function () {
    clearTimeout(waiting);
    waiting = setTimeout(start, 300);
  };
  var asked = /[?&]q=([^&]*)/.exec(location.search);
  if (asked) {
    try {
      input.value = decodeURIComponent(asked[1].replace(/\+/g, ' '));
      start();
    } catch (_) { /* not an address of ours */ }
  }
})();
