/* What the change makes of the file, and how to hand it in. Nothing is sent anywhere. */
import { el } from "./form.js";

export function makeOutcome() {
  const node = el("section", { class: "out", "aria-labelledby": "_out", hidden: true });
  return { node, show: (file, record, lines) => { node.hidden = false; node.replaceChildren(...draw(file, record, lines)); } };
}

function draw(file, record, lines) {
  const all = file.text.split("\n"), old = all.slice(record.from, record.to);
  const whole = [...all.slice(0, record.from), ...lines, ...all.slice(record.to)].join("\n");
  const heading = el("h2", { id: "_out", tabindex: "-1" }, say("suggest.outcome"));
  const changes = compare(old, lines);
  if (!changes.some(([sign]) => sign !== " ")) return [heading, el("p", {}, say("suggest.unchanged"))];
  const shown = el("pre", { class: "diff", tabindex: "0", role: "region", "aria-label": say("suggest.diff") }, ...near(changes).map(drawLine));
  const said = el("p", { role: "status", class: "mut" });
  return [heading, el("p", { class: "mut" }, el("code", {}, file.file)), shown, steps(file, record, whole, said), said];
}

function drawLine([sign, text]) {
  const tag = { "+": "ins", "-": "del" }[sign];
  if (sign === "…") return el("span", { class: "mut" }, "⋯\n");
  return tag ? el(tag, {}, sign + " " + text + "\n") : el("span", {}, "  " + text + "\n");
}

function steps(file, record, whole, said) {
  const name = file.file.split("/").pop();
  const copy = el("button", { type: "button", class: "qb" }, say("suggest.copy"));
  copy.addEventListener("click", () => navigator.clipboard.writeText(whole).then(
    () => { said.textContent = say("suggest.copied"); }, () => { said.textContent = say("suggest.copy_failed"); }));
  const save = el("button", { type: "button", class: "qb" }, say("suggest.download"));
  save.addEventListener("click", () => {
    const address = URL.createObjectURL(new Blob([whole], { type: "text/yaml" }));
    el("a", { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 1000);
  });
  const list = el("ol", { class: "steps" }, el("li", {}, say("suggest.step_copy"), " ", navigator.clipboard ? copy : null, " ", save));
  if (record.edit) {
    const to = el("a", { href: record.edit, target: "_blank", rel: "noopener nofollow" }, record.isNew ? say("suggest.open_new") : say("suggest.open"));
    list.append(el("li", {}, to, " ", say("suggest.step_open")), el("li", {}, record.isNew ? say("suggest.step_new") : say("suggest.step_paste")));
  } else list.append(el("li", {}, say("suggest.step_send")));
  return list;
}

/* [sign, line]: the longest common run of lines, by the usual table; records have some hundred lines. */
function compare(old, made) {
  let head = 0, tail = 0;
  while (head < old.length && head < made.length && old[head] === made[head]) head++;
  while (tail < old.length - head && tail < made.length - head && old.at(-1 - tail) === made.at(-1 - tail)) tail++;
  const a = old.slice(head, old.length - tail), b = made.slice(head, made.length - tail);
  const same = lines => lines.map(line => [" ", line]);
  return [...same(old.slice(0, head)), ...middle(a, b), ...same(old.slice(old.length - tail))];
}

function middle(a, b) {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) for (let j = b.length - 1; j >= 0; j--) table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
  const found = [];
  let i = 0, j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) { found.push([" ", a[i++]]); j++; }
    else if (j >= b.length || (i < a.length && table[i + 1][j] >= table[i][j + 1])) found.push(["-", a[i++]]);
    else found.push(["+", b[j++]]);
  }
  return found;
}

/* Changed lines with two lines around them. */
function near(changes) {
  const keep = changes.map((_, at) => changes.slice(Math.max(0, at - 2), at + 3).some(([sign]) => sign !== " "));
  return changes.flatMap((change, at) => keep[at] ? [change] : at === 0 || keep[at - 1] ? [["…"]] : []);
}
