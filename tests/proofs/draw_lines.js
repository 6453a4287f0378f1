// Checks files with fadu/ui/static/ui/draw.js: one question a line on standard input, one answer a line on standard
// output. A question is {do, with}; an answer is {value} or {error}.
const path = require("node:path");
const readline = require("node:readline");
const draw = require(path.join(__dirname, "..", "..", "fadu", "ui", "static", "ui", "draw.js"));

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const asked = JSON.parse(line);
  let answer;
  try {
    answer = { value: draw[asked.do](...asked.with) };
  } catch (error) {
    answer = { error: error.message };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
});
