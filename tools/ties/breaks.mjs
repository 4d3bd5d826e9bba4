// Asks Chromium and Firefox where they may break lines: every block is laid out in no width at all,
// so that each break they allow becomes a line of its own.
// Usage: node breaks.mjs BLOCKS.json, a list of HTML; prints a list of {chromium: [offset, …], firefox: […]}.
import { readFileSync } from "node:fs";
import { inBoth } from "./browsers.mjs";

const AT_ONCE = 400;
const FRAME = `<!doctype html><html lang="th"><meta charset="utf-8">
<style>p{width:0;font:16px/32px sans-serif;text-wrap:wrap}n-b{white-space:nowrap}</style><body>`;

/** Runs in the page: for each paragraph the offsets of its text at which a line begins. */
function readLines() {
  return [...document.querySelectorAll("p")].map((block) => {
    const starts = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let offset = 0;
    let top = null;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (let at = 0; at < node.length; at += 1, offset += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const rect = range.getClientRects()[0];
        if (!rect) continue; // a space that the line's end swallowed
        if (top !== null && rect.top > top + 8) starts.push(offset);
        if (top === null || rect.top > top + 8) top = rect.top;
      }
    }
    return starts;
  });
}

const blocks = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const answers = await inBoth(async (page) => {
  const found = [];
  for (let from = 0; from < blocks.length; from += AT_ONCE) {
    const body = blocks.slice(from, from + AT_ONCE).map((block) => `<p>${block}</p>`).join("");
    await page.setContent(FRAME + body);
    found.push(...(await page.evaluate(readLines)));
  }
  return found;
});
process.stdout.write(JSON.stringify(blocks.map((_, index) =>
  Object.fromEntries(Object.entries(answers).map(([name, found]) => [name, found[index]])))));
