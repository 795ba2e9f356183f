// The drawing: vis-network places and hits nodes and lines, the shapes are drawn here.

const FADED = 0.1;
const QUIET = 0.4;
const QUIETER = 0.18;
const TIED = 0.6;
const ASIDE = 0.7;
const CROWDED = 0.35; // so that many lines of one selection do not make a blot
const MANY_LINES = 30;
let crowded = false;
const SELECTION_LINE = 2.5;
const PAUSE = 150; // after the last change of size, in milliseconds
let moved = false; // whether the reader has zoomed or dragged since the picture was fitted
let fitted = ""; // the size that the picture was fitted to
let resizing = 0;
let network = null;
let lit = null; // the nodes of the selection, or null when nothing is selected
let drawnNodes = null; // of the picture that shows
let drawnEdges = null;
let shownNodes = [];
let shownEdges = [];
let unvoiced = new Set(); // claims whose subject has a line now, and whose speaker has none

function startCanvas() {
  arrange();
  drawnNodes = new vis.DataSet(nodes.filter((node) => !node.absent).map(visNode));
  drawnEdges = new vis.DataSet();
  network = new vis.Network(
    byId("canvas"),
    { nodes: drawnNodes, edges: drawnEdges },
    {
      autoResize: true,
      physics: { enabled: false },
      layout: { randomSeed: 1, improvedLayout: false },
      interaction: {
        dragNodes: false,
        hover: true,
        selectable: false,
        keyboard: { enabled: false },
        tooltipDelay: 1e9,
        zoomSpeed: 0.6,
      },
      nodes: { shape: "custom", labelHighlightBold: false },
      edges: { smooth: false, selectionWidth: 0, hoverWidth: 0, labelHighlightBold: false },
    },
  );
  for (const inner of byId("canvas").querySelectorAll("[tabindex]")) inner.tabIndex = -1;
  network.on("beforeDrawing", drawSpines);
  network.on("afterDrawing", drawLabels);
  network.on("click", clicked);
  network.on("hoverNode", ({ node }) => hover(node));
  network.on("blurNode", () => hover(null));
  network.on("zoom", keepZoom);
  network.on("dragEnd", () => {
    moved = true;
  });
  new ResizeObserver(resized).observe(byId("canvas"));
  dark.addEventListener("change", repaint);
}

// Puts everything where the picture that is shown now has it.
function placeAll() {
  drawnEdges.clear();
  drawnNodes.clear();
  drawnNodes.add(nodes.filter((node) => !node.absent).map(visNode));
}

function visNode(node) {
  const { id, x, y, size } = node;
  return {
    id,
    x,
    y,
    size,
    shape: "custom",
    hidden: node.quiet,
    ctxRenderer: (drawing) => shape(node, drawing),
  };
}

function visEdge(edge) {
  return {
    id: edge.id,
    from: edge.from,
    to: edge.to,
    dashes: lookOf(edge).dashes.length > 0 && lookOf(edge).dashes,
    arrows: { to: { enabled: edge.arrows === true, scaleFactor: 0.45 } },
    ...bend(edge),
  };
}

// An answer shows its stance only where nobody can take it for that of whoever the claim is about.
const lineOf = (edge) =>
  edge.relation === "ANSWERS" && unvoiced.has(edge.claim) ? "fact" : edge.line;
const lookOf = (edge) => record.lines[lineOf(edge)];

function withoutVoice(shown) {
  const claimsOfLines = (...relations) =>
    shown.filter((edge) => relations.includes(edge.relation)).map((edge) => edge.claim);
  const voiced = new Set(claimsOfLines("SAYS"));
  return new Set(claimsOfLines("SUBJECT", "OBJECT", "IN_ACT").filter((id) => !voiced.has(id)));
}

