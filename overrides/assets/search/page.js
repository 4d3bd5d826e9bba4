/* The search page: results, facets with counts, an address that can be shared, back and forward. */
import { allow } from "./engine.js";
import { SAY } from "./words.js";
import { make, record, showHit, tied } from "./hits.js";
import { plain } from "./text.js";

const STEP = 10, PAUSE = 120;

export function createPage(root, engine, base) {
  const form = root.querySelector("form.find"), input = form.querySelector("input");
  const list = root.querySelector(".search-results"), said = root.querySelector("[role=status]");
  const panel = root.querySelector(".fac"), more = root.querySelector(".more");
  let turn = 0, timer = 0, limit = STEP, all = null, shown = [], isTyping = false;

  const state = () => {
    const parameters = new URLSearchParams(location.search), chosen = {};
    for (const [name, value] of parameters) if (name !== "q") (chosen[name] = chosen[name] || new Set()).add(value);
    return { query: parameters.get("q") || "", chosen };
  };
  function go(query, chosen, replace) {
    const parameters = new URLSearchParams();
    if (query) parameters.set("q", query);
    for (const name of Object.keys(chosen).sort()) for (const value of chosen[name]) parameters.append(name, value);
    const address = `?${parameters}`;
    if (address !== (location.search || "?")) history[replace ? "replaceState" : "pushState"](null, "", address);
    limit = STEP;
    shown = [];
    show();
  }

  async function show() {
    const { query, chosen } = state(), mine = ++turn;
    if (input.value !== query && document.activeElement !== input) input.value = query;
    delete list.dataset.searchState;
    list.setAttribute("aria-busy", "true");
    try {
      const answer = await engine.ask(query, { chosen, limit });
      if (mine !== turn) return;
      // More results follow those that are there, whatever their order among themselves.
      const known = new Set(shown.map((hit) => hit.page));
      answer.hits = shown.concat(answer.hits.filter((hit) => !known.has(hit.page))).slice(0, limit);
      shown = answer.hits;
      render(answer, query, chosen);
      done();
      await showFacets(answer, query, chosen, mine);
      if (query) keepPage(base);
    } catch (error) {
      if (mine !== turn) return;
      const again = make("button", "qb", SAY.retry);
      again.type = "button";
      again.addEventListener("click", show);
      said.replaceChildren(SAY.failed, again);
      done();
    }
  }
  function done() {
    list.removeAttribute("aria-busy");
    list.dataset.searchState = "done";
  }

  function render(answer, query, chosen) {
    const items = answer.hits.map((hit) => showHit(hit, answer.asked, base));
    if (answer.near.length) items.push(make("li", "line", SAY.near), ...answer.near.map((hit) => showHit(hit, answer.asked, base)));
    list.replaceChildren(...items);
    const asks = query.trim() || Object.keys(chosen).length;
    const words = !asks ? [] : [answer.hits.length ? SAY.found({ count: Math.max(answer.fulls, answer.hits.length) }) : answer.parted ? SAY.parted : SAY.none];
    const others = answer.suggestion ? [answer.suggestion] : answer.words;
    others.forEach((other, at) => {
      const link = record(make("a", "", other));
      link.href = `?q=${encodeURIComponent(other)}`;
      words.push(at ? " · " : ` ${answer.suggestion ? SAY.suggest : SAY.words} `, link);
    });
    if (asks && !answer.hits.length && !answer.near.length) words.push(` ${SAY.help}`);
    said.replaceChildren(...words);
    more.hidden = answer.hits.length >= answer.fulls || answer.hits.length < limit;
    root.querySelector(".lists").hidden = answer.hits.length > 0;
  }

  async function showFacets(answer, query, chosen, mine) {
    all = await answer.facets();
    if (mine !== turn) return;
    const groups = all.map((facet) => facetGroup(facet, answer, chosen)).filter(Boolean);
    const open = Object.keys(chosen).length > 0;
    const clear = make("button", "qb", SAY.clear);
    clear.type = "button";
    clear.addEventListener("click", () => go(query, {}, false));
    panel.querySelector(".facets").replaceChildren(...groups, ...(open ? [clear] : []));
    panel.hidden = !groups.length;
  }

  /** One facet: its counts leave its own choices aside, so that a visitor sees what another choice would give. */
  function facetGroup(facet, answer, chosen) {
    const { query } = state(), own = chosen[facet.name] || new Set();
    const allowed = allow(all, chosen, answer.matched.length, facet.name);
    const counted = facet.values.map((value) => ({ ...value, count: value.pages.filter((page) => answer.matched[page] && (!allowed || allowed[page])).length }))
      .filter((value) => value.count || own.has(value.id)).sort((a, b) => b.count - a.count || (plain(a.label) < plain(b.label) ? -1 : 1));
    if (counted.length < 2 && !own.size) return null;
    const rows = counted.slice(0, 12).map((value) => {
      const box = make("input"), label = make("label", "", box, record(make("span", "", ...tied(value.label))), make("b", "", String(value.count)));
      box.type = "checkbox";
      box.checked = own.has(value.id);
      box.addEventListener("change", () => {
        const next = { ...chosen, [facet.name]: new Set(own) };
        if (box.checked) next[facet.name].add(value.id); else next[facet.name].delete(value.id);
        if (!next[facet.name].size) delete next[facet.name];
        go(query, next, false);
      });
      return label;
    });
    return make("fieldset", "", make("legend", "", facet.label), ...rows);
  }

  /* What is typed is one step back, however many letters it takes. */
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { go(input.value, state().chosen, isTyping); isTyping = true; }, PAUSE);
  });
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(timer); go(input.value, state().chosen, isTyping); isTyping = false; });
  more.addEventListener("click", () => { limit += STEP; show(); });
  addEventListener("popstate", () => { isTyping = false; shown = []; limit = STEP; input.value = state().query; show(); });
  panel.open = matchMedia("(min-width:64em)").matches;
  input.value = state().query;
  show();
}

/** Once used, the page opens without a network too: see search/worker.js. */
let isKept = false;
function keepPage(base) {
  if (isKept || !navigator.serviceWorker) return;
  isKept = true;
  const own = performance.getEntriesByType("resource").map((entry) => entry.name).filter((name) => name.startsWith(base) && !name.endsWith(".json"));
  navigator.serviceWorker.register(new URL("search/worker.js", base)).then(() => navigator.serviceWorker.ready)
    .then((worker) => worker.active.postMessage([location.href.replace(/[?#].*/, ""), ...own]))
    .catch(() => { /* the browser forbids it: search works with a network */ });
}
