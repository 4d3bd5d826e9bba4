/* Comes when a visitor touches search: see phaen.js. */
import { createEngine } from "./engine.js";
import { createIndex } from "./index.js";
import { createLoader } from "./load.js";
import { createBox } from "./box.js";
import { createPage } from "./page.js";

export function begin(index, engineOf) {
  const root = new URL(index, location.href), base = new URL("../", root);
  const engine = engineOf(root, base);
  const page = document.querySelector("[data-search-page]");
  for (const form of document.querySelectorAll("form[data-index]")) if (!page || !page.contains(form)) createBox(form, engine, base);
  if (page) createPage(page, engine, base);
  return engine;
}

export function start(index) {
  return begin(index, (root) => {
    const load = createLoader(root);
    return createEngine(() => createIndex(load));
  });
}
