/* tthc-report */
"use strict";
(function () {
  function all(selector) { return Array.prototype.slice.call(document.querySelectorAll(selector)); }

  // A mark inside a folded section is opened before it is shown; printing opens everything.
  function open(id) {
    var target = null;
    try { target = id && document.getElementById(decodeURIComponent(id)); } catch (error) { return null; }
    for (var e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    return target;
  }
  function follow() {
    hide();
    all(".lit").forEach(function (e) { e.classList.remove("lit"); });
    var target = open(location.hash.slice(1));
    if (target) { target.classList.add("lit"); target.scrollIntoView({ block: "center", inline: "center" }); }
  }
  addEventListener("hashchange", follow);
  var folded = [];
  addEventListener("beforeprint", function () {
    hide();
    folded = all("details:not([open]):not(.steps)");
    folded.forEach(function (e) { e.open = true; });
  });
  addEventListener("afterprint", function () { folded.forEach(function (e) { e.open = false; }); });

  // What the table of steps says of one of them, beside the step that is pointed at or has the focus.
  var panel = null, shownFor = null, timer = 0;
  function stepOf(event) { return event.target.closest ? event.target.closest(".drawing a") : null; }
  function element(tag, parent, text) {
    var made = parent.appendChild(document.createElement(tag));
    if (text) made.textContent = text;
    return made;
  }
  function row(list, term, from) {
    if (!from.textContent.trim()) return;
    element("dt", list, term);
    var told = element("dd", list);
    Array.prototype.forEach.call(from.childNodes, function (n) { told.appendChild(n.cloneNode(true)); });
  }
  function fill(link) {
    var source = document.getElementById("buoc-" + link.getAttribute("href").slice(4));
    if (!source) return false;
    var terms = all("#buoc thead th"), cells = source.cells;
    panel.textContent = "";
    var head = element("p", panel, cells[0].textContent + ". " + cells[2].firstChild.textContent.trim());
    head.className = "tip-head";
    if (link.dataset.note) element("p", panel, link.dataset.note).className = "tip-note";
    var list = element("dl", panel);
    [3, 4, 5, 6, 7].forEach(function (i) { row(list, terms[i].textContent, cells[i]); });
    return true;
  }
  function place(link) {
    var box = link.getBoundingClientRect(), gap = 10;
    var width = panel.offsetWidth, height = panel.offsetHeight;
    var wide = document.documentElement.clientWidth, high = window.innerHeight;
    var left = box.right + gap;
    if (left + width > wide) left = box.left - gap - width;
    var top = Math.min(Math.max(box.top, gap), Math.max(gap, high - height - gap));
    if (left < 0) {
      left = Math.max(gap, Math.min(box.left, wide - width - gap));
      top = box.bottom + gap + height < high ? box.bottom + gap : Math.max(gap, box.top - gap - height);
    }
    panel.style.left = left + "px";
    panel.style.top = top + "px";
  }
  function show(link) {
    clearTimeout(timer);
    if (shownFor === link) return;
    hide();
    if (!panel) {
      panel = element("div", document.body);
      panel.id = "tip";
      panel.setAttribute("role", "tooltip");
      panel.addEventListener("pointerenter", function () { clearTimeout(timer); });
      panel.addEventListener("pointerleave", later);
    }
    if (!fill(link)) return;
    panel.hidden = false;
    place(link);
    link.setAttribute("aria-describedby", "tip");
    shownFor = link;
  }
  function hide() {
    clearTimeout(timer);
    if (!shownFor) return;
    shownFor.removeAttribute("aria-describedby");
    panel.hidden = true;
    shownFor = null;
  }
  function later() { clearTimeout(timer); timer = setTimeout(hide, 200); }

  var touched = false;
  document.addEventListener("pointerdown", function (event) {
    touched = event.pointerType === "touch";
    if (!stepOf(event) && !(panel && panel.contains(event.target))) hide();
  });
  document.addEventListener("pointerover", function (event) {
    var link = stepOf(event);
    if (link && event.pointerType !== "touch") show(link);
  });
  document.addEventListener("pointerout", function (event) {
    var link = stepOf(event);
    if (link && event.pointerType !== "touch" && !link.contains(event.relatedTarget)) later();
  });
  document.addEventListener("focusin", function (event) {
    var link = stepOf(event);
    if (link) { if (!touched && link.matches(":focus-visible")) show(link); }
    else if (panel && !panel.contains(event.target)) hide();
  });
  document.addEventListener("keydown", function (event) {
    touched = false;
    if (event.key === "Escape") hide();
  });
  // A first tap tells; the words in the panel lead on to the text.
  document.addEventListener("click", function (event) {
    var link = stepOf(event);
    if (link && touched) { event.preventDefault(); show(link); }
    else if (link) hide();
  });
  document.addEventListener("scroll", function (event) {
    if (!shownFor || (panel && panel.contains(event.target))) return;
    var box = shownFor.getBoundingClientRect();
    if (box.bottom > 0 && box.top < window.innerHeight) place(shownFor); else hide();
  }, true);

  // A long drawing opens where something was found; a tall one can be shown whole.
  all(".drawing.tall").forEach(function (frame) {
    if (frame.querySelectorAll(".node").length <= 20) return;
    var first = frame.querySelector(".gone,.node.time,.side") || frame.querySelector(".found,.kept");
    if (!first) return;
    var away = first.getBoundingClientRect().top - frame.getBoundingClientRect().top;
    if (away > frame.clientHeight - 90) frame.scrollTop = away - frame.clientHeight / 3;
    var aside = first.getBoundingClientRect().right - frame.getBoundingClientRect().right;
    if (aside > 0) frame.scrollLeft = aside + 24;
  });
  all(".grow").forEach(function (button) {
    var frame = document.querySelector("#so-do .drawing");
    button.hidden = !frame;
    button.addEventListener("click", function () {
      frame.classList.toggle("full");
      var words = button.textContent;
      button.textContent = button.dataset.less;
      button.dataset.less = words;
    });
  });
  if (location.hash) follow();
})();
