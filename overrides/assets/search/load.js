/* Fetches files of the index, and keeps them in the browser's cache for when the network is away. The
   manifest is asked for afresh; all else carries a hash, so what is kept of it never grows old. */

const KEPT = "phaen-search-index";

export function createLoader(root) {
  // Without https there is no such cache; a full disk or a private window may refuse it.
  const kept = globalThis.caches ? caches.open(KEPT).catch(() => null) : null;
  return async function load(name) {
    const address = new URL(`${name}.json`, root).href, cache = await kept;
    const known = cache && await cache.match(address);
    if (name === "manifest") return afresh(address, cache, known);
    return known ? known.json() : (await keep(cache, address, await fetched(address))).json();
  };
}

async function fetched(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}

async function keep(cache, address, answer) {
  if (cache) cache.put(address, answer.clone()).catch(() => { /* no room: it works without */ });
  return answer;
}

/** The manifest; where another one was kept, files of its time go. */
async function afresh(address, cache, known) {
  let answer;
  try {
    answer = await fetched(address, { cache: "no-cache" });
  } catch (error) {
    if (known) return known.json();
    throw error;
  }
  if (!cache) return answer.json();
  const text = await answer.text();
  if (!known || await known.text() !== text) {
    for (const old of await cache.keys()) if (old.url.startsWith(new URL("./", address).href)) await cache.delete(old);
    await keep(cache, address, new Response(text));
  }
  return JSON.parse(text);
}
