// Loads the data of the shelf's scripts. Each file of it is a script that calls heding(NAME, DATA): elements load it
// from any server, and from a disk, where nothing may be fetched. How: docs/decisions/0044-reading.md.
// Old browsers of e-readers run it, too: no syntax and no functions that came after 2009.
(function () {
  'use strict';

  var held = {}, waiting = {};

  function encoded(name) {
    return name.split('/').map(encodeURIComponent).join('/');
  }

  window.heding = function (name, data) {
    held[' ' + name] = { data: data };
    var those = waiting[' ' + name] || [];
    delete waiting[' ' + name];
    those.forEach(function (it) { it.then(data); });
  };

  var shelf = window.shelf = {};

  // Calls one of the two, once.
  shelf.load = function (name, then, otherwise) {
    if (held[' ' + name]) return then(held[' ' + name].data);
    if (waiting[' ' + name]) return waiting[' ' + name].push({ then: then, otherwise: otherwise });
    waiting[' ' + name] = [{ then: then, otherwise: otherwise }];
    var script = document.createElement('script');
    script.src = encoded(name) + '.js';
    script.async = true;
    script.onload = script.onerror = function () {
      // What is held by now was called from it.
      var those = waiting[' ' + name] || [];
      delete waiting[' ' + name];
      script.parentNode.removeChild(script);
      those.forEach(function (it) { it.otherwise(); });
    };
    document.getElementsByTagName('head')[0].appendChild(script);
  };

  // Whether it is there already.
  shelf.holds = function (name) {
    return !!held[' ' + name];
  };

  // FNV-1a, as in fnv.rs.
  shelf.fnv = function (text) {
    var hash = 0x811c9dc5;
    for (var i = 0; i < text.length; i++) {
      hash = (hash ^ text.charCodeAt(i)) >>> 0;
      hash = (hash + (hash << 1) + (hash << 4) + (hash << 7) + (hash << 8) + (hash << 24)) >>> 0;
    }
    return hash;
  };

  // What an address of this page asks for: ?u=…
  shelf.asked = function (name) {
    var found = new RegExp('[?&]' + name + '=([^&]*)').exec(location.search);
    if (!found) return '';
    try {
      return decodeURIComponent(found[1].replace(/\+/g, ' '));
    } catch (_) {
      return '';
    }
  };
})();
