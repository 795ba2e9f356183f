// Labels are drawn on top at a size that reading needs, whatever the zoom, and never over each other:
// what matters more is placed first, and a label that finds no room waits until there is some.

const FONT = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
const SMALL = 12.5;
const LARGE = 14;
const CLOSE = 1.5; // from this zoom on, claims are labelled, too
const HALO = 3.5;
const LEADING = 1.25;

const RANKS = {
  QUESTION: 500,
  INCIDENT: 380,
  PERSON: 320,
  GROUP: 300,
  AGENCY: 290,
  POST: 280,
  UNIT: 270,
  ACT: 200,
  OUTLET: 260,
  SOURCE: 220,
  PLACE: 120,
  ITEM: 120,
  INVOLVEMENT: 80,
  CLAIM: 60,
};
const widths = new Map();
let centres = []; // of the visible nodes, on the screen
const claimsOf = nodes.map((node) => edgesOf[node.id].filter((edge) => edge.claim >= 0).length);

function drawLabels(ctx) {
  const zoom = network.getScale();
  const size = Math.min(LARGE, Math.max(SMALL, SMALL * zoom));
  const ratio = window.devicePixelRatio || 1;
  ctx.save();
  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  ctx.lineJoin = "round";
  ctx.textBaseline = "middle";
  const taken = [];
  centres = shownNodes.map((node) => ({ id: node.id, ...network.canvasToDOM(node) }));
  for (const node of inOrder(zoom)) place(ctx, node, size, zoom, taken);
  if (lit !== null && !crowded) for (const edge of shownEdges) placeWord(ctx, edge, taken);
  for (const caption of arrangement().captions) placeCaption(ctx, caption, taken);
  ctx.restore();
}

// The nodes that may have a label now, the most important first.
function inOrder(zoom) {
  const many = shownNodes.length > MANY;
  return shownNodes
    .filter((node) => mayBeLabelled(node, zoom, many))
    .map((node) => ({ node, rank: rank(node) }))
    .sort((one, other) => other.rank - one.rank || one.node.id - other.node.id)
    .map(({ node }) => node);
}

function mayBeLabelled(node, zoom, many) {
  if (isMarked(node)) return true;
  if (lit !== null) return lit.has(node.id) && !(several() && crowded && node.side === "none");
  if (several()) return node.side !== "none";
  return (!isClaim(node) && !node.quiet) || node.side === "right" || !many || zoom >= CLOSE;
}

function rank(node) {
  if (node.id === state.selected) return 10000;
  if (node.id === state.hovered) return 9000;
  const answer = isClaim(node) && node.side === "right" ? 400 : 0;
  const near = lit !== null && lit.has(node.id) ? 1000 : 0;
  const title = several() && node.kind === "INCIDENT" ? 300 : 0;
  return RANKS[node.kind] + title + answer + near + Math.min(90, claimsOf[node.id]);
}

function place(ctx, node, size, zoom, taken) {
  const at = network.canvasToDOM({ x: node.x, y: node.y });
  if (outOfSight(at)) return;
  const whole = node.side !== "none" || isMarked(node) || lit !== null;
  const tries = whole ? [node.lines] : [briefly(node)];
  if (whole && secondary(node)) tries.push(briefly(node));
  const forced = node.id === state.selected || node.id === state.hovered;
  for (const lines of tries) {
    const label = labelOf(ctx, node, at, lines, size, zoom);
    if (!forced && (taken.some((other) => meets(label.box, other)) || hides(label.box, node)))
      continue;
    taken.push(label.box);
    return drawLabel(ctx, node, at, label, size);
  }
}

// The labels of the spine and of items and places give way to shapes, too.
const MODEST = ["ACT", "ITEM", "PLACE", "INVOLVEMENT"];

function hides(box, node) {
  if (lit !== null || !MODEST.includes(node.kind)) return false;
  return centres.some(
    ({ id, x, y }) =>
      id !== node.id && x > box.left && x < box.right && y > box.top && y < box.bottom,
  );
}

// What a label says when there is room for one line only: of an answer, who gives it.
const briefly = (node) =>
  isClaim(node) && node.side === "right" ? node.lines.slice(1) : node.lines.slice(0, 1);

function labelOf(ctx, node, at, lines, size, zoom) {
  const remark = (text) => secondary(node) && text === node.lines[1];
  const texts = lines.map((text) => ({
    text,
    muted: remark(text),
    font: `${remark(text) ? 400 : weight(node)} ${size}px ${FONT}`,
  }));
  const width = Math.max(...texts.map(({ text, font }) => measure(ctx, text, font)));
  const height = texts.length * size * LEADING + (node.badges.length > 0 ? size + 8 : 0);
  return { texts, box: boxOf(node, at, width, height, zoom) };
}