function bend(edge) {
  if (edge.relation === "TOLD_IN" && !narrow.matches)
    return { smooth: { enabled: true, type: "cubicBezier", forceDirection: "horizontal", roundness: 0.5 } };
  if (parallel(edge) || edge.relation === "IN_TENSION")
    return { smooth: { enabled: true, type: "curvedCW", roundness: 0.25 } };
  return { smooth: { enabled: false } };
}

// Whether another line already runs between the same two nodes: then this one is bent, so that both show.
function parallel(edge) {
  const rivals = edgesOf[edge.from].filter(
    (e) => e !== edge && otherEnd(e, edge.from) === otherEnd(edge, edge.from),
  );
  if (edge.relation === "ACCUSES") return rivals.length > 0;
  return rivals.some((e) => e.id < edge.id && e.relation !== "ACCUSES");
}

function shape(node, { ctx, x, y }) {
  const size = node.size;
  return {
    drawNode() {
      ctx.save();
      ctx.translate(x, y);
      ctx.globalAlpha = lit === null || lit.has(node.id) ? 1 : FADED;
      if (isMarked(node)) ring(ctx, size);
      ctx.scale(size * 0.92, size * 0.92);
      ctx.lineWidth = 1.8 / size;
      ctx.fillStyle = record.kinds[node.kind].fill;
      ctx.strokeStyle = outline(node.kind);
      ctx.lineJoin = "round";
      if (node.kind === "INCIDENT") empty(ctx);
      ctx.fill(shapes[node.kind], "evenodd");
      ctx.stroke(shapes[node.kind]);
      if (isQuestion(node)) mark(ctx);
      ctx.restore();
    },
    nodeDimensions: { width: size * 2, height: size * 2 },
  };
}

// The hole of the double diamond shows the page, not the lines that end in it.
function empty(ctx) {
  const fill = ctx.fillStyle;
  ctx.fillStyle = palette.paper;
  ctx.fill(shapes.INCIDENT, "nonzero");
  ctx.fillStyle = fill;
}

const isMarked = (node) => node.id === state.selected || node.id === state.hovered;

function ring(ctx, size) {
  ctx.beginPath();
  ctx.arc(0, 0, size + 5, 0, 2 * Math.PI);
  ctx.lineWidth = SELECTION_LINE;
  ctx.strokeStyle = palette.ink;
  ctx.stroke();
}

function mark(ctx) {
  ctx.fillStyle = record.kinds.QUESTION.line;
  ctx.font = "bold 1.25px sans-serif";
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  ctx.fillText("?", 0, 0.08);
}

// A spine is a faint line that only says in which order the acts are told.
function drawSpines(ctx) {
  const small = several() ? 0.5 : 1;
  ctx.save();
  ctx.strokeStyle = palette.hair;
  ctx.fillStyle = palette.hair;
  ctx.lineWidth = 6 * small;
  for (const spine of arrangement().spines) drawSpine(ctx, spine, small);
  ctx.restore();
}

function drawSpine(ctx, [left, right, y], small) {
  const end = right + 34 * small;
  ctx.beginPath();
  ctx.moveTo(left - 30 * small, y);
  ctx.lineTo(end, y);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(end, y - 11 * small);
  ctx.lineTo(end + 18 * small, y);
  ctx.lineTo(end, y + 11 * small);
  ctx.fill();
}

function clicked({ pointer }) {
  const node = network.getNodeAt(pointer.DOM);
  if (node !== undefined) return select(node);
  const edge = network.getEdgeAt(pointer.DOM);
  return edge === undefined ? clear() : selectEdge(edge);
}

function hover(id) {
  state.hovered = id;
  byId("canvas").classList.toggle("over", id !== null);
  network.redraw();
}

