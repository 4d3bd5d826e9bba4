/* Narrows the rows of a page: facets whose counts leave their own choices aside, words, order; the address keeps it all. */

const words = (text) => text.replace(/[๐-๙]/g, (digit) => digit.charCodeAt(0) - 0x0e50).replace(/\s+/g, " ").toLowerCase();

export function startList(panel) {
  const scope = panel.closest(".sheet") || document;
  const rows = Array.from(scope.querySelectorAll("[data-f]"), (node, order) => ({
    node, order, marks: new Set(node.dataset.f.split(" ")), text: words(node.textContent), parent: node.parentNode,
    title: (node.querySelector("a:not(.cp)") || node).textContent.trim(),
  }));
  const groups = Array.from(panel.querySelectorAll("fieldset"), (field) => ({
    name: field.dataset.name, field,
    boxes: Array.from(field.querySelectorAll("input"), (box, index) => ({ box, mark: `${field.dataset.name}.${index}`, count: box.parentNode.querySelector("b") })),
  }));
  const text = panel.querySelector("[name=text]"), sort = panel.querySelector("[name=sort]");
  const said = panel.querySelector("[role=status]"), clear = panel.querySelector("button");
  const collator = new Intl.Collator("th", { numeric: true });

  const chosen = (group) => group.boxes.filter(({ box }) => box.checked).map(({ mark }) => mark);
  const passes = (row, except) => groups.every((group) => {
    if (group === except) return true;
    const marks = chosen(group);
    return !marks.length || marks.some((mark) => row.marks.has(mark));
  });

  function show() {
    const sought = text ? words(text.value).trim().split(" ").filter(Boolean) : [];
    const holds = (row) => sought.every((word) => row.text.includes(word));
    let shown = 0;
    for (const row of rows) {
      const fits = holds(row) && passes(row, null);
      row.node.hidden = !fits;
      if (fits) shown++;
    }
    for (const group of groups) {
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
    const narrowed = sought.length || groups.some((group) => chosen(group).length);
    said.textContent = narrowed ? say("list.shown")({ shown, all: rows.length }) : "";
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
    order();
    show();
    if ([...parameters].length) panel.open = true;
  }

  let timer = 0;
  panel.addEventListener("change", () => { if (sort) order(); write(); show(); });
  panel.addEventListener("input", (event) => { if (event.target === text) { clearTimeout(timer); timer = setTimeout(() => { write(); show(); }, 120); } });
  clear.addEventListener("click", () => {
    for (const group of groups) for (const { box } of group.boxes) box.checked = false;
    if (text) text.value = "";
    write();
    show();
    panel.querySelector("summary").focus();
  });
  addEventListener("popstate", read);
  panel.hidden = false;
  panel.open = matchMedia("(min-width:64em)").matches && !panel.classList.contains("chips");
  read();
}
