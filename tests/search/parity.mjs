// Answers with the browser's side of the specification, for the Python side to be compared with.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , script, input] = process.argv;
const { fold, foldKeys, gramKeys, normalise, normaliseMapped } = await import(pathToFileURL(script));
const answers = JSON.parse(readFileSync(input, "utf-8")).map((text) => {
  const normal = normalise(text), mapped = normaliseMapped(text);
  return {
    normal,
    mapped: mapped.text === normal && mapped.from.length === normal.length && mapped.from.every((at, i, all) => at < text.length && (i === 0 || at >= all[i - 1] - 2)),
    folded: fold(normal),
    grams: [...gramKeys(normal)].sort(),
    foldGrams: [...foldKeys(fold(normal))].sort(),
  };
});
process.stdout.write(JSON.stringify(answers));
