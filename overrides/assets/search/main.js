/* Comes when a visitor touches search: see phaen.js. */
import { createEngine } from "./engine.js";
import { createLoader } from "./load.js";
import { createBox } from "./box.js";
import { createPage } from "./page.js";

export function start(index) {
  const root = new URL(index, location.href), base = new URL("../", root);
  const engine = createEngine(createLoader(root));
  const page = document.querySelector("[data-search-page]");
  for (const form of document.querySelectorAll("form[data-index]")) if (!page || !page.contains(form)) createBox(form, engine, base);
  if (page) createPage(page, engine, base);
  return engine;
}
