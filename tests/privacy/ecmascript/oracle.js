// Answers what JavaScript makes of patterns: a line of questions in, a line of answers out, as
// JSON. Written as escapes, lone surrogates go through unharmed.
"use strict";

const readline = require("node:readline");
const vm = require("node:vm");

const MOST_MATCHES = 10000;
const escaped = (value) =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0"),
  );

globalThis.work = () => {};
const timed = new vm.Script("work()");

function searched(expression, text) {
  const matches = [];
  for (const match of text.matchAll(expression)) {
    matches.push({
      spans: match.indices.map((span) => span ?? null),
      names: Object.fromEntries(
        Object.entries(match.indices.groups ?? {}).map(([name, span]) => [name, span ?? null]),
      ),
    });
    if (matches.length > MOST_MATCHES) throw new Error("too many matches for a test");
  }
  return matches;
}

function answered({ pattern, flags, text, template, milliseconds }) {
  try {
    new RegExp(pattern, flags);
  } catch (error) {
    return { error: error.message };
  }
  if (text === undefined) return {};
  const wanted = [...new Set(flags + "dg")].join("");
  const expression = new RegExp(pattern, wanted);
  const answer = {};
  const work = () => {
    answer.matches = searched(expression, text);
    if (template !== undefined) answer.replaced = text.replace(expression, template);
  };
  if (milliseconds === undefined) {
    work();
    return answer;
  }
  globalThis.work = work;
  try {
    timed.runInThisContext({ timeout: milliseconds });
  } catch (error) {
    if (error.code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    return { slow: true };
  }
  return answer;
}

console.log(escaped(process.versions));
readline
  .createInterface({ input: process.stdin })
  .on("line", (line) => console.log(escaped(JSON.parse(line).map(answered))));
