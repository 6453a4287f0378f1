// Checks bundles for tests: a line of a path (and a key) in, a line of findings and withheld entries out.
"use strict";
const fs = require("fs");
require(process.argv[2]);
const lines = require("readline").createInterface({ input: process.stdin });
(async () => {
  for await (const line of lines) {
    const asked = JSON.parse(line);
    const held = fs.readFileSync(asked.path);
    const source = { size: held.length, slice: async (from, to) => new Uint8Array(held.subarray(from, Math.max(from, to))) };
    let answer;
    try {
      answer = await globalThis.FaduBundle.check(source, asked.key);
    } catch (broken) {
      answer = { broken: String(broken) };
    }
    process.stdout.write(JSON.stringify(answer.broken ? answer : [answer.findings.map((one) => [one.path, one.code, one.words]), answer.withheld]) + "\n");
  }
})();
