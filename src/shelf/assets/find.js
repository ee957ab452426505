// Leads from an old address to its chapter: find.html?u=ADDRESS. How: docs/decisions/0044-reading.md.
// Old browsers of e-readers run it, too: no syntax and no functions that came after 2009.
(function () {
  'use strict';

  var form = document.getElementById('find'), found = document.getElementById('found');
  if (!form || !found || !window.shelf) return;
  form.removeAttribute('hidden');
  var input = form.elements.u, files = Number(form.getAttribute('data-files'));

  // -- addresses: the same forms as in collection.rs and link/key.rs --

  var ARCHIVE = /^(?:https?:)?\/\/(?:www\.)?(?:archive\.(?:fo|is|li|md|org|ph|today|vn)|arquivo\.pt|ghostarchive\.org|megalodon\.jp|perma\.cc|wayback\.archive\.org|web\.archive\.org|webarchive\.nationalarchives\.gov\.uk|webarchive\.org\.uk)\/(?:[^\/]+\/){1,4}?(https?:\/\/.*)$/i;

  function original(address) {
    for (var i = 0; i < 5; i++) {
      var copy = ARCHIVE.exec(address);
      if (!copy) break;
      address = copy[1];
    }
    return address;
  }

  function hex(code) {
    return '%' + (code < 16 ? '0' : '') + code.toString(16).toUpperCase();
  }

  // Decodes what may be decoded; the rest gets one spelling.
  function normal(text) {
    return text.replace(/(?:%[0-9a-f]{2})+/gi, function (run) {
      var bytes = run.slice(1).split('%').map(function (it) { return parseInt(it, 16); }), out = '', at = 0;
      while (at < bytes.length) {
        var first = bytes[at], length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        var decoded = '';
        if (length && at + length <= bytes.length) {
          try {
            decoded = decodeURIComponent(bytes.slice(at, at + length).map(hex).join(''));
          } catch (_) { /* bytes of another encoding */ }
        }
        if (!decoded) {
          out += hex(first);
          at++;
        } else {
          out += length === 1 && !/[0-9a-z\-._~]/i.test(decoded) ? hex(first) : decoded;
          at += length;
        }
      }
      return out;
    });
  }

  function key(url) {
    var rest = url.trim();
    var scheme = /^(?:(?:https?|ftp)\s*:\s*[\/\\]*)+/i.exec(rest);
    rest = scheme ? rest.slice(scheme[0].length) : rest.replace(/^\/+/, '');
    rest = rest.split('#')[0];
    var end = rest.search(/[\/?\\]/);
    if (end < 0) end = rest.length;
    var host = rest.slice(0, end).toLowerCase();
    host = host.slice(host.lastIndexOf('@') + 1).replace(/:(?:80|443)$/, '').replace(/\.+$/, '');
    if (/[^\x00-\x7f]/.test(host)) {
      var link = document.createElement('a');
      link.href = 'http://' + host + '/';
      host = link.hostname || host;
    }
    host = host.replace(/^www\./, '');
    var path = rest.slice(end), mark = path.indexOf('?'), query = mark < 0 ? '' : path.slice(mark + 1);
    if (mark >= 0) path = path.slice(0, mark);
    return host + normal(path.replace(/\/+$/, '')) + (query ? '?' + normal(query) : '');
  }

  function forms(address) {
    var whole = key(original(address)), path = whole.split('?')[0].replace(/\/+$/, '');
    var all = whole === path ? [whole] : [whole, path];
    var parts = path.split('/');
    for (var i = parts.length - 1; i >= 0; i--) {
      if (!/^[0-9]+$/.test(parts[i])) continue;
      // A number stands for the first place that it has.
      all.push(parts.slice(0, parts.indexOf(parts[i]) + 1).join('/') + '/*');
    }
    return all;
  }

  // -- the way --

  function start(address) {
    found.textContent = '';
    if (!address.trim()) return;
    var all = forms(address), at = 0;
    (function next() {
      if (at === all.length) {
        found.textContent = form.getAttribute('data-none');
        return;
      }
      var wanted = all[at++];
      shelf.load('find/' + shelf.fnv(wanted) % files, function (entries) {
        var entry = entries.filter(function (it) { return it[0] === wanted; })[0];
        if (!entry) return next();
        var link = document.createElement('a');
        link.href = entry[1];
        link.textContent = entry[2] || entry[1];
        found.appendChild(link);
        location.replace(link.href);
      }, function () { found.textContent = form.getAttribute('data-failed'); });
    })();
  }

  var asked = shelf.asked('u');
  input.value = asked;
  start(asked);
})();
