/* What `phaen check` finds by the schema alone, found in the browser: the words of JSON Schema that ours use.
   And letters that no file may hold: they come along when a text is copied from a PDF. */

const LETTERS = Object.entries({
  PH109: /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/,
  PH115: /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
  PH116: /[\ufffd\ue000-\uf8ff]/,
});

/* [{path, code, told}]: `path` leads to the value, or to the field that is missing. */
export function validate(schema, node, value) {
  const letters = checkLetters(value, []);
  return letters.length ? letters : check(schema, node, value, []);
}

function checkLetters(value, path) {
  if (typeof value === "string") return LETTERS.filter(([, letters]) => letters.test(value)).map(([code]) => ({ path, code }));
  if (!value || typeof value !== "object") return [];
  return Object.keys(value).flatMap(name => [...checkLetters(name, path), ...checkLetters(value[name], [...path, Array.isArray(value) ? Number(name) : name])]);
}

function check(schema, given, value, path) {
  const node = schema.resolve(given);
  if (node.anyOf) return checkAny(schema, node, value, path);
  const said = node.errorMessage;
  const fault = (code, more) => [{ path, code: said ? said.slice(0, 5) : code, told: said ? said.slice(6) : "", ...more }];
  if ("const" in node && value !== node.const) return fault("PH204");
  if (node.enum && !node.enum.includes(value)) return isEmpty(value) ? [{ path, code: "PH203" }] : typeof value === "object" ? [{ path, code: "PH204" }] : fault("PH211", { choices: node.enum });
  if (node.type && !isType([].concat(node.type), value)) return isEmpty(value) ? [{ path, code: "PH203" }] : said && typeof value !== "object" ? fault() : [{ path, code: "PH204" }];
  if (node.not && !check(schema, node.not, value, path).length) return fault("PH204");
  if (typeof value === "string") return checkText(node, value, path, fault);
  if (Array.isArray(value)) return checkList(schema, node, value, path);
  if (value && typeof value === "object") return checkMapping(schema, node, value, path);
  if (typeof value === "number" && (value < node.minimum || value > node.maximum)) return fault("PH204");
  return [];
}

/* The alternative that comes closest says what is wrong: one of the right type, and of those the deepest. */
function checkAny(schema, node, value, path) {
  let best = null;
  for (const part of node.anyOf) {
    const faults = check(schema, part, value, path);
    if (!faults.length) return [];
    const plain = schema.resolve(part);
    const fits = !isWithout(plain) && !("const" in plain) && schema.alternatives(part).some(each => !("const" in each) && each.type && isType([].concat(each.type), value));
    const rank = (fits ? 1000 : 0) + (isWithout(plain) || plain.enum ? 0 : 100) + Math.max(...faults.map(fault => fault.path.length));
    if (!best || rank > best.rank) best = { rank, faults };
  }
  return isEmpty(value) ? [{ path, code: "PH203" }] : best.faults;
}

function checkText(node, text, path, fault) {
  if (!text.trim()) return [{ path, code: "PH203" }];
  // What a text may not be is told of its words, not of its length.
  if (node.maxLength && [...text].length > node.maxLength) return node.not ? [{ path, code: "PH204", most: node.maxLength }] : fault("PH204", { most: node.maxLength });
  if (node.pattern && !new RegExp(node.pattern, "u").test(text.trim())) return fault("PH204");
  return node["x-day"] && !isDay(text) ? fault("PH208") : [];
}

/* Whether a calendar has the day; a year of the common era by mistake is not told here. */
function isDay(text) {
  const [year, month, day] = text.trim().replace(/[๐-๙]/g, digit => digit.charCodeAt(0) - 0x0e50).split("-").map(Number);
  const common = Math.max(1, year >= 1857 && year < 2157 ? year : year - 543), made = new Date(0);
  made.setUTCFullYear(common, month - 1, day);
  return made.getUTCFullYear() === common && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
}

function checkList(schema, node, list, path) {
  if (list.length > node.maxItems) return [{ path, code: "PH204", most: node.maxItems }];
  const faults = list.flatMap((item, at) => node.items ? check(schema, node.items, item, [...path, at]) : []);
  if (!faults.length && list.length < (node.minItems || 0)) faults.push({ path, code: list.length ? "PH204" : "PH203", least: node.minItems });
  return faults;
}

function checkMapping(schema, node, mapping, path) {
  const known = node.properties || {}, others = node.additionalProperties;
  const faults = (node.required || []).filter(name => !(name in mapping)).map(name => ({ path: [...path, name], code: "PH201", name }));
  for (const [name, value] of Object.entries(mapping)) {
    if (Object.hasOwn(known, name)) faults.push(...check(schema, known[name], value, [...path, name]));
    else if (others === false) faults.push({ path: [...path, name], code: "PH202", name });
    else if (others && typeof others === "object") faults.push(...checkName(schema, node, name, path), ...check(schema, others, value, [...path, name]));
  }
  if (Object.keys(mapping).length > node.maxProperties) faults.push({ path, code: "PH204", most: node.maxProperties });
  return faults.length ? faults : checkRules(node, mapping, path);
}

function checkName(schema, node, name, path) {
  return node.propertyNames ? check(schema, node.propertyNames, name, [...path, name]) : [];
}

/* What holds between fields, where each of them is well; the first that does not hold is told. */
function checkRules(node, mapping, path) {
  const has = name => mapping[name] !== undefined && mapping[name] !== null;
  const holds = rule => rule.any_of ? rule.any_of.some(has)
    : rule.one_of ? rule.one_of.filter(names => names.some(has)).length === 1
    : Object.entries(rule.needs).every(([name, other]) => !has(name) || has(other));
  const broken = (node["x-rules"] || []).find(rule => !holds(rule));
  return broken ? [{ path, code: broken.errorMessage.slice(0, 5), told: broken.errorMessage.slice(6) }] : [];
}

/* What only says that nothing, or a truth value, may stand there. */
function isWithout(node) { return Boolean(node.not && !node.type); }

function isEmpty(value) { return value === null || value === undefined || (typeof value === "string" && !value.trim()); }

function isType(types, value) {
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return types.includes(type) || (type === "number" && types.includes("integer") && Number.isInteger(value));
}
