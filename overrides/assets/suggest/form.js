/* A form made from a schema: each part knows its element, its value, and the parts inside it. */

import { orderOf } from "./write.js";

let counter = 0;

/* `value` undefined where nothing is written yet. A part: {node, read(), inside(step), focus(), show(told)}. */
export function makePart(schema, node, value, name, required) {
  const about = { ...schema.describe(node), node, name, required };
  if (about.list) return makeList(schema, about, value);
  if (about.isText) return makeText(schema, about, value);
  if (about.mapping) return about.mapping.properties ? makeMapping(schema, about, value) : makeNamed(schema, about, value);
  return makeField(about, value);
}

export function el(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

function changed(node) { node.dispatchEvent(new Event("phaen:change", { bubbles: true })); }

function labelWords(about) {
  return [about.title || about.name, " ", el("code", {}, about.name), about.required ? el("span", { class: "mut" }, " " + say("suggest.required")) : ""];
}

/* What is wrong stands below the control and is tied to it. */
function makeFault(control, describedBy) {
  const id = "_e" + (++counter), node = el("p", { class: "err", id, hidden: true });
  return {
    node,
    show(told) {
      node.textContent = told;
      node.hidden = !told;
      if (told) control.setAttribute("aria-invalid", "true"); else control.removeAttribute("aria-invalid");
      const by = [...describedBy, ...(told ? [id] : [])].join(" ");
      if (by) control.setAttribute("aria-describedby", by); else control.removeAttribute("aria-describedby");
    },
  };
}

/* One control with its label, help and fault. `extra` stands below. */
function makeControl(about, control, read, extra = []) {
  const id = control.id = "_f" + (++counter), help = about.help ? el("p", { class: "help", id: id + "h" }, about.help) : null;
  const fault = makeFault(control, help ? [help.id] : []);
  fault.show("");
  control.addEventListener("input", () => changed(control));
  const node = el("div", { class: "fld" }, el("label", { for: id }, ...labelWords(about)), help, control, ...extra, fault.node);
  return { node, read, inside: () => null, focus: () => control.focus(), show: fault.show };
}

function makeField(about, value) {
  if (about.choice) return makeChoice(about, value);
  const text = value === undefined || value === null ? "" : String(value);
  const isLong = !about.refers && about.scalar && !about.scalar["x-number"] && (about.scalar.maxLength || 0) > 400;
  const control = isLong ? makeArea(text) : el("input", { type: "text", autocomplete: "off", spellcheck: "false", inputmode: about.scalar && about.scalar["x-number"] ? "decimal" : null });
  control.value = text;
  const read = () => control.value.trim() === "" ? undefined : control.value === text ? text : control.value.trim();
  return about.ids.length ? makeReference(about, control, read) : makeControl(about, control, read);
}

function makeArea(text) {
  const area = el("textarea", { rows: Math.min(12, Math.max(2, Math.ceil(text.length / 60))) });
  area.value = text;
  return area;
}

function makeChoice(about, value) {
  const { choice } = about, control = el("select", {});
  if (!about.required || value === undefined) control.append(el("option", { value: "" }, say("suggest.choose")));
  choice.enum.forEach((word, at) => control.append(el("option", { value: word }, choice.enumDescriptions ? choice.enumDescriptions[at] + " (" + word + ")" : word)));
  if (value !== undefined && value !== null && !choice.enum.includes(value)) control.append(el("option", { value }, value));
  control.value = value === undefined || value === null ? "" : value;
  return makeControl(about, control, () => control.value || undefined);
}

/* An id: what it names is told below; an id that is not in the list may be new and stays allowed. */
function makeReference(about, control, read) {
  const names = new Map(about.ids), list = el("datalist", { id: "_l" + (++counter) });
  const said = el("p", { class: "names mut", "aria-live": "polite" });
  const tell = () => { said.textContent = control.value.trim() ? names.get(control.value.trim()) || say("suggest.unknown_id") : ""; };
  control.setAttribute("list", list.id);
  control.addEventListener("focus", () => {
    if (!list.childNodes.length) list.append(...about.ids.map(([id, title]) => el("option", { value: id, label: title })));
  });
  control.addEventListener("input", tell);
  tell();
  return makeControl(about, control, read, [list, said]);
}

/* Thai, and English where there is any. */
function makeText(schema, about, value) {
  const both = value && typeof value === "object", thai = both ? value.th : value, english = both ? value.en : undefined;
  const properties = about.mapping.properties;
  const first = makeField({ ...about, scalar: { maxLength: 8000 }, ids: [], choice: null }, thai);
  if (english === undefined || english === null) return { ...first, inside: () => first };
  const second = makeField({ ...schema.describe(properties.en), name: about.name + ".en" }, english);
  const read = () => {
    const th = first.read(), en = second.read();
    return en === undefined ? th : { th: th === undefined ? null : th, en };
  };
  return { ...first, node: el("div", {}, first.node, second.node), read, inside: step => step === "en" ? second : first };
}

function makeGroup(about, className) {
  const id = "_g" + (++counter), help = about.help ? el("p", { class: "help", id: id + "h" }, about.help) : null;
  const node = el("fieldset", { class: className, tabindex: "-1" }, el("legend", {}, ...labelWords(about)), help);
  const fault = makeFault(node, help ? [help.id] : []);
  fault.show("");
  node.append(fault.node);
  return { node, show: fault.show };
}

function makeMapping(schema, about, value) {
  const { mapping } = about, bare = mapping["x-bare"], group = makeGroup(about, "map");
  const made = makeFields(schema, mapping, bare && typeof value === "string" ? { [bare]: value } : value || {}, []);
  group.node.append(made.node);
  const read = () => {
    const found = made.read(), names = Object.keys(found);
    if (!names.length) return undefined;
    return bare && typeof (value || "") === "string" && names.length === 1 && names[0] === bare && typeof found[bare] === "string" ? found[bare] : found;
  };
  return { node: group.node, read, inside: step => made.inside(step) || (bare && made.inside(bare)), focus: () => group.node.focus(), show: group.show };
}

/* The fields of a mapping: those that are there and those that must be; others are added when asked for. */
export function makeFields(schema, mapping, value, left) {
  const node = el("div", { class: "flds" }), parts = new Map(), required = mapping.required || [];
  const names = orderOf({ mapping }, Object.keys(mapping.properties)).filter(name => !left.includes(name));
  const add = (name, given) => {
    const part = makePart(schema, mapping.properties[name], given, name, required.includes(name));
    const after = names.slice(0, names.indexOf(name)).reverse().find(other => parts.has(other));
    if (after) parts.get(after).node.after(part.node); else node.prepend(part.node);
    parts.set(name, part);
    return part;
  };
  names.forEach(name => { if (name in value || required.includes(name)) add(name, value[name]); });
  const chooser = makeChooser(schema, mapping, names, parts, name => { add(name, undefined).focus(); changed(node); });
  node.append(chooser);
  return {
    node,
    inside: name => parts.get(name) || null,
    read() {
      const found = {};
      for (const [name, old] of Object.entries(value)) if (!names.includes(name)) found[name] = old;
      for (const name of names) {
        const read = parts.has(name) ? parts.get(name).read() : undefined;
        if (read !== undefined) found[name] = read; else if (parts.has(name) && name in value && value[name] === null) found[name] = null;
      }
      return found;
    },
  };
}

function makeChooser(schema, mapping, names, parts, take) {
  const id = "_c" + (++counter), select = el("select", { id }), button = el("button", { type: "button", class: "qb" }, say("suggest.add_field"));
  const node = el("div", { class: "more-f" }, el("label", { for: id }, say("suggest.more_fields")), select, button);
  const fill = () => {
    const absent = names.filter(name => !parts.has(name));
    select.replaceChildren(...absent.map(name => el("option", { value: name }, (schema.describe(mapping.properties[name]).title || name) + " (" + name + ")")));
    node.hidden = !absent.length;
  };
  button.addEventListener("click", () => { const name = select.value; if (name) { take(name); fill(); } });
  fill();
  return node;
}

/* Names that the editor chooses, each with a value. */
function makeNamed(schema, about, value) {
  const pairs = schema.describe(about.mapping.additionalProperties), group = makeGroup(about, "map"), rows = [];
  const list = el("div", {}), button = el("button", { type: "button", class: "qb", onclick: () => { row("", undefined).focus(); changed(list); } }, say("suggest.add_item"));
  function row(name, given) {
    const key = makeField({ title: say("suggest.name"), name: "", help: "", ids: [], scalar: { maxLength: 400 } }, name);
    const part = makeField({ ...pairs, title: say("suggest.value"), name: "", help: "" }, given);
    rows.push([key, part]);
    list.append(el("div", { class: "pair" }, key.node, part.node));
    return key;
  }
  Object.entries(value || {}).forEach(([name, given]) => row(name, given));
  group.node.append(list, button);
  const read = () => {
    const found = Object.fromEntries(rows.map(([key, part]) => [key.read(), part.read()]).filter(([name]) => name !== undefined).map(([name, given]) => [name, given === undefined ? null : given]));
    return Object.keys(found).length ? found : undefined;
  };
  return { node: group.node, read, inside: step => (rows.find(([key]) => key.read() === step) || [])[1], focus: () => button.focus(), show: group.show };
}

function makeList(schema, about, value) {
  const group = makeGroup(about, "lst"), items = [], list = el("ol", { class: "its" });
  const wasSingle = about.single && value !== undefined && value !== null && !Array.isArray(value) && value !== "none";
  const none = about.none ? el("input", { type: "checkbox", id: "_n" + (++counter) }) : null;
  const simple = !schema.describe(about.node.items || about.item).mapping || schema.describe(about.item).isText;
  const button = el("button", { type: "button", class: "qb" }, say("suggest.add_item"));
  const number = () => items.forEach((item, at) => item.number(at + 1));
  function add(given) {
    const part = makePart(schema, about.item, given, String(items.length + 1), true);
    const item = makeItem(part, simple, about, {
      remove() { const at = items.indexOf(item); items.splice(at, 1); item.node.remove(); number(); (items[Math.min(at, items.length - 1)] || { focus: () => button.focus() }).focus(); changed(list); },
      move(by) { const at = items.indexOf(item), to = at + by; if (to < 0 || to >= items.length) return; items.splice(to, 0, ...items.splice(at, 1)); items.forEach(each => list.append(each.node)); number(); item.focusMove(by); changed(list); },
    });
    items.push(item);
    list.append(item.node);
    number();
    return item;
  }
  const given = value === undefined || value === null || value === "none" ? [] : Array.isArray(value) ? value : [value];
  given.forEach(add);
  if (!given.length && about.required) add(undefined);
  button.addEventListener("click", () => { const item = add(undefined); item.open(); item.part.focus(); changed(list); });
  if (none) {
    none.checked = value === "none";
    none.addEventListener("change", () => { list.hidden = button.hidden = none.checked; changed(list); });
    list.hidden = button.hidden = none.checked;
    group.node.append(el("label", { class: "chk", for: none.id }, none, " ", say("suggest.none_said")));
  }
  group.node.append(list, button);
  const read = () => {
    if (none && none.checked) return "none";
    const found = items.map(item => item.part.read()).map(each => each === undefined ? null : each);
    if (!found.length) return about.required ? [] : undefined;
    return about.single && found.length === 1 && (wasSingle || value === undefined) ? found[0] : found;
  };
  const inside = step => typeof step === "number" ? items[step] && items[step].part : items[0] && items[0].part.inside(step);
  return { node: group.node, read, inside, focus: () => { if (items.length) items[0].focus(); else button.focus(); }, show: group.show };
}

/* Items with fields of their own fold, so that a list of thirty duties can be overseen. */
function makeItem(part, simple, about, act) {
  const summary = el("summary", {}), node = el("li", {});
  const buttons = [[say("suggest.up"), () => act.move(-1), "↑"], [say("suggest.down"), () => act.move(1), "↓"], [say("suggest.remove"), act.remove, "×"]]
    .map(([words, onclick, sign]) => [words, el("button", { type: "button", class: "ib", onclick }, sign)]);
  const tools = el("div", { class: "ibs" }, ...buttons.map(([, button]) => button));
  const details = simple ? null : el("details", {}, summary, part.node);
  const title = () => firstWords(part.read()) || say("suggest.empty_item");
  node.append(...(details ? [details, tools] : [part.node, tools]));
  if (details) node.addEventListener("phaen:change", () => retitle());
  let place = 0;
  function retitle() { if (details) summary.textContent = place + ". " + title(); }
  return {
    node, part,
    number(at) {
      place = at;
      retitle();
      buttons.forEach(([words, button]) => button.setAttribute("aria-label", words + " " + (about.title || about.name) + " " + at));
      if (!details) { const label = part.node.querySelector("label, legend"); if (label) label.textContent = (about.title || about.name) + " " + at; }
      if (details) { const legend = part.node.querySelector("legend"); if (legend) legend.textContent = (about.title || about.name) + " " + at; }
    },
    open() { if (details) details.open = true; },
    focus() { if (details) summary.focus(); else part.focus(); },
    focusMove(by) { buttons[by < 0 ? 0 : 1][1].focus(); },
  };
}

function firstWords(value) {
  if (typeof value === "string") return value.slice(0, 80);
  if (!value || typeof value !== "object") return "";
  const said = ["title", "text", "problem", "label", "name", "th"].map(name => value[name]).find(Boolean);
  return said ? firstWords(said) : Object.values(value).map(firstWords).find(Boolean) || "";
}
