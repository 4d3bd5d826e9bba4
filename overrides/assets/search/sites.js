/* In the place of main.js where search asks other sites too: the setting `search_sites`. */
import { begin } from "./main.js";
import { make, record } from "./hits.js";
import { createLoader } from "./load.js";
import { createPatient } from "./patience.js";
import { SITES } from "./told.js";

export function start(index) {
  return begin(index, (root, base) => {
    const sites = SITES.map(({ id, title, url }) => {
      const its = new URL(url, base).href;
      return { id, title, base: its, load: createLoader(new URL("search/", its)) };
    });
    const engine = createPatient(sites, say("search.site"), (lost) => tell(lost, engine));
    return engine;
  });
}

/** Under what was found, on the page of results: which sites are not in it. */
function tell(lost, engine) {
  const said = document.querySelector("[data-search-page] .said");
  if (!said) return;
  const known = said.parentNode.querySelector(".lost");
  if (!lost.length) { if (known) known.remove(); return; }
  const line = known || make("p", "lost sm"), again = make("button", "qb", say("search.retry"));
  line.setAttribute("role", "status");
  again.type = "button";
  again.addEventListener("click", () => { engine.again(); said.parentNode.querySelector("form").requestSubmit(); });
  line.replaceChildren(say("search.lost"), " ", record(make("span", "", lost.map(({ title }) => title).join(", "))), " ", again);
  if (!known) said.after(line);
}
