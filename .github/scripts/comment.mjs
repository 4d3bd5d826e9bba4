// One comment that says what a pull request changes. The text comes from code that the proposal may
// have changed: it is read as a text, made harmless and cut; whom it concerns is asked of GitHub itself.
import { lstatSync, readFileSync } from "node:fs";

export const MARK = "<!-- phaen: what this change means -->";
const MOST_BYTES = 1_000_000;
const MOST_LETTERS = 50_000; // GitHub takes 65,536

export async function post({ github, context, core, file }) {
  const run = context.payload.workflow_run, where = context.repo;
  const pull = await findPull(github, where, run);
  if (!pull) {
    core.info("no open pull request has this commit at its head");
    return;
  }
  const body = [MARK, verdict(run), tame(read(file))].join("\n\n");
  const comments = await github.paginate(github.rest.issues.listComments, { ...where, issue_number: pull.number, per_page: 100 });
  const ours = comments.find((one) => one.user?.login === "github-actions[bot]" && one.body?.startsWith(MARK));
  if (ours) await github.rest.issues.updateComment({ ...where, comment_id: ours.id, body });
  else await github.rest.issues.createComment({ ...where, issue_number: pull.number, body });
}

// For proposals from forks GitHub leaves the run's own list of pull requests empty.
async function findPull(github, where, run) {
  const head = `${run.head_repository.owner.login}:${run.head_branch}`;
  const { data } = await github.rest.pulls.list({ ...where, state: "open", head, per_page: 100 });
  return data.find((pull) => pull.head.sha === run.head_sha);
}

function verdict(run) {
  const passed = run.conclusion === "success";
  return `${passed ? "✅ ตรวจผ่าน" : "❌ ตรวจไม่ผ่าน"} · [ดูรายละเอียดและเว็บที่สร้างไว้ให้ลอง](${run.html_url})`;
}

function read(file) {
  const status = lstatSync(file, { throwIfNoEntry: false });
  return status?.isFile() && status.size <= MOST_BYTES ? readFileSync(file, "utf-8") : "";
}

// No markup, no picture, nobody called, no other issue touched; headings, lists and bold stay.
export function tame(text) {
  const harmless = text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    // With the backslash that phaen puts before them: escaped itself, an entity is shown by its letters.
    .replace(/\\?&/g, "&amp;").replace(/\\?</g, "&lt;")
    .replaceAll("@", "@\u200b").replace(/#(?=\d)/g, "#\u200b").replace(/\b(gh-)(?=\d)/gi, "$1\u200b")
    .replaceAll("![", "!\\[").replace(/\]\(/g, "]\\(").replace(/^( *\[[^\]]*\]):/gm, "$1\\:")
    .replace(/:\/\//g, ":\u200b//").replace(/\bwww\./gi, "www\u200b.");
  const letters = [...harmless];
  return letters.length <= MOST_LETTERS ? harmless : `${letters.slice(0, MOST_LETTERS).join("")}\n\n…`;
}
