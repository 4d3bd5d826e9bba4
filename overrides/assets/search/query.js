/* What is asked: a query cut into pieces, each with its other names, and the grams that are looked up for it. */
import { END, clusters, normalise, runs } from "./text.js";

const MAX_QUERY = 300, MAX_RUNS = 16;

export const bare = (text) => text.replace(/ /g, "");

/**
 * The pieces of a query, each with the ways of saying it: {text, pieces: [[way, …], …], whole}.
 * A way is {runs, words, open, literal}: `open` where its last run may still be on its way, `literal`
 * where it is as typed. `whole` are the other names of the query in all.
 */
export async function readQuery(index, query) {
  const { text, pieces } = readTyped(query);
  const whole = pieces.length > 1 ? await index.others(bare(text)) : [];
  const named = await Promise.all(pieces.map(async (ways) => ways.concat((await index.others(ways[0].words)).map(otherWay))));
  return { text, pieces: named, whole: whole.map(otherWay) };
}

/** The same as typed, without other names: needs no file. */
export function readTyped(query) {
  const text = normalise(query.slice(0, MAX_QUERY)), found = runs(text).slice(0, MAX_RUNS);
  const pieces = found.map((run, at) => {
    const way = { runs: [run], words: run.text, open: false, literal: true }, last = at === found.length - 1;
    return !last ? [way] : run.thai ? [{ ...way, open: true }] : [way, { ...way, open: true }];
  });
  return { text, pieces };
}

/** Another name. An abbreviation of few letters stands by itself: it is not the middle of a word. */
function otherWay(words) {
  return { runs: runs(words).map((run) => ({ ...run, alone: isShort(run) })), words, open: false, literal: false };
}

const FEW = 2;
export const isShort = (run) => run.thai && run.text.length <= FEW && /^[\u0e01-\u0e2e]+$/.test(run.text);
/** Where a short abbreviation stands by itself. */
export const byItself = (text) => new RegExp(`(?<![\u0e01-\u0e4e])${text}(?![\u0e01-\u0e4e])`, "g");
/** The gram of a run of one or two clusters that ends there. */
export const shortGram = (run) => ({ key: (run.text + END + END).slice(0, 3), prefix: false });

/** What is looked up for a way. */
export function gramsOf(way) {
  return way.runs.flatMap((run, at) => gramsOfRun(run, way.open && at === way.runs.length - 1));
}

function gramsOfRun(run, open) {
  if (!run.thai) {
    const whole = [{ key: run.text, prefix: open }];
    return /[.\-/]/.test(run.text) ? whole.concat(run.text.split(/[.\-/]/).map((key) => ({ key, prefix: false, part: true }))) : whole;
  }
  const here = clusters(run.text), last = here.length - 3;
  if (run.alone) return [shortGram(run)];
  if (last < 0) return [{ key: run.text, prefix: true, short: true }];
  return here.slice(0, last + 1).map((_, at) => ({ key: here[at] + here[at + 1] + here[at + 2], prefix: open && at === last }));
}
