/* Texts as the index sees them: the same specification as plugins/phaen/search/normalise.py and grams.py. */

const DIGIT = /[๐-๙]/g;
const STEPS = [
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/g, () => ""],
  [/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, (_, tone) => tone + "\u0e33"],
  [/เเ/g, () => "แ"],
  [/([\u0e48-\u0e4b])([\u0e31\u0e34-\u0e39\u0e47\u0e4d])/g, (_, tone, vowel) => vowel + tone],
  [/([\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])\1+/g, (_, mark) => mark],
  [/[A-Z\u00c0-\u024f]+/g, (capitals) => capitals.toLowerCase()],
  [/([\u0e01-\u0e2e])\./g, (_, letter) => letter],
  [/(?<![a-z0-9])[a-z](?:\.[a-z])+\.?(?![a-z0-9])/g, (letters) => letters.replaceAll(".", "")],
  [/[0-9](?<![0-9,].)[0-9]{0,2}(?:,[0-9]{3})+(?![0-9]|,[0-9])/g, (number) => number.replaceAll(",", "")],
  [/[ \t\n\r\f\v\u00a0\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g, () => " "],
  [/ ๆ/g, () => "ๆ"],
  [/^ +| +$/g, () => ""],
];

/** The normalised text, and for each of its letters where it stood: {text, from}. */
export function normaliseMapped(original) {
  let text = original.replace(DIGIT, (digit) => digit.charCodeAt(0) - 0x0e50);
  let from = Array.from({ length: text.length }, (_, at) => at);
  for (const [pattern, replace] of STEPS) {
    pattern.lastIndex = 0;
    if (!pattern.test(text)) continue;
    pattern.lastIndex = 0;
    let out = "", places = [], last = 0;
    for (const found of text.matchAll(pattern)) {
      const words = replace(...found);
      out += text.slice(last, found.index) + words;
      for (let at = last; at < found.index; at++) places.push(from[at]);
      for (let at = 0; at < words.length; at++) places.push(from[found.index + Math.min(at, found[0].length - 1)]);
      last = found.index + found[0].length;
    }
    for (let at = last; at < text.length; at++) places.push(from[at]);
    text = out + text.slice(last);
    from = places;
  }
  return { text, from };
}

export function normalise(original) {
  let text = original.replace(DIGIT, (digit) => digit.charCodeAt(0) - 0x0e50);
  for (const [pattern, replace] of STEPS) text = text.replace(pattern, replace);
  return text;
}

/** A text without what is there for line ends only. */
export const plain = (text) => text.replace(/[\u200b-\u200d\u2060]/g, "");

const LEVELLED = new Map();
for (const group of ["ขฃ", "คฅฆ", "ชฌ", "ดฎ", "ตฏ", "ถฐ", "ทฑธ", "นณ", "พภ", "ยญ", "ลฬ", "สศษ", "ิีึื", "ุู", "ไใ", "เแ"]) {
  for (const letter of group) LEVELLED.set(letter, group[0]);
}
for (const mark of "็่้๊๋์ํ๎ะัาฺ") LEVELLED.set(mark, "");

/** What is easily mistyped levelled: tone marks, vowel lengths, letters of one sound. */
export function fold(text) {
  let out = "";
  for (const letter of text) out += LEVELLED.has(letter) ? LEVELLED.get(letter) : letter;
  return out;
}

export const END = "$";
const LATIN = "a-z0-9\\u00df-\\u00f6\\u00f8-\\u024f";
const RUN = new RegExp(`[\\u0e01-\\u0e4e]+|[${LATIN}]+(?:[.\\-/][${LATIN}]+)*`, "g");
const FOLD_RUN = new RegExp(`[\\u0e01-\\u0e4e]+|[${LATIN}]+`, "g");
const CLUSTER = /[\u0e40-\u0e44]?[\u0e01-\u0e2e][\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]*|./g;

export const isMark = (letter) => /[\u0e30-\u0e3a\u0e45\u0e47-\u0e4e]/.test(letter);
export const isLead = (letter) => /[\u0e40-\u0e44]/.test(letter);
export const isThai = (run) => run >= "\u0e01" && run < "\u0e4f";
export const clusters = (run) => run.match(CLUSTER) || [];

/** The runs of a normalised text: Thai, or Latin letters and digits with . - / inside. */
export function runs(text) {
  return Array.from(text.matchAll(RUN), (found) => ({ text: found[0], at: found.index, thai: isThai(found[0]) }));
}

/** All keys of a normalised text, as the index builder makes them (for the parity test). */
export function gramKeys(text) {
  const keys = new Set();
  let before = [], end = -1;
  for (const run of runs(text)) {
    if (!run.thai) {
      keys.add(run.text);
      if (/[.\-/]/.test(run.text)) for (const part of run.text.split(/[.\-/]/)) keys.add(part);
      before = [];
      continue;
    }
    const here = clusters(run.text), padded = [...here, END, END];
    for (let at = 0; at < here.length; at++) keys.add(padded[at] + padded[at + 1] + padded[at + 2]);
    if (before.length && run.at === end + 1) {
      keys.add(before[before.length - 1] + here[0] + (here.length > 1 ? here[1] : END));
      keys.add(before.slice(-2).join("") + here[0]);
    }
    before = here;
    end = run.at + run.text.length;
  }
  return keys;
}

/** The keys of a folded query: letter trigrams of each run; a short Thai run whole. */
export function foldKeys(folded) {
  const keys = new Set();
  for (const run of folded.match(FOLD_RUN) || []) {
    if (run.length < 3) { if (isThai(run)) keys.add(run); continue; }
    for (let at = 0; at + 3 <= run.length; at++) keys.add(run.slice(at, at + 3));
  }
  return keys;
}
