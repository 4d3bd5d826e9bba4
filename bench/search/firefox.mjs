/* Asks the search page in Firefox: {firefox, done, results, addresses} on stdin, a list of addresses a line on stdout. */
import puppeteer from "puppeteer-core";

let told = "";
for await (const piece of process.stdin) told += piece;
const { firefox, done, results, addresses } = JSON.parse(told);

const browser = await puppeteer.launch({
  browser: "firefox",
  protocol: "webDriverBiDi",
  executablePath: firefox,
  headless: true,
});
try {
  const page = await browser.newPage();
  for (const address of addresses) {
    await page.goto(address, { waitUntil: "domcontentloaded" });
    await page.waitForSelector(done);
    const found = await page.$$eval(results, (links) => links.map((link) => link.href));
    process.stdout.write(`${JSON.stringify(found)}\n`);
  }
} finally {
  await browser.close();
}
