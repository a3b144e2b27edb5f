// Reads texts as a JSON list from standard input, and prints what Harper finds in each: kind, words and message.
import { Dialect, LocalLinter } from "harper.js";
import { binaryInlined } from "harper.js/binaryInlined";

let input = "";
for await (const chunk of process.stdin) input += chunk;
const { texts, american } = JSON.parse(input);
const linter = new LocalLinter({ binary: binaryInlined, dialect: american ? Dialect.American : Dialect.British });
const found = [];
for (const text of texts) {
  const lints = await linter.lint(text, { language: "plaintext" });
  found.push(lints.map((one) => [one.lint_kind(), one.get_problem_text(), one.message()]));
}
console.log(JSON.stringify(found));
