/* tthc-report */
"use strict";
(function () {
  var data = window.TTHC, words = data.words, PAGE = 100, NOWHERE = "?";
  var number = new Intl.NumberFormat(data.language === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 2 });
  var collator = new Intl.Collator(data.language, { numeric: true });
  var $ = function (id) { return document.getElementById(id); };

  // Two keys a text: with marks (their two placements made one: hoà, hòa) and without.
  function marked(text) {
    return text.normalize("NFD").toLowerCase()
      .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([aey])(?![a-z\u0300-\u036f])/g, "$1$3$2").normalize("NFC");
  }
  function bare(text) {
    return text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").toLowerCase();
  }
  // What searching compares is made at the first search: opening the page does not wait for it.
  function Row(r, order) {
    this.order = order; this.code = r[0]; this.name = r[1]; this.field = r[2]; this.level = r[3]; this.body = r[4];
    this.page = r[5]; this.documents = r[6]; this.saved = r[7]; this.days = r[8]; this.daysSaved = r[9];
    this.findings = r[10]; this.papers = r[11]; this.time = r[12] || "";
  }
  function ready(row) {
    if (row.bare !== undefined) return;
    var text = row.code + " " + row.name + " " + data.fields[row.field] + (row.body < 0 ? "" : " " + data.bodies[row.body]);
    row.plain = text.normalize("NFC").toLowerCase(); row.marked = marked(text); row.bare = bare(text);
  }
  var rows = [];
  function add(part) { part.forEach(function (r) { rows.push(new Row(r, rows.length)); }); }

  function fill(id, options) {
    options.forEach(function (o) { $(id).add(new Option(o[1], o[0])); });
  }
  function fillGroup(id, label, options) {
    if (!options.length) return;
    var group = document.createElement("optgroup");
    group.label = label;
    options.forEach(function (o) { group.appendChild(new Option(o[1], o[0])); });
    $(id).add(group);
  }
  var grouped = data.groups.map(function (g) { return ["~" + g[0], g[1]]; });
  fillGroup("field", words.groups, grouped.length ? grouped.concat([["~other", words.other]]) : []);
  fillGroup("field", words.fields, data.fields.map(function (f) { return [f || NOWHERE, f || words.unknown]; })
    .sort(function (a, b) { return collator.compare(a[1], b[1]); }));
  fillGroup("paper", words.bases, data.bases.map(function (b) { return [b, b]; }));
  fillGroup("paper", words.papers, data.papers);
  fill("rule", data.rules); fill("lever", data.levers); fill("status", data.statuses); fill("level", data.levels);

  // The address holds search, filters and order; the entry of the history also how many rows are shown and
  // which parts are unfolded, which nobody wants in a link.
  var names = ["q", "field", "rule", "lever", "status", "level", "paper", "low", "sort"], state = {}, shown = PAGE;
  function remember() {
    var open = Array.prototype.map.call(document.querySelectorAll("details[open][id]"), function (d) { return d.id; });
    var whole = Array.prototype.map.call(document.querySelectorAll(".summary.whole"), function (d) { return d.id; });
    try { history.replaceState({ shown: shown, open: open, whole: whole }, ""); } catch (e) { /* not kept then */ }
  }
  function recall() {
    var kept = history.state || {};
    shown = kept.shown || PAGE;
    (kept.open || []).forEach(function (id) { if ($(id)) $(id).open = true; });
    (kept.whole || []).forEach(function (id) { if ($(id)) unfold($(id)); });
  }
  function unfold(part) { part.classList.add("whole"); part.querySelector("button.all").hidden = true; }
  function fromAddress() {
    var parameters = new URLSearchParams(location.hash.slice(1));
    names.forEach(function (n) { state[n] = parameters.get(n) || ""; });
    names.slice(0, 7).forEach(function (n) { $(n).value = state[n]; });
    $("low").checked = !!state.low;
  }
  function toAddress(keep) {
    var parameters = new URLSearchParams();
    names.forEach(function (n) { if (state[n]) parameters.set(n, state[n]); });
    var hash = "#" + parameters.toString();
    if (hash === (location.hash || "#")) return;
    try { history[keep ? "pushState" : "replaceState"](history.state, "", hash); } catch (e) { location.hash = hash; }
  }

  function index(list, value) {
    for (var i = 0; i < list.length; i++) if ((list[i][0] || list[i]) === value) return i;
    return -2;
  }
  function fits() {
    var query = state.q.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean).map(function (w) {
      return { plain: w, marked: marked(w), bare: bare(w) === w ? w : null };
    });
    var group = state.field.charAt(0) === "~" ? index(data.groups, state.field.slice(1)) : -3;
    if (state.field === "~other") group = -1;
    var field = state.field && group === -3 ? data.fields.indexOf(state.field === NOWHERE ? "" : state.field) : -1;
    var level = state.level ? index(data.levels, state.level) : -1;
    var rule = state.rule ? index(data.rules, state.rule) : -1;
    var lever = state.lever ? index(data.levers, state.lever) : -1;
    var status = state.status ? index(data.statuses, state.status) : -1;
    var papers = null;
    if (state.paper) {
      var base = data.bases.indexOf(state.paper), paper = index(data.papers, state.paper);
      papers = {};
      data.papers.forEach(function (p, i) { if (i === paper || p[2] === base) papers[i] = true; });
    }
    var wanted = rule !== -1 || lever !== -1 || status !== -1;
    var result = [];
    rows.forEach(function (row) {
      if (state.field && (group === -3 ? row.field !== field : data.grouped[row.field] !== group)) return;
      if (level !== -1 && row.level !== level) return;
      if (papers && !row.papers.some(function (p) { return papers[p]; })) return;
      if (query.length) ready(row);
      for (var i = 0; i < query.length; i++) {
        var w = query[i];
        if (w.bare !== null ? row.bare.indexOf(w.bare) < 0
          : row.plain.indexOf(w.plain) < 0 && row.marked.indexOf(w.marked) < 0) return;
      }
      var count = [0, 0, 0];
      row.findings.forEach(function (f) {
        if ((state.low || !f[3]) && (rule === -1 || f[0] === rule) && (lever === -1 || f[1] === lever) &&
          (status === -1 || f[2] === status)) count[f[2]]++;
      });
      row.count = count; row.total = count[0] + count[1] + count[2];
      if (!wanted || row.total) result.push(row);
    });
    return result;
  }

  // hoà and hòa stand together.
  function sortName(row) { return row.sort || (row.sort = marked(row.name)); }
  var keys = {
    code: function (a, b) { return collator.compare(a.code, b.code); },
    name: function (a, b) { return collator.compare(sortName(a), sortName(b)); },
    field: function (a, b) { return collator.compare(data.fields[a.field], data.fields[b.field]); },
    findings: function (a, b) { return b.total - a.total; },
    documents: function (a, b) { return (b.saved || 0) - (a.saved || 0) || b.documents - a.documents; },
    days: function (a, b) { return (b.daysSaved || 0) - (a.daysSaved || 0) || (b.days || 0) - (a.days || 0); }
  };
  function sorted(list) {
    var name = state.sort.replace("-", ""), down = state.sort.charAt(0) === "-", compare = keys[name];
    if (!compare) return list;
    // What is not determined is neither the shortest nor the longest: it stands last.
    function last(row) { return name === "days" && row.days === null ? 1 : 0; }
    return list.sort(function (a, b) { return last(a) - last(b) || (down ? -compare(a, b) : compare(a, b)) || a.order - b.order; });
  }

  function element(tag, text, kind) {
    var e = document.createElement(tag);
    if (text !== undefined) e.textContent = text;
    if (kind) e.className = kind;
    return e;
  }
  function cell(row, title, kind) {
    var td = element("td", undefined, kind);
    td.dataset.title = title;
    row.appendChild(td);
    return td;
  }
  function figure(td, before, saved) {
    if (before === null) { td.appendChild(element("span", words.unknown, "unknown")); return; }
    td.appendChild(document.createTextNode(number.format(before)));
    if (saved) td.appendChild(element("span", " −" + number.format(saved), "change"));
  }
  var titles = Array.prototype.map.call(document.querySelectorAll(".list thead th"), function (th) { return th.textContent.trim(); });
  function line(row) {
    var tr = element("tr");
    cell(tr, titles[0], "code").textContent = row.code;
    var name = element("th"), link = element("a", row.name || row.code);
    name.scope = "row"; link.href = "procedures/" + encodeURIComponent(row.page); link.dir = "auto";
    name.appendChild(link); tr.appendChild(name);
    if (row.body >= 0) name.appendChild(element("span", data.bodies[row.body], "body"));
    cell(tr, titles[2]).textContent = data.fields[row.field];
    var found = cell(tr, titles[3], "num tags-cell");
    if (!row.total) found.appendChild(element("span", words.nothing, "unknown"));
    ["apply_now", "propose", "done"].forEach(function (status, i) {
      if (row.count[i]) found.appendChild(element("span", words[status].replace("{n}", row.count[i]), "tag " + status));
    });
    figure(cell(tr, titles[4], "num"), row.documents, row.saved);
    var days = cell(tr, titles[5], "num");
    if (row.days === null && row.time) days.appendChild(element("span", row.time, "unknown"));
    else figure(days, row.days, row.daysSaved);
    return tr;
  }
  function show() {
    var list = sorted(fits()), part = document.createDocumentFragment();
    list.slice(0, shown).forEach(function (row) { part.appendChild(line(row)); });
    $("rows").replaceChildren(part);
    $("count").textContent = list.length ? words.count.replace("{shown}", number.format(list.length)).replace("{all}", number.format(data.count)) : words.none;
    $("more").hidden = $("printed").hidden = list.length <= shown;
    $("printed").textContent = words.printed.replace("{n}", number.format(shown));
    $("more").textContent = words.more;
    document.querySelectorAll("th[data-sort]").forEach(function (th) {
      var on = state.sort.replace("-", "") === th.dataset.sort;
      var falls = (state.sort.charAt(0) === "-") !== th.classList.contains("num");
      th.setAttribute("aria-sort", !on ? "none" : falls ? "descending" : "ascending");
    });
  }
  function changed(keep) { shown = PAGE; toAddress(keep); remember(); show(); }

  $("q").addEventListener("input", function () { state.q = this.value; changed(false); });
  names.slice(1, 7).forEach(function (n) { $(n).addEventListener("change", function () { state[n] = this.value; changed(true); }); });
  $("low").addEventListener("change", function () { state.low = this.checked ? "1" : ""; changed(true); });
  $("filters").addEventListener("submit", function (event) { event.preventDefault(); });
  $("filters").addEventListener("reset", function (event) {
    event.preventDefault();
    names.forEach(function (n) { state[n] = ""; });
    changed(true); fromAddress();
  });
  $("more").addEventListener("click", function () {
    var first = shown, link;
    shown += PAGE; remember(); show();
    link = $("rows").rows[first];
    if (link) link.querySelector("a").focus({ preventScroll: true });
  });
  document.querySelectorAll("th[data-sort] button").forEach(function (button) {
    button.addEventListener("click", function () {
      var name = button.parentElement.dataset.sort;
      state.sort = state.sort === name ? "-" + name : name;
      changed(true);
    });
  });
  document.querySelectorAll("button.all").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      unfold(button.parentElement); remember();
      button.parentElement.querySelector(".beyond a").focus({ preventScroll: true });
    });
  });
  document.querySelectorAll("details[id]").forEach(function (d) { d.addEventListener("toggle", remember); });
  // Leaps within the page leave the address to the filters.
  document.querySelectorAll(".within a, a.skip").forEach(function (a) {
    var target = a.hash && $(a.hash.slice(1));
    if (target) a.addEventListener("click", function (event) {
      event.preventDefault();
      target.scrollIntoView(); target.focus({ preventScroll: true });
    });
  });
  function again() {
    var target = location.hash.slice(1);
    if (target && target.indexOf("=") < 0) return;
    recall(); fromAddress(); show();
  }
  addEventListener("popstate", again);
  addEventListener("hashchange", function () {
    var from = document.activeElement && document.activeElement.closest(".summaries,.charts,.priority");
    again();
    if (from) { $("list").scrollIntoView(); $("list").focus({ preventScroll: true }); }
  });
  // The scripts that follow bring the later rows; without a filter or order they are not among those shown.
  data.add = function (part) {
    add(part);
    if (rows.length === data.count || shown > data.rows.length) show();
  };
  add(data.rows);
  recall(); fromAddress(); show();
  // Who follows a link with filters in it wants the list; going back, the browser knows the place.
  var entry = performance.getEntriesByType("navigation")[0];
  if (names.some(function (n) { return state[n]; }) && entry && entry.type === "navigate") $("list").scrollIntoView();
})();