// Shows and hides, lights and fades, whenever the selection or a filter changes.
function refresh() {
  lit = context();
  const chosen = (id) => lit !== null && lit.has(id);
  const resting = (node) => node.quiet && !state.lines.has("quiet") && !chosen(node.id);
  const gone = nodes.map((node) => node.absent || !keeps(node) || resting(node));
  shownNodes = nodes.filter((node) => !gone[node.id]);
  drawnNodes.update(
    nodes
      .filter((node) => !node.absent)
      .map((node) => ({ id: node.id, hidden: gone[node.id] })),
  );
  shownEdges = edges.filter((edge) => !gone[edge.from] && !gone[edge.to] && isShown(edge));
  unvoiced = withoutVoice(shownEdges);
  crowded = lit !== null && shownEdges.filter(isNear).length > MANY_LINES;
  const kept = new Set(shownEdges.map((edge) => edge.id));
  drawnEdges.remove(drawnEdges.getIds().filter((id) => !kept.has(id)));
  drawnEdges.update(shownEdges.map((edge) => ({ ...visEdge(edge), ...edgeState(edge) })));
  listNodes(gone);
}

const isShown = (edge) =>
  !state.left.relation.has(edge.relation) && ((lit !== null && isNear(edge)) || isWanted(edge));

// Without a selection the lines of open questions stand out; with one, its own lines do.
function edgeState(edge) {
  const near = lit !== null && isNear(edge);
  const speaking = edge.relation === "SAYS" || edge.relation === "REPORTED_IN";
  const tie = edge.relation === "TOLD_IN";
  const strength = strengthOf(edge);
  const resting = tie ? TIED : edge.claim < 0 || edge.open ? 1 : speaking ? QUIETER : QUIET;
  const width = edge.relation === "TOLD_IN" ? edge.width : lookOf(edge).width;
  const heavier = state.edge === edge.id ? 2 : near && isVoice(edge) ? 0.8 : 0;
  return {
    width: width + heavier,
    color: {
      color: lineColour(lineOf(edge)),
      opacity: lit === null ? resting : near ? strength : FADED,
      inherit: false,
    },
  };
}

// Of a chosen claim or question, who says it stands out; what it is about only helps to find it.
function strengthOf(edge) {
  const chosen = state.selected === null ? null : nodes[state.selected];
  const weighed = chosen !== null && (isClaim(chosen) || isQuestion(chosen));
  if (edge.relation === "TOLD_IN" || (weighed && isVoice(edge))) return 1;
  if (crowded && state.selected !== edge.claim) return CROWDED;
  return weighed && lineOf(edge) === "fact" ? ASIDE : 1;
}

const isVoice = (edge) => edge.relation === "SAYS";

// What the legend asks for, and always who gives the answers to an open question.
function isWanted(edge) {
  if (edge.calm || edge.relation === "ACCUSES" || repeats(edge)) return false;
  if (edge.relation === "TOLD_IN") return several() && !narrow.matches && state.lines.has("ties");
  if (several() && RESTING[edge.relation] !== undefined) return RESTING[edge.relation](edge);
  return state.lines.has(groupOf(edge)) || (edge.open && edge.relation === "SAYS");
}

// Where several incidents show, claims stand beneath their acts, and only answers to what is open have a line.
const RESTING = {
  ANSWERS: (edge) => edge.open && state.lines.has("asks"),
  ASKED_ABOUT: () => false,
  DISPUTES: () => false,
  CONFLICTS: () => false,
  SAYS: () => state.lines.has("who"),
};

// The line from an answer to its subject says the same as the line from its question to its topic.
function repeats(edge) {
  if (edge.relation !== "SUBJECT" || !edge.open) return false;
  return neighbours(edge.claim, "ANSWERS").some(
    (id) => !nodes[id].quiet && neighbours(id, "ASKED_ABOUT").includes(edge.to),
  );
}

