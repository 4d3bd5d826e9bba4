/* Narrows the rows of a page: facets whose counts leave their own choices aside, words, order; the address keeps it all. */

const words = (text) => text.replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50).replace(/\s+/g, " ").toLowerCase();

/** All rows of a list that goes on elsewhere, page after page: [node]. Their links are made to lead from here. */
async function fetchRows(from) {
  const rows = [];
  for (let at = from; at;) {
    const answer = await fetch(at);
    if (!answer.ok) throw new Error(`${at}: ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html"), here = at;
    const more = page.querySelector("a[data-rest]") || page.querySelector("a[rel=next]");
    // A page that holds only the beginning leads to those that hold it all.
    if (!more || more.rel) rows.push(...page.querySelectorAll("[data-f]"));
    at = more && new URL(more.getAttribute("href"), here).href;
    for (const link of page.querySelectorAll("[data-f] [href]")) link.href = new URL(link.getAttribute("href"), here).href;
  }
  return rows;
}

/** Puts them in the place of those that a section shows. */
async function complete(link) {
  const rows = await fetchRows(link.href), section = link.closest("section"), list = section.querySelector("[data-f]").parentNode;
  for (const row of list.querySelectorAll(":scope > [data-f]")) row.remove();
  list.append(...rows);
  for (const part of section.querySelectorAll(".more, .jump")) part.remove();
}

export function startList(panel) {
  const scope = panel.closest(".sheet") || document;
  const readRows = () => Array.from(scope.querySelectorAll("[data-f]"), (node, order) => ({
    node, order, marks: new Set(node.dataset.f.split(" ")), text: words(node.textContent), parent: node.parentNode,
    title: (node.querySelector("a:not(.cp)") || node).textContent.trim(),
  }));
  const rests = () => Array.from(scope.querySelectorAll("section a[data-rest]")).filter((link) => link.closest("section").querySelector("[data-f]"));
  const groups = Array.from(panel.querySelectorAll("fieldset"), (field) => ({
    name: field.dataset.name, field,
    boxes: Array.from(field.querySelectorAll("input"), (box, index) => ({ box, mark: `${field.dataset.name}.${box.dataset.at || index}`, count: box.parentNode.querySelector("b") })),
  }));
  const text = panel.querySelector("[name=text]"), sort = panel.querySelector("[name=sort]");
  const said = panel.querySelector("[role=status]"), clear = panel.querySelector("button");
  const collator = new Intl.Collator("th", { numeric: true });
  let rows = readRows(), fetching = null;

  const chosen = (group) => group.boxes.filter(({ box }) => box.checked).map(({ mark }) => mark);
  const passes = (row, except) => groups.every((group) => {
    if (group === except) return true;
    const marks = chosen(group);
    return !marks.length || marks.some((mark) => row.marks.has(mark));
  });

  const soughtWords = () => (text ? words(text.value).trim().split(" ").filter(Boolean) : []);
  const isNarrowed = () => soughtWords().length > 0 || groups.some((group) => chosen(group).length);

  /** What the page leaves to others comes when it is first asked about; the counts speak of it from the start. */
  async function update() {
    if (rests().length && (isNarrowed() || (sort && sort.value))) {
      said.textContent = say("list.fetching");
      fetching = fetching || Promise.all(rests().map(complete)).finally(() => { rows = readRows(); fetching = null; });
      try { await fetching; } catch (error) { /* the next change tries again; what is here is narrowed */ }
    }
    order();
    show();
  }

  function show() {
    const sought = soughtWords(), isPart = rests().length > 0;
    const holds = (row) => sought.every((word) => row.text.includes(word));
    let shown = 0;
    for (const row of rows) {
      const fits = holds(row) && passes(row, null);
      row.node.hidden = !fits;
      if (fits) shown++;
    }
    if (!isPart) for (const group of groups) {
      const counted = rows.filter((row) => holds(row) && passes(row, group));
      for (const { box, mark, count } of group.boxes) {
        const number = counted.filter((row) => row.marks.has(mark)).length;
        count.textContent = number;
        box.parentNode.hidden = !number && !box.checked;
      }
    }
    for (const section of scope.querySelectorAll("section")) {
      const own = section.querySelectorAll("[data-f]");
      if (own.length) section.hidden = !section.querySelector("[data-f]:not([hidden])");
    }
    const narrowed = isNarrowed();
    said.textContent = !narrowed ? "" : isPart ? say("list.partial") : say("list.shown")({ shown, all: rows.length });
    clear.hidden = !narrowed;
  }

  function order() {
    const by = sort && sort.value === "title" ? (a, b) => collator.compare(a.title, b.title) : (a, b) => a.order - b.order;
    for (const row of [...rows].sort(by)) row.parent.append(row.node);
  }

  function write() {
    const parameters = new URLSearchParams();
    for (const group of groups) for (const { box } of group.boxes) if (box.checked) parameters.append(group.name, box.value);
    if (text && text.value.trim()) parameters.set("text", text.value.trim());
    if (sort && sort.value) parameters.set("sort", sort.value);
    const query = parameters.toString();
    history.replaceState(null, "", (query ? `?${query}` : location.pathname) + location.hash);
  }

  function read() {
    const parameters = new URLSearchParams(location.search);
    for (const group of groups) for (const { box } of group.boxes) box.checked = parameters.getAll(group.name).includes(box.value);
    if (text) text.value = parameters.get("text") || "";
    if (sort) sort.value = parameters.get("sort") || "";
    update();
  }

  let timer = 0;
  panel.addEventListener("change", () => { write(); update(); });
  panel.addEventListener("input", (event) => { if (event.target === text) { clearTimeout(timer); timer = setTimeout(() => { write(); update(); }, 120); } });
  clear.addEventListener("click", () => {
    for (const group of groups) for (const { box } of group.boxes) box.checked = false;
    if (text) text.value = "";
    write();
    update();
    panel.querySelector("summary").focus();
  });
  addEventListener("popstate", read);
  panel.hidden = false;
  panel.open = matchMedia("(min-width:64em)").matches && !panel.classList.contains("chips");
  read();
}
