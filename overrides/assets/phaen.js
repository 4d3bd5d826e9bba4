/* Everything works without this file; it only adds comfort. Words: say(key), filled in by the build. */
(function (doc, win) {
  "use strict";
  var root = doc.documentElement;
  var wide = win.matchMedia("(min-width:64em)");
  function all(selector) { return Array.prototype.slice.call(doc.querySelectorAll(selector)); }

  /* Fonts that were fetched once are there for the page of results too: see scheme.js. */
  win.addEventListener("load", function () {
    if (!root.classList.contains("plain")) try { localStorage.setItem("phaen-fonts", "1"); } catch (error) { /* storage may be forbidden */ }
  });

  /* The menu lies open where there is room. */
  function fold() { all("details[data-wide]").forEach(function (part) { part.open = wide.matches; }); }
  fold();
  wide.addEventListener("change", fold);

  /* Print shows what is folded away, then folds it again. */
  var folded = [];
  win.addEventListener("beforeprint", function () {
    folded = all("details:not([open])");
    folded.forEach(function (part) { part.open = true; });
  });
  win.addEventListener("afterprint", function () {
    folded.forEach(function (part) { part.open = false; });
  });

  all("[data-print]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () { win.print(); });
  });

  /* How far a plan has come, by today in Thailand: the page tells it as of the day it was made from. */
  var today = new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10);
  all("[data-from]").forEach(function (part) {
    var state = today < part.dataset.from ? "not-begun" : today > part.dataset.to ? "ended" : "under-way";
    if (part.nextElementSibling) part.nextElementSibling.remove();
    part.className = "st st-" + state;
    part.hidden = false;
    part.textContent = { "not-begun": say("plan_status.not_begun"), "under-way": say("plan_status.under_way"), ended: say("plan_status.ended") }[state];
  });

  /* An abbreviation says its full name wherever it stands; Escape puts the words away. */
  var full = {};
  all(".ab").forEach(function (link) { full[link.textContent] = link.dataset.full; });
  all("#_main abbr").forEach(function (part) { if (full[part.textContent]) part.dataset.full = full[part.textContent]; });
  doc.addEventListener("keydown", function (event) { if (event.key === "Escape") root.dataset.quiet = ""; });
  ["focusin", "pointerover"].forEach(function (touch) {
    doc.addEventListener(touch, function (event) { if (event.target.dataset && event.target.dataset.full) delete root.dataset.quiet; });
  });

  /* A link to what stands on a further page goes on to it; entries of a list go where their list went. */
  function follow() {
    for (var name = location.hash.slice(1); name; name = name.slice(0, Math.max(0, name.lastIndexOf("-")))) {
      var found = doc.getElementById(decodeURIComponent(name)), moved = found && found.closest("[data-moved]");
      if (moved) { location.replace(moved.href.split("#")[0] + location.hash); return; }
      if (found) return;
    }
  }

  /* A link into a folded part opens it. */
  function reveal() {
    follow();
    var target = location.hash.length > 1 && doc.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (var part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
  }
  win.addEventListener("hashchange", reveal);
  reveal();

  var chooser = doc.querySelector(".theme");
  if (chooser) {
    chooser.hidden = false;
    all(".theme input").forEach(function (input) {
      input.checked = input.value === (root.dataset.scheme || "");
      input.addEventListener("change", function () {
        if (input.value) root.dataset.scheme = input.value; else delete root.dataset.scheme;
        try {
          if (input.value) localStorage.setItem("phaen-scheme", input.value);
          else localStorage.removeItem("phaen-scheme");
        } catch (error) { /* storage may be forbidden: the choice holds for this page */ }
      });
    });
  }

  /* Search: nothing is fetched until a box is touched. */
  var forms = all("form[data-index]"), started = null;
  function startSearch() {
    if (started || !forms.length) return;
    started = import(new URL(root.dataset.assets + "search.js", location.href).href).then(function (search) { search.start(forms[0].dataset.index); });
    started.catch(function () { started = null; });
  }
  forms.forEach(function (form) {
    ["focusin", "pointerenter"].forEach(function (touch) { form.addEventListener(touch, startSearch, { passive: true }); });
  });
  if (doc.querySelector("[data-search-page]")) startSearch();
  doc.addEventListener("keydown", function (event) {
    var box = forms.length && forms[0].querySelector("input");
    var typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (!box || event.altKey || (event.key === "/" ? typing || event.ctrlKey || event.metaKey : event.key !== "k" || !(event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    box.focus();
    box.select();
  });

  var panels = all("[data-facets]");
  if (panels.length) import(new URL(root.dataset.assets + "lists.js", location.href).href).then(function (lists) { panels.forEach(lists.startList); });

  /* Links to a duty, a problem or a result copy their address. */
  var said = doc.body.appendChild(doc.createElement("div"));
  said.className = "toast";
  said.setAttribute("role", "status");
  function copy(text, done) {
    if (!navigator.clipboard) return;
    navigator.clipboard.writeText(text).then(function () {
      said.textContent = done;
      setTimeout(function () { said.textContent = ""; }, 2500);
    }, function () { /* the browser forbids it: the link still works as a link */ });
  }
  doc.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a.cp");
    if (link) copy(link.href, say("script.link_copied"));
  });

  /* A citation for an official letter: duty, role, plan, document, address, day. */
  all("[data-cite]").forEach(function (list) {
    if (!navigator.clipboard) return;
    all("[data-cite] > li").forEach(function (duty) {
      var link = duty.querySelector("a.cp"), button = doc.createElement("button");
      if (!link) return; // on pages for print
      button.type = "button";
      button.className = "qb";
      button.textContent = say("script.cite");
      button.addEventListener("click", function () {
        var day = new Intl.DateTimeFormat(say("script.calendar"), { day: "numeric", month: "long", year: "numeric" }).formatToParts(new Date())
          .filter(function (part) { return /day|month|year/.test(part.type); }).map(function (part) { return part.value; }).join(" ");
        copy(say("script.citation")({ number: duty.querySelector(".n").textContent.trim(), of: list.dataset.cite, address: link.href, day: day }), say("script.cited"));
      });
      link.after(" ", button);
    });
  });
})(document, window);
