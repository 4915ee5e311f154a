/* tthc-report */
"use strict";
(function () {
  var data = window.TTHC, words = data.words, PAGE = 200;
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
  var rows = data.rows.map(function (r, i) {
    var text = r[0] + " " + r[1] + " " + data.fields[r[2]] + (r[4] < 0 ? "" : " " + data.bodies[r[4]]);
    return { order: i, code: r[0], name: r[1], field: r[2], level: r[3], body: r[4], page: r[5], documents: r[6],
      saved: r[7], days: r[8], daysSaved: r[9], findings: r[10], plain: text.normalize("NFC").toLowerCase(),
      marked: marked(text), bare: bare(text) };
  });

  function fill(id, options) {
    options.forEach(function (o) { $(id).add(new Option(o[1], o[0])); });
  }
  fill("field", data.fields.map(function (f) { return [f, f || words.unknown]; }));
  fill("rule", data.rules); fill("lever", data.levers); fill("status", data.statuses); fill("level", data.levels);

  var names = ["q", "field", "rule", "lever", "status", "level", "low", "sort"], state = {}, shown = PAGE;
  function fromAddress() {
    var parameters = new URLSearchParams(location.hash.slice(1));
    names.forEach(function (n) { state[n] = parameters.get(n) || ""; });
    names.slice(0, 6).forEach(function (n) { $(n).value = state[n]; });
    $("low").checked = !!state.low;
  }
  function toAddress(keep) {
    var parameters = new URLSearchParams();
    names.forEach(function (n) { if (state[n]) parameters.set(n, state[n]); });
    var hash = "#" + parameters.toString();
    if (hash === (location.hash || "#")) return;
    try { history[keep ? "pushState" : "replaceState"](null, "", hash); } catch (e) { location.hash = hash; }
  }

  function index(list, value) {
    for (var i = 0; i < list.length; i++) if ((list[i][0] || list[i]) === value) return i;
    return -2;
  }
  function fits() {
    var query = state.q.normalize("NFC").toLowerCase().split(/\s+/).filter(Boolean).map(function (w) {
      return { plain: w, marked: marked(w), bare: bare(w) === w ? w : null };
    });
    var field = state.field ? data.fields.indexOf(state.field) : -1;
    var level = state.level ? index(data.levels, state.level) : -1;
    var rule = state.rule ? index(data.rules, state.rule) : -1;
    var lever = state.lever ? index(data.levers, state.lever) : -1;
    var status = state.status ? index(data.statuses, state.status) : -1;
    var wanted = rule !== -1 || lever !== -1 || status !== -1;
    var result = [];
    rows.forEach(function (row) {
      if (state.field && row.field !== field || level !== -1 && row.level !== level) return;
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

  var keys = {
    code: function (a, b) { return collator.compare(a.code, b.code); },
    name: function (a, b) { return collator.compare(a.name, b.name); },
    field: function (a, b) { return collator.compare(data.fields[a.field], data.fields[b.field]); },
    findings: function (a, b) { return b.total - a.total; },
    documents: function (a, b) { return (b.saved || 0) - (a.saved || 0) || b.documents - a.documents; },
    days: function (a, b) { return (b.daysSaved || 0) - (a.daysSaved || 0) || (b.days || 0) - (a.days || 0); }
  };
  function sorted(list) {
    var name = state.sort.replace("-", ""), down = state.sort.charAt(0) === "-", compare = keys[name];
    if (!compare) return list;
    return list.sort(function (a, b) { return (down ? -compare(a, b) : compare(a, b)) || a.order - b.order; });
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
    figure(cell(tr, titles[5], "num"), row.days, row.daysSaved);
    return tr;
  }
  function show() {
    var list = sorted(fits()), part = document.createDocumentFragment();
    list.slice(0, shown).forEach(function (row) { part.appendChild(line(row)); });
    $("rows").replaceChildren(part);
    $("count").textContent = list.length ? words.count.replace("{shown}", number.format(list.length)).replace("{all}", number.format(rows.length)) : words.none;
    $("more").hidden = list.length <= shown;
    $("more").textContent = words.more;
    document.querySelectorAll("th[data-sort]").forEach(function (th) {
      var on = state.sort.replace("-", "") === th.dataset.sort;
      var falls = (state.sort.charAt(0) === "-") !== th.classList.contains("num");
      th.setAttribute("aria-sort", !on ? "none" : falls ? "descending" : "ascending");
    });
  }
  function changed(keep) { shown = PAGE; toAddress(keep); show(); }

  $("q").addEventListener("input", function () { state.q = this.value; changed(false); });
  names.slice(1, 6).forEach(function (n) { $(n).addEventListener("change", function () { state[n] = this.value; changed(true); }); });
  $("low").addEventListener("change", function () { state.low = this.checked ? "1" : ""; changed(true); });
  $("filters").addEventListener("submit", function (event) { event.preventDefault(); });
  $("filters").addEventListener("reset", function (event) {
    event.preventDefault();
    names.forEach(function (n) { state[n] = ""; });
    changed(true); fromAddress();
  });
  $("more").addEventListener("click", function () { shown += PAGE; show(); });
  document.querySelectorAll("th[data-sort] button").forEach(function (button) {
    button.addEventListener("click", function () {
      var name = button.parentElement.dataset.sort;
      state.sort = state.sort === name ? "-" + name : name;
      changed(true);
    });
  });
  document.querySelectorAll("button.all").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { button.parentElement.classList.add("whole"); button.hidden = true; });
  });
  function again() {
    var target = location.hash.slice(1);
    if (target && target.indexOf("=") < 0) return;
    fromAddress(); shown = PAGE; show();
  }
  addEventListener("popstate", again);
  addEventListener("hashchange", function () {
    again();
    if (document.activeElement && document.activeElement.closest(".summaries")) $("list").scrollIntoView();
  });
  fromAddress(); show();
})();
