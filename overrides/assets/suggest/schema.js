/* The JSON Schemas of editors' tools, read for a form: references are followed, alternatives told apart. */

/* All that a file of one kind needs, from the folder of schemas; in a plan, with the ids of that plan. */
export async function loadSchema(folder, kind, plan) {
  const base = await fetchJson(folder + kind + ".json");
  const own = plan ? await fetchJson(folder + "plans/" + plan + "/" + kind + ".json").catch(() => null) : null;
  const lists = Object.entries(base.$defs).filter(([name, part]) => part.$ref && !(own && name in own.$defs));
  const loaded = await Promise.all(lists.map(([, part]) => fetchJson(folder + part.$ref)));
  lists.forEach(([name], at) => { base.$defs[name] = loaded[at]; });
  return makeSchema({ ...base, $defs: { ...base.$defs, ...(own ? own.$defs : {}) } });
}

async function fetchJson(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status + " " + address);
  return answer.json();
}

/* `whole` holds all that its references lead to. */
export function makeSchema(whole) {
  function resolve(node) {
    let found = node;
    for (let to = found.$ref || found.$dynamicRef; to; to = found.$ref || found.$dynamicRef) {
      const { $ref, $dynamicRef, ...said } = found;
      found = { ...whole.$defs[to.split(/[#/]/).pop()], ...said };
    }
    return found;
  }
  /* What a value may be, one plain schema each; "not" only says that nothing or a truth value may stand there. */
  function alternatives(node) {
    const found = resolve(node);
    return found.anyOf ? found.anyOf.flatMap(alternatives) : found.not && !found.type ? [] : [found];
  }
  return { record: resolve(whole.anyOf[0]), resolve, alternatives, describe: node => describe(resolve(node), alternatives(node), resolve) };
}

/* A node as a form sees it: what it is, and what it says of itself. */
function describe(node, parts, resolve) {
  const mapping = parts.find(part => part.type === "object");
  const list = parts.find(part => part.type === "array");
  const choice = parts.find(part => part.enum && !("errorMessage" in part));
  const ids = parts.filter(part => part.enum && "errorMessage" in part);
  const scalar = parts.find(part => !part.enum && !("const" in part) && part !== mapping && part !== list);
  return {
    title: node.title || "", help: node.description || "", examples: node.examples || [],
    mapping, list, choice, scalar,
    ids: ids.flatMap(part => part.enum.map((id, at) => [id, part.enumDescriptions[at]])),
    refers: Boolean(node["x-refers-to"]),
    none: parts.some(part => part.const === "none"),
    single: Boolean(list && (scalar || mapping)),
    isText: Boolean(mapping && mapping.properties && mapping.properties.th),
    item: list && list.items && resolve(list.items),
  };
}
