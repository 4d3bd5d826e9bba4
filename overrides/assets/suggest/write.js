/* The canonical form of data files, as `phaen fmt` writes it; a test compares the two on every record. */

const WIDTH = 100, STEP = 2;
const CLOSING = ["source", "note", "previous_ids"], BODY = ["children", "duties", "sections"];
const INDICATORS = new Set("-?:,[]{}#&*!|>'\"%@`=<~");
const WORD = /^(?:yes|no|on|off|true|false|null)$/i;
const NUMBER = /^[-+]?(?:0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+|[0-9_]*\.?[0-9_]+(?:[eE][-+]?[0-9]+)?|\.(?:[iI][nN][fF]|[nN][aA][nN]))\.?$/;
const TIMESTAMP = /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?$/u;
const JOINED = /^[0-9.]+(?:-[0-9.]+)+$/;
const BARE = /^-?(?!0[0-9])[0-9๐-๙]+(?:\.[0-9๐-๙]+)?$/;
const HIDDEN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

export function writeScalar(text, { flow = false, bareNumber = false } = {}) {
  if (bareNumber && BARE.test(text)) return text;
  if (isPlain(text, flow) && !isTakenForMore(text)) return text;
  if (!HIDDEN.test(text) && /["\\]/.test(text)) return "'" + text.replaceAll("'", "''") + "'";
  return '"' + [...text].map(escape).join("") + '"';
}

function isPlain(text, flow) {
  if (!text || HIDDEN.test(text) || text !== text.trim() || INDICATORS.has(text[0]) || text.startsWith("...")) return false;
  return !(flow ? /[,[\]{}?:]|\s#/ : /:(?:\s|$)|\s#/).test(text);
}

function isTakenForMore(text) {
  if (WORD.test(text) || NUMBER.test(text) || TIMESTAMP.test(text)) return true;
  return !/\p{L}/u.test(text) && !JOINED.test(text);
}

function escape(letter) {
  const known = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r" }[letter];
  return known || (HIDDEN.test(letter) ? "\\U" + letter.codePointAt(0).toString(16).padStart(8, "0") : letter);
}

/* How the value of a schema's node is laid out. */
export function styleOf(schema, node) {
  const parts = schema.alternatives(node).flatMap(part => part.type === "array" && part.items ? schema.alternatives(part.items) : [part]);
  const mapping = parts.find(part => part.type === "object" && part.properties);
  const named = parts.find(part => part.type === "object" && !part.properties);
  const scalars = named ? schema.alternatives(named.additionalProperties) : parts;
  return { schema, mapping, bareNumber: scalars.some(part => part["x-number"]), isNamed: Boolean(named), isInline: Boolean(mapping && mapping["x-inline"]) };
}

function ofField(style, name) {
  const known = style.mapping && style.mapping.properties[name];
  return known ? styleOf(style.schema, known) : { schema: style.schema, bareNumber: style.isNamed && style.bareNumber };
}

/* Fields in the order of their model, the source behind, and behind that what the record is a list of. */
export function orderOf(style, names) {
  const known = style.mapping ? Object.keys(style.mapping.properties) : [];
  const rank = name => {
    const at = known.indexOf(name);
    return at < 0 ? 1e6 : at + (BODY.includes(name) ? 2e3 : CLOSING.includes(name) ? 1e3 : 0);
  };
  return [...names].sort((one, other) => rank(one) - rank(other));
}

/* The lines of one field. */
export function writeField(style, name, value, indent) {
  return pair(name, value, ofField(style, name), indent).map(([by, text]) => text ? " ".repeat(by) + text : "");
}

function block(value, style, indent) {
  if (Array.isArray(value)) return value.flatMap(item => itemLines(item, style, indent));
  return orderOf(style, Object.keys(value)).flatMap(name => pair(name, value[name], ofField(style, name), indent));
}

function itemLines(value, style, indent) {
  const short = onOneLine(value, style, indent + STEP);
  if (short !== null) return [[indent, short ? "- " + short : "-"]];
  const [[, first], ...rest] = below(value, style, indent + STEP);
  return [[indent, "- " + first], ...rest];
}

function pair(name, value, style, indent) {
  const key = writeScalar(name) + ":";
  const short = onOneLine(value, style, indent + width(key) + 1);
  if (short !== null) return [[indent, short ? key + " " + short : key]];
  const inner = below(value, style, indent + STEP);
  return isNested(value) ? [[indent, key], ...inner] : [[indent, key + " " + inner[0][1]], ...inner.slice(1)];
}

function below(value, style, indent) {
  if (isNested(value)) return block(value, style, indent);
  const sign = value.endsWith("\n") ? "|" : "|-";
  return [[indent, sign], ...value.replace(/\n$/, "").split("\n").map(line => [indent, line])];
}

function onOneLine(value, style, before) {
  if (!isNested(value)) return typeof value === "string" && fitsBlock(value) ? null : scalar(value, style, false);
  if (!Object.keys(value).length) return flow(value, style);
  if (!mayFlow(value, style)) return null;
  const written = flow(value, style);
  return before + width(written) <= WIDTH ? written : null;
}

function mayFlow(value, style) {
  const isList = Array.isArray(value);
  if (isList ? style.mapping : !style.isInline) return false;
  return Object.values(value).every(part => isNested(part) ? Array.isArray(part) && mayFlow(part, {}) : !String(part).includes("\n"));
}

function flow(value, style) {
  if (!isNested(value)) return scalar(value, style, true);
  if (Array.isArray(value)) return "[" + value.map(item => flow(item, style)).join(", ") + "]";
  return "{" + orderOf(style, Object.keys(value)).map(name => writeScalar(name, { flow: true }) + ": " + flow(value[name], ofField(style, name))).join(", ") + "}";
}

function scalar(value, style, inFlow) {
  if (value === null) return inFlow ? "null" : "";
  return writeScalar(String(value), { flow: inFlow, bareNumber: style.bareNumber });
}

function fitsBlock(text) {
  const lines = text.replace(/\n$/, "").split("\n");
  return lines.length > 1 && !lines.some(line => HIDDEN.test(line)) && Boolean(lines.at(-1).trim()) && lines[0] !== "" && lines[0].trim() === lines[0];
}

function isNested(value) { return value !== null && typeof value === "object"; }
function width(text) { return [...text].filter(letter => !/[\p{Mn}\p{Me}]/u.test(letter)).length; }

/* Whether two values mean the same: the order of a mapping's names means nothing. */
export function isSame(one, other) {
  if (!isNested(one) || !isNested(other)) return one === other;
  const names = Object.keys(one);
  return Array.isArray(one) === Array.isArray(other) && names.length === Object.keys(other).length && names.every(name => Object.hasOwn(other, name) && isSame(one[name], other[name]));
}

/* The lines of a new file that holds one record. */
export function begin(schemaLine, style, value) {
  return ["# yaml-language-server: $schema=" + schemaLine, ...orderOf(style, Object.keys(value)).flatMap(name => writeField(style, name, value[name], 0))];
}

/* A record's new lines: fields whose value is the same keep theirs, comments and all. */
export function rewrite(file, record, style, value) {
  const lines = file.text.split("\n"), old = record.value, kept = record.fields, indent = record.indent;
  const dash = lines[record.from].slice(0, indent).replace(/ +$/, " ");
  const made = new Map();
  for (const name of Object.keys(value)) {
    const stays = Object.hasOwn(kept, name) && isSame(old[name], value[name]);
    made.set(name, stays ? lines.slice(...kept[name]) : writeField(style, name, value[name], indent));
  }
  const names = place(style, Object.keys(kept).filter(name => made.has(name)), [...made.keys()]);
  const written = names.flatMap(name => made.get(name));
  if (dash.trim()) {
    const bare = written.map(line => line.startsWith(dash.padEnd(indent)) ? " ".repeat(indent) + line.slice(indent) : line);
    const first = bare.findIndex(line => line.trim() && !line.trim().startsWith("#"));
    bare[first] = dash.padEnd(indent) + bare[first].slice(indent);
    return bare;
  }
  return written;
}

/* Fields that stay keep their places; a new one comes before the first that belongs behind it. */
function place(style, standing, all) {
  const names = [...standing];
  for (const name of orderOf(style, all.filter(each => !standing.includes(each)))) {
    const at = names.findIndex(other => orderOf(style, [name, other])[0] === name);
    names.splice(at < 0 ? names.length : at, 0, name);
  }
  return names;
}
