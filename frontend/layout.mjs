// Lays a procedure out from left to right. Reads {nodes, edges} as JSON from standard input and
// prints coordinates as JSON, whole pixels, the same every time.
//   nodes: [{id, title?, width?, height?}]     edges: [{from, to, label?, id?}]
//   out:   {width, height, nodes: [{id, x, y, width, height}],
//           edges: [{id, from, to, label, points: [[x, y], …], at: [x, y] | null}]}
// Exit 2 with a message when the graph is malformed.
import { createRequire } from "node:module";

const ELK = createRequire(import.meta.url)("elkjs/lib/elk.bundled.js");

const NODE = { width: 124, height: 52 };
const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.direction": "RIGHT",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.layered.spacing.nodeNodeBetweenLayers": "44",
  "elk.spacing.nodeNode": "18",
  "elk.layered.spacing.edgeNodeBetweenLayers": "16",
  "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX",
  "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
  "elk.randomSeed": "1",
  "elk.padding": "[top=12,left=12,bottom=12,right=12]",
};

function fail(message) {
  process.stderr.write(`layout: ${message}\n`);
  process.exit(2);
}

async function stdin() {
  const chunks = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

function checked(graph) {
  if (!Array.isArray(graph.nodes) || !Array.isArray(graph.edges)) fail("needs nodes and edges");
  const known = new Set(graph.nodes.map((node) => node.id));
  if (known.size !== graph.nodes.length) fail("two nodes share an id");
  for (const edge of graph.edges) {
    if (!known.has(edge.from)) fail(`edge from unknown node ${edge.from}`);
    if (!known.has(edge.to)) fail(`edge to unknown node ${edge.to}`);
  }
  return graph;
}

// CJK characters are a full em wide, everything else about half; 11 px is the label's size.
const labelWidth = (text) =>
  [...text].reduce((sum, char) => sum + (char.codePointAt(0) > 0x2e7f ? 11 : 6), 6);

function asElk(graph) {
  return {
    id: "procedure",
    layoutOptions: OPTIONS,
    children: graph.nodes.map((node) => ({
      id: node.id,
      width: node.width ?? NODE.width,
      height: node.height ?? NODE.height,
    })),
    edges: graph.edges.map((edge, i) => ({
      id: edge.id ?? `e${i}`,
      sources: [edge.from],
      targets: [edge.to],
      labels: edge.label
        ? [{ text: edge.label, width: labelWidth(edge.label), height: 14 }]
        : [],
    })),
  };
}

const whole = (point) => [Math.round(point.x), Math.round(point.y)];

function edgeOut(placed, edge) {
  const [section] = placed.sections;
  const label = placed.labels?.[0];
  return {
    id: placed.id,
    from: edge.from,
    to: edge.to,
    label: edge.label ?? "",
    points: [section.startPoint, ...(section.bendPoints ?? []), section.endPoint].map(whole),
    at: label ? whole({ x: label.x + label.width / 2, y: label.y + label.height / 2 }) : null,
  };
}

let graph;
try {
  graph = checked(JSON.parse(await stdin()));
} catch (error) {
  fail(error.message);
}
const placed = await new ELK().layout(asElk(graph));
const out = {
  width: Math.ceil(placed.width),
  height: Math.ceil(placed.height),
  nodes: placed.children.map(({ id, x, y, width, height }) => ({
    id,
    x: Math.round(x),
    y: Math.round(y),
    width,
    height,
  })),
  edges: placed.edges.map((edge, i) => edgeOut(edge, graph.edges[i])),
};
// Into a pipe it is written bit by bit: the program ends when all of it has gone out.
process.stdout.write(`${JSON.stringify(out, null, 1)}\n`, () => process.exit(0));
