// Builds every vendored front-end file into fadu/ui/static/vendor: one style sheet, one chart
// script, one icon sprite and the licences of what they contain. Run with `npm run build`.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const ui = join(here, "..", "fadu", "ui");
const vendor = join(ui, "static", "vendor");
const packages = join(here, "node_modules");
const shipped = ["bootstrap", "echarts", "zrender", "tslib", "@tabler/icons"];

async function bundle(entry, outfile) {
  await build({
    entryPoints: [join(here, "src", entry)],
    outfile: join(vendor, outfile),
    bundle: true,
    minify: true,
    target: "chrome80",
    format: "iife",
    charset: "utf8",
    legalComments: "none",
    sourcemap: false,
    loader: { ".svg": "dataurl" },
    logLevel: "warning",
  });
}

function symbol(name, svg) {
  const inner = svg
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/^[\s\S]*?<svg[^>]*>/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none"\s*\/>/, "")
    .replace(/\s*\n\s*/g, "");
  return (
    `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" ` +
    `stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`
  );
}

async function sprite() {
  const names = JSON.parse(await readFile(join(ui, "icons.json"), "utf8"));
  const symbols = [];
  for (const [name, source] of Object.entries(names)) {
    const file = join(packages, "@tabler", "icons", "icons", "outline", `${source}.svg`);
    symbols.push(symbol(name, await readFile(file, "utf8")));
  }
  const text = `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join("\n")}\n</svg>\n`;
  await writeFile(join(vendor, "icons.svg"), text);
}

async function licences() {
  const parts = [];
  for (const name of shipped) {
    const manifest = JSON.parse(await readFile(join(packages, name, "package.json"), "utf8"));
    const text = await Promise.any(
      ["LICENSE", "LICENSE.txt", "LICENSE.md"].map((file) =>
        readFile(join(packages, name, file), "utf8"),
      ),
    );
    parts.push(`${name} ${manifest.version} (${manifest.license})\n\n${text.trim()}\n`);
  }
  await writeFile(join(vendor, "LICENSES.txt"), parts.join(`\n${"-".repeat(78)}\n\n`));
}

await rm(vendor, { recursive: true, force: true });
await mkdir(vendor, { recursive: true });
await Promise.all([
  bundle("bootstrap.css", "bootstrap.css"),
  bundle("charts.js", "charts.js"),
  sprite(),
  licences(),
]);
