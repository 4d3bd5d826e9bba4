/* Search boxes: results while typing, as a combobox (WAI-ARIA practices: list autocomplete, manual selection). */
import { SAY } from "./words.js";
import { make, option, showOption } from "./hits.js";

const MAX = 7, PAUSE = 90;
let boxes = 0;

export function createBox(form, engine, base) {
  const input = form.querySelector("input[type=search]");
  const list = make("ul", "sugg");
  const said = make("p", "vh");
  const id = `_list${++boxes}`;
  let active = -1, asked = 0, timer = 0;

  list.id = id;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", SAY.list);
  said.setAttribute("role", "status");
  form.classList.add("boxed");
  form.append(list, said);
  for (const [name, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-expanded", "false"], ["aria-controls", id]]) input.setAttribute(name, value);

  const options = () => Array.from(list.querySelectorAll("[role=option]"));
  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
  function choose(at) {
    const all = options();
    active = all.length ? (at + all.length) % all.length : -1;
    all.forEach((option, index) => option.setAttribute("aria-selected", String(index === active)));
    if (active >= 0) { input.setAttribute("aria-activedescendant", all[active].id); all[active].scrollIntoView({ block: "nearest" }); }
  }

  async function show() {
    const query = input.value, turn = ++asked;
    if (!query.trim()) { close(); return; }
    try {
      const answer = await engine.ask(query, { limit: MAX });
      if (turn !== asked) return;
      const hits = answer.hits.concat(answer.near).slice(0, MAX);
      list.replaceChildren(...hits.map((hit, at) => showOption(hit, answer.asked, base, `${id}-${at}`)));
      if (answer.fulls > hits.length) list.append(option(make("span", "", SAY.all({ count: answer.fulls })), `${form.action}?q=${encodeURIComponent(query)}`, `${id}-all`));
      list.hidden = !hits.length;
      input.setAttribute("aria-expanded", String(hits.length > 0));
      input.removeAttribute("aria-activedescendant");
      active = -1;
      said.textContent = hits.length ? SAY.options({ count: hits.length }) : SAY.none;
    } catch (error) {
      if (turn === asked) { close(); said.textContent = SAY.failed + SAY.retry; }
    }
  }

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(show, PAUSE); });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) { show(); return; }
      event.preventDefault();
      choose(event.key === "ArrowDown" ? active + 1 : active < 0 ? -1 : active - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      location.assign(options()[active].dataset.href);
    } else if (event.key === "Escape") {
      if (!list.hidden) { event.preventDefault(); close(); }
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.href);
  });
  input.addEventListener("blur", close);
  if (document.activeElement === input && input.value) show();
}
