// Answers with the browser's side of writing and checking records, for the Python side to be compared with.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , folder, input] = process.argv;
const load = (name) => import(pathToFileURL(`${folder}/${name}.js`));
const [{ makeSchema }, { validate }, { styleOf, writeField, rewrite, orderOf, begin }] = await Promise.all(["schema", "validate", "write"].map(load));
const { schemas, tasks } = JSON.parse(readFileSync(input, "utf-8"));
const made = Object.fromEntries(Object.entries(schemas).map(([kind, schema]) => [kind, makeSchema(schema)]));
const write = (style, value) => orderOf(style, Object.keys(value)).flatMap((name) => writeField(style, name, value[name], 0));
const answers = tasks.map((task) => {
  const schema = made[task.kind], style = styleOf(schema, schema.record);
  if (task.do === "check") return validate(schema, schema.record, task.value);
  if (task.do === "form") return { faults: validate(schema, schema.record, task.value), lines: write(style, task.value) };
  if (task.do === "begin") return begin(task.schema, style, task.value);
  if (task.do === "rewrite") return rewrite(task.file, task.record, style, task.value);
  return write(style, task.value);
});
process.stdout.write(JSON.stringify(answers));
