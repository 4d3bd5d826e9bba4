/* Fetches files of the index. The manifest is asked for afresh; all else carries a hash and may be kept for ever. */

export function createLoader(root) {
  return async function load(name) {
    const address = new URL(`${name}.json`, root);
    let answer;
    try {
      answer = await fetch(address, { cache: name === "manifest" ? "no-cache" : "default" });
    } catch (error) {
      // Offline: what was fetched once still answers.
      answer = await fetch(address, { cache: "force-cache" });
    }
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  };
}