// Lines of the selection: those of a selected claim, or of the claims about and by a selected thing.
function isNear(edge) {
  if (!lit.has(edge.from) || !lit.has(edge.to)) return false;
  const chosen = state.selected;
  if (edge.relation === "TOLD_IN" && !several()) return false;
  if (several() && chosen !== null && nodes[chosen].kind === "INCIDENT") return isWanted(edge) || edge.relation === "TOLD_IN";
  if (edge.relation === "ACCUSES" && chosen !== edge.claim) return false; // its claim says so in full
  if (chosen === null || edge.from === chosen || edge.to === chosen) return true;
  if (isVoice(edge) && (edge.open || isQuestion(nodes[chosen]))) return lit.has(edge.claim);
  return (
    edge.claim >= 0 &&
    lit.has(edge.claim) &&
    !isClaim(nodes[chosen]) &&
    state.lines.has(groupOf(edge))
  );
}

function repaint() {
  palette = readPalette();
  paintLegend();
  showPanel();
  refresh();
}

const SMALLEST = 0.12;
const LARGEST = 4;

// The picture is fitted again to a window that changes, unless the reader has a view of their own.
function resized() {
  clearTimeout(resizing);
  resizing = setTimeout(refit, PAUSE);
}

const sizeOf = ({ clientWidth, clientHeight }) => `${clientWidth} ${clientHeight}`;

function refit() {
  const canvas = byId("canvas");
  if (moved || canvas.clientWidth === 0 || fitted === sizeOf(canvas)) return;
  firstView();
  if (state.selected !== null && !nodes[state.selected].absent) reveal(nodes[state.selected]);
  // vis-network learns only while it draws which shapes have come into sight.
  requestAnimationFrame(() => requestAnimationFrame(() => network.redraw()));
}

function keepZoom({ scale, pointer }) {
  moved = true;
  if (scale < SMALLEST || scale > LARGEST) {
    const held = Math.min(LARGEST, Math.max(SMALLEST, scale));
    network.moveTo({ scale: held, position: network.DOMtoCanvas(pointer), animation: false });
  }
}

function zoomBy(factor) {
  const scale = Math.min(LARGEST, Math.max(SMALLEST, network.getScale() * factor));
  network.moveTo({ scale, animation: false });
  moved = true;
}

// Everything that shows.
function fitAll() {
  const whole = !state.lines.has("quiet") || shownNodes.length === 0;
  fitTo(whole ? arrangement().frame : frameOf(shownNodes, 90), 0);
}

const frameOf = (some, margin) => [
  Math.min(...some.map((node) => node.x)) - margin,
  Math.min(...some.map((node) => node.y)) - margin,
  Math.max(...some.map((node) => node.x)) + margin,
  Math.max(...some.map((node) => node.y)) + margin,
];

// Shows a frame as large as it fits, never above its natural size.
function fitTo([left, top, right, bottom], least) {
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  const room = 20;
  const scale = Math.min(
    (width - 2 * room) / (right - left),
    (height - 2 * room) / (bottom - top),
    1,
  );
  const position = { x: (left + right) / 2, y: (top + bottom) / 2 };
  network.moveTo({ scale: Math.max(scale, least), position, animation: false });
  fitted = sizeOf(byId("canvas"));
  moved = false;
}

// On a small screen the whole would be too small to read: begin where accounts differ.
function firstView() {
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  const [left, top, right, bottom] = arrangement().frame;
  const scale = Math.min((width - 40) / (right - left), (height - 40) / (bottom - top));
  const first = openQuestions()[0];
  if (several() || scale >= 0.36 || first === undefined) return fitAll();
  const around = [first, ...neighbours(first.id, "ANSWERS").map((id) => nodes[id])];
  const [west, north, east, south] = frameOf(around, 60);
  return fitTo([west, north - 60, east + 140, south], 0.75);
}

// Brings a node into sight without moving more than needed.
function reveal(node) {
  const place = network.canvasToDOM({ x: node.x, y: node.y });
  const { clientWidth: width, clientHeight: height } = byId("canvas");
  const margin = 60;
  if (place.x > margin && place.y > margin && place.x < width - margin && place.y < height - margin)
    return;
  network.moveTo({ position: { x: node.x, y: node.y }, animation: false });
}
