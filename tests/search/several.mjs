// Asks several indexes as one, and one index of all their pages: node several.mjs <scripts> <input.json>
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , scripts, input] = process.argv;
const load = (name) => import(pathToFileURL(`${scripts}/${name}.js`));
const [{ createEngine }, { createIndex }, { createPatient }] = await Promise.all(["engine", "index", "patience"].map(load));
const { one, sites, queries, chosen, refuse, slow } = JSON.parse(readFileSync(input, "utf-8"));

let line = Promise.resolve(); // where it is slow, one file comes after another
function loader(files, told, id) {
  return async (name) => {
    told.push(`${id} ${name}`);
    const how = (refuse || []).find(([site, what]) => site === id && name.startsWith(what));
    if (how && how[2] === "never") return new Promise(() => {});
    if (slow) await (line = line.then(() => new Promise((resolve) => { setTimeout(resolve, slow); })));
    if (how || !(name in files)) throw new Error(`${id} ${name}`);
    return JSON.parse(files[name]);
  };
}
const shown = (answer, base) => answer.hits.map((hit) => new URL(hit.a, base).href);
const asked = [], lost = [];
const alone = one && createEngine(() => createIndex(loader(one, [], "one")));
const all = createPatient(sites.map((site) => ({ ...site, load: loader(site.files, asked, site.id) })), "Site", (left) => lost.push(left.map(({ id }) => id)), 300);
const options = { chosen: Object.fromEntries(Object.entries(chosen || {}).map(([name, ids]) => [name, new Set(ids)])) };
const answers = [];
for (const query of queries) {
  const told = { query };
  try {
    const many = await all.ask(query, options), facets = await many.facets();
    Object.assign(told, {
      many: shown(many), fulls: many.fulls, near: many.near.map((hit) => hit.a), contexts: many.hits.map((hit) => hit.c), matched: many.matched.length,
      facets: facets.map(({ name, values }) => [name, values.map(({ id, label, pages }) => [id, label, pages.filter((page) => many.matched[page]).length])]),
    });
    if (alone) { const single = await alone.ask(query); Object.assign(told, { one: shown(single, "https://plans.example/"), oneFulls: single.fulls }); }
  } catch (error) { told.failed = String(error); }
  answers.push(told);
}
process.stdout.write(JSON.stringify({ answers, asked, lost }));
