/* Several sites asked as one, without those that do not answer: the others' results are worth having. */
import { createEngine } from "./engine.js";
import { createSeveral } from "./several.js";

const WAIT = 6000; // milliseconds in which nothing comes from anywhere: a slow line is no silence
const TWICE = 2; // a site that was updated fails once: its files of before are gone

/**
 * @param sites as for `createSeveral`
 * @param tell is given the sites that are left out, whenever an answer has come
 */
export function createPatient(sites, label, tell, wait = WAIT) {
  const failures = new Map();
  let heard = 0;
  const isThere = (site) => (failures.get(site) || 0) < TWICE;
  const there = () => sites.filter(isThere);
  const times = () => [...failures.values()].reduce((sum, one) => sum + one, 0);

  /** Files of one session: however many of them fail, the site has failed once; to be late is enough. */
  function watch(site) {
    let has = false;
    const fail = (many) => { if (!has) { has = true; failures.set(site, (failures.get(site) || 0) + many); } };
    return (name) => new Promise((resolve, reject) => {
      const asked = performance.now();
      let timer = 0;
      const look = () => {
        const left = Math.max(asked, heard) + wait - performance.now();
        if (left > 0) timer = setTimeout(look, left);
        else { fail(TWICE); reject(new Error(`${site.id}: late`)); }
      };
      look();
      site.load(name).then((told) => { heard = performance.now(); resolve(told); }, (error) => { fail(1); reject(error); })
        .finally(() => clearTimeout(timer));
    });
  }
  const open = () => createSeveral(there().map((site) => ({ ...site, load: watch(site) })), label);
  let engine = createEngine(open);

  async function ask(query, options) {
    for (;;) {
      const before = times();
      try {
        const answer = await engine.ask(query, options);
        for (const site of there()) failures.delete(site);
        tell(sites.filter((site) => !isThere(site)));
        return answer;
      } catch (error) {
        const isOfSite = times() > before;
        if (!there().length) again();
        else if (isOfSite) { engine = createEngine(open); continue; }
        throw error;
      }
    }
  }
  function again() {
    failures.clear();
    engine = createEngine(open);
  }
  return { ask, again };
}
