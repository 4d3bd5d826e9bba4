/* What `phaen check` finds by the schema alone, found in the browser: the words of JSON Schema that ours use. */

/* [{path, code, told}]: `path` leads to the value, or to the field that is missing. */
export function validate(schema, node, value) {
  return check(schema, node, value, []);
}

function check(schema, given, value, path) {
  const node = schema.resolve(given);
  if (node.anyOf) return checkAny(schema, node, value, path);
  const said = node.errorMessage;
  const fault = (code, more) => [{ path, code: said ? said.slice(0, 5) : code, told: said ? said.slice(6) : "", ...more }];
  if ("const" in node && value !== node.const) return fault("PH204");
  if (node.enum && !node.enum.includes(value)) return isEmpty(value) ? [{ path, code: "PH203" }] : fault("PH211", { choices: node.enum });
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
  if (node.maxLength && [...text].length > node.maxLength) return fault("PH204", { most: node.maxLength });
  return node.pattern && !new RegExp(node.pattern, "u").test(text.trim()) ? fault("PH204") : [];
}

function checkList(schema, node, list, path) {
  const faults = list.flatMap((item, at) => node.items ? check(schema, node.items, item, [...path, at]) : []);
  if (list.length < (node.minItems || 0)) faults.push({ path, code: list.length ? "PH204" : "PH203", least: node.minItems });
  if (list.length > node.maxItems) faults.push({ path, code: "PH204", most: node.maxItems });
  return faults;
}

function checkMapping(schema, node, mapping, path) {
  const known = node.properties || {}, others = node.additionalProperties;
  const faults = (node.required || []).filter(name => !(name in mapping)).map(name => ({ path: [...path, name], code: "PH201", name }));
  for (const [name, value] of Object.entries(mapping)) {
    if (Object.hasOwn(known, name)) faults.push(...check(schema, known[name], value, [...path, name]));
    else if (others === false) faults.push({ path: [...path, name], code: "PH202", name });
    else if (others && typeof others === "object") faults.push(...check(schema, others, value, [...path, name]));
  }
  return faults;
}

/* What only says that nothing, or a truth value, may stand there. */
function isWithout(node) { return Boolean(node.not && !node.type); }

function isEmpty(value) { return value === null || value === undefined || (typeof value === "string" && !value.trim()); }

function isType(types, value) {
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  return types.includes(type) || (type === "number" && types.includes("integer") && Number.isInteger(value));
}
