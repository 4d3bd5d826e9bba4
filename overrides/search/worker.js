/* The search page where the network is away: as it was last seen. The index keeps itself: assets/search/load.js. */
const KEPT = "phaen-search-page";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

/* The page tells what it is made of; the browser has just fetched it. */
addEventListener("message", (event) => event.waitUntil(caches.open(KEPT).then((cache) => Promise.all(
  event.data.map((address) => fetch(address, { cache: "force-cache" }).then((answer) => put(cache, address, answer)).catch(() => { /* it stays away */ })),
))));

addEventListener("fetch", (event) => {
  const { request } = event, address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin || address.pathname.endsWith(".json")) return;
  event.respondWith(newest(request, address));
});

async function newest(request, address) {
  const cache = await caches.open(KEPT);
  try {
    const answer = await fetch(request);
    put(cache, address.href, answer.clone());
    return answer;
  } catch (error) {
    const known = await cache.match(bare(address.href));
    if (known) return known;
    throw error;
  }
}

const bare = (address) => address.replace(/[?#].*/, "");
const put = (cache, address, answer) => (answer.ok ? cache.put(bare(address), answer).catch(() => { /* no room */ }) : null);