function drawLabel(ctx, node, at, { texts, box }, size) {
  if (node.away > 0) stem(ctx, at, box, node);
  const left = node.side === "right";
  const align = left ? "left" : node.side === "left" ? "right" : "center";
  const x = { left: box.left, right: box.right, center: (box.left + box.right) / 2 }[align];
  const line = size * LEADING;
  texts.forEach(({ text, muted, font }, i) => {
    ctx.textAlign = align;
    write(ctx, text, x, box.top + line * (i + 0.5), font, muted ? palette.muted : palette.ink);
  });
  if (node.badges.length > 0)
    badge(ctx, node.badges.join(" · "), x, box.top + texts.length * line + 3, size - 1.5, left);
}

// Whether the second line is a remark rather than the rest of the first.
const secondary = (node) =>
  node.lines.length > 1 && !node.label.includes(node.lines[1].replace("…", ""));
const weight = (node) => (isQuestion(node) || node.kind === "INCIDENT" ? "600" : "500");

function boxOf(node, at, width, height, zoom) {
  const gap = 4;
  const reach = node.size * zoom + gap + node.away * zoom;
  if (node.side === "right" || node.side === "left") {
    const aside = node.size * zoom + 6;
    const left = node.side === "right" ? at.x + aside : at.x - aside - width;
    const top = at.y - (node.lines.length * SMALL * LEADING) / 2;
    return { left, top, right: left + width, bottom: top + height };
  }
  const left = at.x - width / 2;
  const top = node.side === "above" ? at.y - reach - height : at.y + reach;
  return { left, top, right: left + width, bottom: top + height };
}

const meets = (a, b) =>
  a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom && b.top < a.bottom;

function outOfSight({ x, y }) {
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  return x < -40 || y < -20 || x > width + 40 || y > height + 20;
}

function measure(ctx, text, font) {
  const key = font + text;
  if (!widths.has(key)) {
    ctx.font = font;
    widths.set(key, ctx.measureText(text).width);
  }
  return widths.get(key);
}

function write(ctx, text, x, y, font, fill) {
  ctx.font = font;
  ctx.lineWidth = HALO;
  ctx.strokeStyle = palette.paper;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = fill;
  ctx.fillText(text, x, y);
}

function stem(ctx, at, box, node) {
  ctx.beginPath();
  ctx.moveTo(at.x, at.y + (node.side === "above" ? -node.size : node.size) * network.getScale());
  ctx.lineTo(at.x, node.side === "above" ? box.bottom : box.top);
  ctx.lineWidth = 1;
  ctx.strokeStyle = palette.hair;
  ctx.stroke();
}

function badge(ctx, text, x, y, size, left) {
  const font = `600 ${size}px ${FONT}`;
  const width = measure(ctx, text, font) + 12;
  const start = left ? x : x - width / 2;
  ctx.beginPath();
  ctx.roundRect(start, y, width, size + 6, (size + 6) / 2);
  ctx.fillStyle = palette.paper;
  ctx.fill();
  ctx.lineWidth = 1.2;
  ctx.strokeStyle = palette.ink;
  ctx.stroke();
  ctx.textAlign = "left";
  ctx.font = font;
  ctx.fillStyle = palette.ink;
  ctx.fillText(text, start + 6, y + (size + 6) / 2 + 0.5);
}

// Words that belong to a place, where nothing else stands.
function placeCaption(ctx, [text, x, y, side], taken) {
  const at = network.canvasToDOM({ x, y });
  const font = `400 ${SMALL}px ${FONT}`;
  const width = measure(ctx, text, font);
  const left = record.sides[side] === "left" ? at.x - width : at.x;
  const box = { left, right: left + width, top: at.y - SMALL, bottom: at.y + 2 };
  if (taken.some((other) => meets(box, other))) return;
  taken.push(box);
  ctx.textAlign = "left";
  write(ctx, text, left, at.y - SMALL / 2, font, palette.muted);
}

// The words on the lines of a selection.
function placeWord(ctx, edge, taken) {
  if (!touches(edge)) return;
  const from = network.canvasToDOM(nodes[edge.from]);
  const to = network.canvasToDOM(nodes[edge.to]);
  const at = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const font = `${SMALL - 1}px ${FONT}`;
  const half = measure(ctx, edge.word, font) / 2;
  const box = { left: at.x - half, right: at.x + half, top: at.y - 8, bottom: at.y + 8 };
  if (Math.hypot(from.x - to.x, from.y - to.y) < half || taken.some((other) => meets(box, other)))
    return;
  taken.push(box);
  ctx.textAlign = "center";
  write(ctx, edge.word, at.x, at.y, font, lineColour(lineOf(edge)));
}

const touches = (edge) =>
  edge.id === state.edge || edge.from === state.selected || edge.to === state.selected;
