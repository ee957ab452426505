// Finds articles by every word of theirs over all volumes, without a server. How: docs/decisions/0044-reading.md.
// Old browsers of e-readers run it, too: no syntax and no functions that came after 2009.
(function () {
  'use strict';

  var form = document.getElementById('search');
  var found = document.getElementById('found');
  if (!form || !found || !window.shelf || !window.atob) return;
  form.removeAttribute('hidden');

  var AT_ONCE = 10; // results shown before more are asked for
  var LOOKS = 16; // files of texts looked at before that: so many bytes are loaded and no more
  var GRAMS = 6; // grams looked up for a query; the rest is compared
  var PREFIXES = [1, 2, 3, 4, 6, 8]; // as in cut.rs
  var input = form.elements.q, ofSeries = form.elements.series, ofYear = form.elements.year;
  var run = 0; // the search that is under way; answers to older ones are dropped
  var folding = null;

  function words(name) {
    return form.getAttribute('data-' + name);
  }

  // -- texts: the same cuts as in fulltext/cut.rs --

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

  var CLUSTERS = /(?:[\ud800-\udbff][\udc00-\udfff]|[\s\S])[\u0300-\u036f\u3099\u309a\uff9e\uff9f\u1160-\u11ff]*/g;
  var CHARACTERS = /[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g;

  // Runs of one kind: each the text of a run, and where each unit of it stands in the whole.
  function runs(text) {
    var all = [], last = '', at = 0;
    (text.match(CLUSTERS) || []).forEach(function (cluster) {
      var end = at + cluster.length;
      var normal = (cluster.normalize ? cluster.normalize('NFKC') : cluster).toLowerCase();
      (normal.match(CHARACTERS) || []).forEach(function (c) {
        c = folding[c] || c;
        var code = c.charCodeAt(0);
        if (c.length > 1) code = (code - 0xd800) * 0x400 + c.charCodeAt(1) - 0xdc00 + 0x10000;
        var kind = wide(code) ? 'wide' : narrow(code) ? 'narrow' : '';
        if (kind && kind !== last) all.push({ kind: kind, text: '', characters: [], from: [], to: [] });
        if (kind) {
          var here = all[all.length - 1];
          here.text += c;
          here.characters.push(c);
          for (var i = 0; i < c.length; i++) {
            here.from.push(at);
            here.to.push(end);
          }
        }
        last = kind;
      });
      at = end;
    });
    return all;
  }

  // What is compared: runs with blanks around them.
  function key(text) {
    var out = { text: ' ', from: [0], to: [0] };
    runs(text).forEach(function (it) {
      out.text += it.text + ' ';
      out.from = out.from.concat(it.from, [0]);
      out.to = out.to.concat(it.to, [0]);
    });
    return out;
  }

  // The terms of a query: what stands between blanks, or between quotation marks.
  function termsOf(query) {
    var terms = [];
    (query.match(/["“][^"”]*["”]|[^\s"“”]+/g) || []).forEach(function (it) {
      var all = runs(it);
      if (!all.length) return;
      var text = all.map(function (it) { return it.text; }).join(' ');
      terms.push({ runs: all, text: (all[0].kind === 'narrow' ? ' ' : '') + text });
    });
    return terms;
  }

  // Grams that every text has which holds the terms.
  function gramsOf(terms) {
    var all = [];
    terms.forEach(function (term) {
      term.runs.forEach(function (it) {
        var c = it.characters, n = c.length;
        if (it.kind === 'narrow') {
          var longest = PREFIXES.filter(function (length) { return length <= n; }).pop();
          all.push(c.slice(0, longest).join(''));
        } else if (n === 1) {
          all.push(c[0]);
        } else {
          for (var i = 0; i + 1 < n; i += 2) all.push(c[i] + c[i + 1]);
          if (n % 2) all.push(c[n - 2] + c[n - 1]);
        }
      });
    });
    all = all.filter(function (it, at) { return all.indexOf(it) === at; });
    if (all.length <= GRAMS) return all;
    return all.filter(function (_, at) {
      return Math.floor(at * GRAMS / all.length) !== Math.floor((at - 1) * GRAMS / all.length);
    });
  }

  // -- the index: as fulltext/shards.rs writes it --

  // The file that holds a hash, and the first hash that it may hold.
  function fileOf(depths, hash) {
    var first = 0, end = 0;
    for (var i = 0; i < depths.length && hash >= end; i++) {
      first = end;
      end += Math.pow(2, 32 - (depths.charCodeAt(i) - 65));
    }
    return { name: 'search/grams/' + ('0000000' + first.toString(16)).slice(-8), first: first };
  }

  function articlesOf(hash, first, data) {
    var bytes = atob(data), at = 0, here = first;
    function number() {
      var value = 0, factor = 1, byte;
      do {
        byte = bytes.charCodeAt(at++);
        value += (byte & 0x7f) * factor;
        factor *= 128;
      } while (byte & 0x80);
      return value;
    }
    while (at < bytes.length) {
      here += number();
      var count = number();
      if (count === 1) {
        var only = number();
        if (here === hash) return [only];
        continue;
      }
      var length = number();
      if (here === hash) return ascending(bytes, at, count);
      at += length;
    }
    return [];
  }

  function ascending(bytes, at, count) {
    var width = bytes.charCodeAt(at), bit = (at + 1) * 8, out = [], last = -1;
    function next() {
      var it = bytes.charCodeAt(bit >> 3) >> (bit & 7) & 1;
      bit++;
      return it;
    }
    for (var i = 0; i < count; i++) {
      var gap = 0;
      while (next()) gap++;
      gap *= Math.pow(2, width);
      for (var j = 0; j < width; j++) if (next()) gap += Math.pow(2, j);
      last += gap + 1;
      out.push(last);
    }
    return out;
  }

  // What both lists have; each ascends.
  function common(a, b) {
    var out = [], i = 0, j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] === b[j]) out.push(a[i]);
      if (a[i] <= b[j]) i++; else j++;
    }
    return out;
  }

  // Loads all, then calls with what they hold in the same order.
  function loadAll(names, then, otherwise) {
    var missing = names.length, data = [], failed = false;
    if (!missing) return then(data);
    names.forEach(function (name, at) {
      shelf.load(name, function (it) {
        data[at] = it;
        if (--missing === 0 && !failed) then(data);
      }, function () {
        if (!failed) otherwise();
        failed = true;
      });
    });
  }

  // -- the search --

  function start() {
    var mine = ++run, query = input.value;
    found.innerHTML = '';
    document.documentElement.className = query.trim() ? 'searching' : '';
    choose();
    if (!query.trim()) return;
    var list = document.createElement('ol'), status = document.createElement('p');
    status.setAttribute('role', 'status');
    found.appendChild(status);
    found.appendChild(list);
    var failed = function () { if (mine === run) status.textContent = words('failed'); };
    status.textContent = words('searching').replace('{done}', 0).replace('{count}', '…');

    loadAll(['search/volumes', 'search/folding'], function (data) {
      if (mine !== run) return;
      if (!folding) {
        var characters = data[1].match(CHARACTERS) || [];
        folding = {};
        for (var i = 0; i + 1 < characters.length; i += 2) folding[characters[i]] = characters[i + 1];
      }
      var terms = termsOf(query), hashes = gramsOf(terms).map(shelf.fnv);
      if (!terms.length) return answer(data[0], [], []);
      var files = hashes.map(function (it) { return fileOf(data[0].depths, it); });
      loadAll(files.map(function (it) { return it.name; }), function (shards) {
        if (mine !== run) return;
        var lists = shards.map(function (it, at) { return articlesOf(hashes[at], files[at].first, it); });
        lists.sort(function (a, b) { return a.length - b.length; });
        answer(data[0], terms, lists.reduce(common));
      }, failed);
    }, failed);

    function answer(index, terms, articles) {
      var first = 0, volumes = [];
      index.volumes.forEach(function (it) {
        volumes.push({ name: it[0], title: it[1], year: it[2], series: it[3], first: first, end: first + it[4] });
        first += it[4];
      });
      var places = [], at = 0;
      articles.forEach(function (article) {
        while (article >= volumes[at].end) at++;
        var it = volumes[at];
        if (isChosen(it.series, it.year)) places.push({ volume: it, number: article - it.first });
      });
      // The newest volume is the last, and so is the newest article in it, as a rule.
      read(places.reverse(), terms);
    }

    function read(places, terms) {
      var at = 0, shown = 0, most = AT_ONCE, looked = 0, looks = LOOKS;
      (function next() {
        if (mine !== run) return;
        if (at === places.length) {
          status.textContent = shown ? '' : words('none');
          return;
        }
        status.textContent = words('searching').replace('{done}', at).replace('{count}', places.length);
        if (shown >= most || looked >= looks) return pause();
        // As many at once as may be shown, then one after another in their order.
        var those = places.slice(at, at + Math.min(most - shown, looks - looked));
        looked += those.filter(function (it) { return !shelf.holds(nameOf(it)); }).length;
        loadAll(those.map(nameOf), function (texts) {
          (function one(i) {
            if (mine !== run) return;
            if (i === those.length) return next();
            look(those[i], texts[i], terms, function (name) {
              return shelf.holds(name) || looked++ < looks;
            }, function (hits) {
              // A long text is looked at again from its beginning: what was loaded is here.
              if (!hits) return pause();
              at++;
              if (hits.length) shown++;
              if (hits.length) show(those[i], texts[i], hits);
              one(i + 1);
            }, failed);
          })(0);
        }, failed);

        function pause() {
          most = shown + AT_ONCE;
          looks = looked + LOOKS;
          var more = document.createElement('button');
          more.type = 'button';
          more.textContent = words('more');
          more.onclick = function () {
            found.removeChild(more);
            next();
          };
          status.textContent = words('count').replace('{shown}', shown).replace('{count}', places.length - at);
          found.appendChild(more);
        }
      })();
    }

    function nameOf(place) {
      return 'search/text/' + place.volume.name + '/' + place.number;
    }

    // Where each term stands in an article first; empty if one does not, nothing if more is not to be loaded now.
    function look(place, text, terms, mayLoad, then, otherwise) {
      var hits = [], missing = terms.slice();
      function seek(line, hit) {
        if (!missing.length) return;
        var own = key(line);
        missing = missing.filter(function (term) {
          var start = own.text.indexOf(term.text);
          if (start < 0) return true;
          if (term.text.charAt(0) === ' ') start++;
          var end = start + term.text.replace(/^ /, '').length - 1;
          hits.push({ line: line, from: own.from[start], to: own.to[end], page: hit && hit.page, id: hit && hit.id });
          return false;
        });
      }
      seek(text[0][0], null);
      seek(text[0][1], null);
      (function part(data, number) {
        data[2].forEach(function (page) {
          page[2].forEach(function (line, i) {
            seek(line, { page: page[0], id: page[3][page[1] + i] || 'l' + (page[1] + i) });
          });
        });
        if (!missing.length) return then(hits);
        if (number + 1 >= text[1]) return then([]);
        var name = nameOf(place) + '-' + (number + 1);
        if (!mayLoad(name)) return then(null);
        shelf.load(name, function (it) { part(it, number + 1); }, otherwise);
      })(text, 0);
    }

    function show(place, text, hits) {
      var item = document.createElement('li'), link = document.createElement('a'), small = document.createElement('small');
      var inText = hits.filter(function (it) { return it.page; })[0];
      var first = text[2][0];
      var href = 'read/' + encodeURIComponent(place.volume.name) + '/' + (inText ? inText.page : first[0]);
      if (inText) {
        var words = inText.line.slice(inText.from, inText.to);
        href += '#' + encodeURIComponent(inText.id) + ':~:text=' + encodeURIComponent(words).replace(/-/g, '%2D');
      }
      link.href = href;
      mark(link, text[0][0], hits.filter(function (it) { return it.line === text[0][0]; }), false);
      small.textContent = [text[0][1], text[0][2], place.volume.title]
        .filter(function (it) { return it; }).join(form.getAttribute('data-dot'));
      item.appendChild(link);
      item.appendChild(document.createTextNode(' '));
      item.appendChild(small);
      var line = inText ? inText.line : first[2][0];
      if (line) {
        var snippet = document.createElement('p');
        mark(snippet, line, hits.filter(function (it) { return it.page && it.line === line; }), true);
        item.appendChild(snippet);
      }
      list.appendChild(item);
    }

    // Writes a line with its hits marked; of a long one what is around the first.
    function mark(element, line, hits, isCut) {
      hits = hits.sort(function (a, b) { return a.from - b.from; });
      var from = 0, to = line.length;
      if (isCut) {
        from = Math.max(0, (hits.length ? hits[0].from : 0) - 40);
        to = Math.min(line.length, from + 140);
        // Not through a character of two units.
        if (/[\udc00-\udfff]/.test(line.charAt(from))) from++;
        if (/[\udc00-\udfff]/.test(line.charAt(to))) to++;
      }
      function add(text) { element.appendChild(document.createTextNode(text)); }
      if (from > 0) add('…');
      hits.forEach(function (it) {
        if (it.from < from || it.to > to) return;
        add(line.slice(from, it.from));
        var marked = document.createElement('mark');
        marked.textContent = line.slice(it.from, it.to);
        element.appendChild(marked);
        from = it.to;
      });
      add(line.slice(from, to));
      if (to < line.length) add('…');
    }
  }

  // -- which volumes --

  function isChosen(series, year) {
    return (!ofSeries || ofSeries.value === '' || ofSeries.value === String(series)) &&
      (!ofYear || ofYear.value === '' || ofYear.value === String(year === null ? 'undated' : year));
  }

  // Shows the volumes of the series and the year that are asked for.
  function choose() {
    var sections = document.querySelectorAll('main > section');
    for (var i = 0; i < sections.length; i++) {
      var items = sections[i].querySelectorAll('.grid > li'), count = 0;
      for (var j = 0; j < items.length; j++) {
        var is = isChosen(items[j].getAttribute('data-series'), items[j].getAttribute('data-year'));
        items[j].style.display = is ? '' : 'none';
        if (is) count++;
      }
      sections[i].style.display = count ? '' : 'none';
    }
  }

  // A search has an address, so that it can be passed on and come back to.
  function name() {
    if (!window.history || !history.replaceState) return;
    var asked = [['q', input], ['series', ofSeries], ['year', ofYear]].filter(function (it) {
      return it[1] && it[1].value;
    }).map(function (it) { return it[0] + '=' + encodeURIComponent(it[1].value); });
    try {
      history.replaceState(null, '', asked.length ? '?' + asked.join('&') : location.pathname);
    } catch (_) { /* a page that was opened from a disk */ }
  }

  form.onsubmit = function () {
    name();
    start();
    return false;
  };
  var waiting;
  input.oninput = function () {
    clearTimeout(waiting);
    waiting = setTimeout(start, 300);
  };
  [ofSeries, ofYear].forEach(function (it) {
    if (it) it.onchange = form.onsubmit;
  });
  input.value = shelf.asked('q');
  if (ofSeries) ofSeries.value = shelf.asked('series');
  if (ofYear) ofYear.value = shelf.asked('year');
  start();
})();
