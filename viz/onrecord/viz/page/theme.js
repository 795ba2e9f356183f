// Colours for light and dark pages; the shapes are the same in both.

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const shapes = {};
for (const [kind, look] of Object.entries(record.kinds)) shapes[kind] = new Path2D(look.path);

const colour = (name) =>
  getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const outline = (kind) => (dark.matches ? record.kinds[kind].line_dark : record.kinds[kind].line);
const lineColour = (name) =>
  dark.matches ? record.lines[name].colour_dark : record.lines[name].colour;

let palette = readPalette();

function readPalette() {
  const names = ["paper", "ink", "muted", "hair", "focus"];
  return Object.fromEntries(names.map((name) => [name, colour(name)]));
}

function paintLegend() {
  for (const path of document.querySelectorAll("path[data-line]")) {
    path.setAttribute("stroke", lineColour(path.dataset.line));
  }
  for (const key of document.querySelectorAll(".key[data-group=kind]")) {
    key.querySelector("path").setAttribute("stroke", outline(key.dataset.name));
  }
}

// A small picture of a kind of node, for lists.
function icon(kind) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  svg.setAttribute("viewBox", "-1.35 -1.35 2.7 2.7");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", record.kinds[kind].path);
  path.setAttribute("fill", record.kinds[kind].fill);
  path.setAttribute("stroke", outline(kind));
  path.setAttribute("stroke-width", ".2");
  svg.append(path);
  return svg;
}
