// Runs the script that comments against a GitHub of our own making, and prints what it did.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [, , script, input] = process.argv;
const { post, tame } = await import(pathToFileURL(script));
const { run, pulls, comments, file, texts, step } = JSON.parse(readFileSync(input, "utf-8"));
const did = [];
const note = (name) => async (asked) => { did.push([name, asked]); return { data: name === "list" ? pulls : {} }; };
const issues = { listComments: "comments", createComment: note("create"), updateComment: note("update") };
const github = { rest: { pulls: { list: note("list") }, issues }, paginate: async () => comments };
const context = { payload: { workflow_run: run }, repo: { owner: "o", repo: "r" } };
const core = { info: (said) => did.push(["info", said]) };
// The workflow's own step, called as actions/github-script calls it.
const AsyncFunction = (async () => {}).constructor;
if (step) await new AsyncFunction("github", "context", "core", step)(github, context, core);
else if (run) await post({ github, context, core, file });
process.stdout.write(JSON.stringify({ did, tamed: (texts || []).map(tame) }));
