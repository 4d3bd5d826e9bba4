// Reads the real lines of real pages in both browsers, with the reader of tests/e2e.
// Usage: node widths.mjs LINES.js ORIGIN WIDTH,… ADDRESS…; prints {browser: {width: [block, …]}}.
import { readFileSync } from "node:fs";
import { inBoth } from "./browsers.mjs";

const [lines, origin, widths, ...addresses] = process.argv.slice(2);
const readLines = `(${readFileSync(lines, "utf-8").replace(/^(\/\/.*\n)+/, "").trim()})()`;
const answers = await inBoth(async (page) => {
  const found = {};
  for (const width of widths.split(",")) {
    await page.setViewport({ width: Number(width), height: 900 });
    found[width] = [];
    for (const address of addresses) {
      await page.goto(origin + address, { waitUntil: "load" });
      await page.evaluate("document.fonts.ready.then(() => 0)");
      found[width].push(...(await page.evaluate(readLines)));
    }
  }
  return found;
});
process.stdout.write(JSON.stringify(answers));
