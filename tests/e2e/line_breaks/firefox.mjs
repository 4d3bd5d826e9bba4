// Reads the real lines of real pages in Firefox, over WebDriver BiDi, with the reader that Chromium uses.
// Usage: node firefox.mjs FIREFOX LINES.js ORIGIN WIDTH,… ADDRESS…; prints {width: {address: [block, …]}}.
import { readFileSync } from "node:fs";
import { launch } from "puppeteer-core";

const [firefox, lines, origin, widths, ...addresses] = process.argv.slice(2);
const readLines = `(${readFileSync(lines, "utf-8").replace(/^(\/\/.*\n)+/, "").trim()})()`;
const browser = await launch({ browser: "firefox", executablePath: firefox, protocol: "webDriverBiDi", headless: true });
try {
  const page = await browser.newPage();
  const found = Object.fromEntries(widths.split(",").map((width) => [width, {}]));
  for (const address of addresses) {
    await page.goto(origin + address, { waitUntil: "load" });
    if (address.startsWith("search/")) await page.waitForSelector(".search-results[data-search-state=done]");
    await page.evaluate("document.fonts.ready.then(() => 0)");
    for (const width of Object.keys(found)) {
      await page.setViewport({ width: Number(width), height: 900 });
      found[width][address] = await page.evaluate(readLines);
    }
  }
  process.stdout.write(JSON.stringify(found));
} finally {
  await browser.close();
}
