/* The page where a change is suggested: reads which record, makes its form, shows what comes of it. */
import { loadSchema } from "./schema.js";
import { el, makeFields } from "./form.js";
import { validate } from "./validate.js";
import { begin, rewrite, styleOf } from "./write.js";
import { makeOutcome } from "./outcome.js";

const said = document.querySelector("[data-suggest]");
const asked = new URLSearchParams(location.search), file = asked.get("file") || "", id = asked.get("id") || "";
const kind = asked.get("kind") || "", plan = asked.get("plan") || "", WORDS = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/* Only what this site publishes is read: a plain path below its own folder. */
if (/^(?:[^/\\.:?#%][^/\\:?#%]*\/)*[^/\\.:?#%][^/\\:?#%]*\.yml$/.test(file)) start().catch(fail);
else if (WORDS.test(kind) && (!plan || WORDS.test(plan))) startNew().catch(fail);

function fail() { said.textContent = say("suggest.failed"); }

/* A record that is not there yet: where it goes and which ids are free, the site has written down. */
async function startNew() {
  said.textContent = say("suggest.loading");
  const answer = await fetch(new URL("new/" + (plan ? plan + "/" : "") + kind + ".json", location.href));
  if (!answer.ok) { said.textContent = say("suggest.not_found"); return; }
  const found = await answer.json(), schema = await loadSchema(new URL("schemas/", location.href).href, kind, plan || null);
  said.textContent = "";
  // Every record says where it comes from: the field stands there, empty.
  const given = kind === "source" ? { id: found.id } : { id: found.id, source: undefined };
  showForm(schema, given, [], el("p", { class: "lead" }, say("suggest.begun"), " ", el("code", {}, found.file.replace(/[^/]*$/, ""))), value => {
    const faults = validate(schema, schema.record, value);
    return found.taken.includes(value.id) ? [...faults, { path: ["id"], code: "PH302", told: say("suggest.taken") }] : faults;
  }, value => {
    const path = found.file.replace("*", value.id), made = [...begin(found.schema, styleOf(schema, schema.record), value), ""];
    return [{ file: path, text: "" }, { from: 0, to: 1, isNew: true, edit: found.edit && found.edit.replace("{path}", encodeURIComponent(path)) }, made];
  });
}

async function start() {
  said.textContent = say("suggest.loading");
  const path = file.replace(/\.yml$/, ".json").split("/").map(encodeURIComponent).join("/");
  const answer = await fetch(new URL("files/" + path, location.href));
  const found = answer.ok ? await answer.json() : { records: {} };
  if (!Object.hasOwn(found.records, id)) { said.textContent = say("suggest.not_found"); return; }
  const schema = await loadSchema(new URL("schemas/", location.href).href, found.kind, found.plan);
  said.textContent = "";
  show(schema, found, found.records[id]);
}

function show(schema, found, record) {
  const title = String(record.value.short_title && record.value.short_title.th || record.value.short_title || record.value.title && record.value.title.th || record.value.title || id);
  const back = el("a", { href: new URL("../" + record.url, location.href).href }, title);
  showForm(schema, record.value, found.tree ? [found.tree] : [], el("p", { class: "lead" }, back),
    value => validate(schema, schema.record, value), value => [found, record, rewrite(found, record, styleOf(schema, schema.record), value)]);
}

/* The form of a value; `judge` gives its faults, `make` the file, where in it, and the lines there. */
function showForm(schema, given, left, lead, judge, make) {
  const fields = makeFields(schema, schema.record, given, left);
  const summary = el("div", { class: "alert", role: "alert", tabindex: "-1", hidden: true }), outcome = makeOutcome();
  const form = el("form", { class: "sug-f", lang: "th", novalidate: true }, summary, fields.node, el("p", {}, el("button", { class: "go" }, say("suggest.check"))));
  form.addEventListener("submit", event => {
    event.preventDefault();
    const value = fields.read(), faults = judge(value);
    tell(fields, summary, faults);
    if (faults.length) { outcome.node.hidden = true; summary.focus(); return; }
    outcome.show(...make(value));
    outcome.node.querySelector("h2").focus();
  });
  said.after(lead, el("p", { class: "mut" }, say("suggest.how")), form, outcome.node);
}

/* Each mistake stands at its field, and all of them in a list above that leads there. */
let marked = [];
function tell(fields, summary, faults) {
  marked.forEach(part => part.show(""));
  marked = [];
  const links = faults.map(fault => {
    const part = partAt(fields, fault.path), words = wordsOf(fault);
    if (part) { part.show(words); marked.push(part); }
    const link = el("a", { href: "#" + (part ? "_main" : "_main") }, words + " (" + fault.path.map(step => typeof step === "number" ? step + 1 : step).join(" › ") + ")");
    link.addEventListener("click", event => { event.preventDefault(); if (part) reveal(part); });
    return el("li", {}, link);
  });
  summary.hidden = !faults.length;
  summary.replaceChildren(el("p", {}, el("b", {}, say("suggest.faults")({ count: faults.length }))), el("ul", {}, ...links));
}

function reveal(part) {
  for (let node = part.node; node; node = node.parentElement) if (node.tagName === "DETAILS") node.open = true;
  part.focus();
}

/* The part at a path, or the closest above it: a field that is missing has none of its own. */
function partAt(fields, path) {
  let part = fields;
  for (const step of path) {
    const inner = part.inside(step);
    if (!inner) break;
    part = inner;
  }
  return part === fields ? null : part;
}

function wordsOf(fault) {
  if (fault.told) return fault.code + " " + fault.told;
  const name = { PH201: say("suggest.ph201"), PH202: say("suggest.ph202"), PH203: say("suggest.ph203"), PH211: say("suggest.ph211"), PH109: say("suggest.ph109"), PH115: say("suggest.ph115"), PH116: say("suggest.ph116") }[fault.code];
  if (name) return fault.code + " " + name;
  if (fault.most) return fault.code + " " + say("suggest.too_many")({ count: fault.most });
  if (fault.least) return fault.code + " " + say("suggest.too_few")({ count: fault.least });
  return fault.code + " " + say("suggest.ph204");
}
