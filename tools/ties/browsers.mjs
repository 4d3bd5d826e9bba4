// The two browsers of this machine, quiet and without a window.
import { launch } from "puppeteer-core";

const CHROMIUM_QUIET = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-quic"];
const OPTIONS = {
  chromium: { browser: "chrome", executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: CHROMIUM_QUIET },
  firefox: { browser: "firefox", executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr", protocol: "webDriverBiDi" },
};

/** What `visit` makes of a new page of each browser, by the browser's name. */
export async function inBoth(visit) {
  const answers = Object.entries(OPTIONS).map(async ([name, options]) => {
    const browser = await launch({ headless: true, ...options });
    try {
      return [name, await visit(await browser.newPage())];
    } finally {
      await browser.close();
    }
  });
  return Object.fromEntries(await Promise.all(answers));
}
