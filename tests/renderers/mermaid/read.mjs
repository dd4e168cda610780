// A diagram a line, as JSON text, in; what Mermaid read in it, or why not, a line each, out.
// A page of Markdown stands in a list; the answer is its HTML.
import { createInterface } from "node:readline";
import { JSDOM } from "jsdom";
import { marked } from "marked";

// Mermaid cleans texts with the help of a browser's document.
globalThis.window = new JSDOM().window;
globalThis.document = globalThis.window.document;
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false });

async function read(text) {
  if (Array.isArray(text)) {
    return { html: marked.parse(text[0], { gfm: true }) };
  }
  await mermaid.parse(text);
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
  if (type === "journey") {
    return { type, title: db.getDiagramTitle(), sections: db.getSections(), tasks: db.getTasks() };
  }
  const nodes = [...db.getVertices().values()].map(({ id, text }) => [id, text]);
  const frames = db.getSubGraphs().map(({ id, title, nodes }) => ({ id, title, nodes }));
  const edges = db.getEdges().map(({ start, end, text, stroke }) => ({ start, end, text, stroke }));
  return { type, nodes, frames, edges };
}

for await (const line of createInterface({ input: process.stdin })) {
  const answer = await read(JSON.parse(line)).catch((error) => ({ error: String(error) }));
  console.log(JSON.stringify(answer));
}
process.exit();
