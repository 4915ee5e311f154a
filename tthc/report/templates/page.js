/* tthc-report */
"use strict";
(function () {
  // A mark inside a folded section is opened before it is shown; printing opens everything.
  function open(id) {
    var target = id && document.getElementById(decodeURIComponent(id));
    for (var e = target; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
    return target;
  }
  function follow() {
    document.querySelectorAll(".lit").forEach(function (e) { e.classList.remove("lit"); });
    var target = open(location.hash.slice(1));
    if (target) { target.classList.add("lit"); target.scrollIntoView({ block: "center" }); }
  }
  addEventListener("hashchange", follow);
  var folded = [];
  addEventListener("beforeprint", function () {
    folded = Array.prototype.slice.call(document.querySelectorAll("details:not([open]):not(.steps)"));
    folded.forEach(function (e) { e.open = true; });
  });
  addEventListener("afterprint", function () { folded.forEach(function (e) { e.open = false; }); });
  if (location.hash) follow();
})();
