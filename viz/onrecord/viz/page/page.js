// What the page knows: the record as data, what is selected, and what is left out.

const CLAIM = "CLAIM";
const QUESTION = "QUESTION";
const MANY = 60; // above this many nodes, only the more connected ones are labelled

const record = JSON.parse(document.getElementById("record").textContent);
const kinds = Object.keys(record.kinds);
const textOf = (number) => record.texts[number] ?? "";
const nodes = record.nodes.map((node, id) => {
  const remark = textOf(node.remark);
  return {
    badges: [],
    says: "",
    ...node,
    id,
    remark,
    who: textOf(node.who),
    stance: textOf(node.stance),
    status: textOf(node.status),
    lines: node.lines?.map(textOf) ?? [node.label, remark].filter(Boolean),
    kind: kinds[node.kind],
    iri: record.base + node.iri,
  };
});
for (const node of nodes) node.usual = node.lines;

// What a claim says, and in what way, its row in the table tells.
for (const row of document.querySelectorAll("tbody tr")) {
  const node = nodes[Number(row.dataset.node)];
  node.says = row.cells[3].firstChild.textContent;
  node.word = row.cells[2].textContent;
  node.standing = row.cells[6].textContent;
}

const isOpen = (node) => node !== undefined && node.badges.length > 0;
const edges = [...record.edges.map(edgeOf), ...record.ties.map(tieOf)];
edges.forEach((edge, id) => {
  edge.id = id;
});

function edgeOf([from, to, number, claim, word, reason]) {
  const relation = record.relations[number];
  const line = record.line_of[relation] || nodes[claim]?.stance || "fact";
  return {
    ...record.lines[line],
    from,
    to,
    relation,
    claim,
    line,
    word: record.texts[word],
    reason: record.texts[reason] ?? "",
    arrows: record.arrows.includes(relation),
    calm: relation === "OBJECT" && record.calm.includes(nodes[to].kind),
  };
}

function tieOf([from, to, claims, width]) {
  const word =
    claims === 0 ? "publishes what is told" : `told of in ${claims} claim${claims === 1 ? "" : "s"}`;
  const relation = "TOLD_IN";
  return { ...record.lines.tie, from, to, relation, claim: -1, line: "tie", word, width, reason: "" };
}

const state = {
  selected: null, // the number of a node
  edge: null, // the number of an edge
  hovered: null,
  left: {
    kind: new Set(),
    stance: new Set(),
    status: new Set(),
    relation: new Set(),
  },
  view: record.views[0],
  lines: new Set(record.views[0].shown),
};

const groupNames = Object.entries(record.groups);
const groupOf = (edge) => groupNames.find(([, relations]) => relations.includes(edge.relation))[0];

const edgesOf = nodes.map(() => []);
for (const edge of edges) {
  edgesOf[edge.from].push(edge);
  if (edge.to !== edge.from) edgesOf[edge.to].push(edge);
}

const byId = (id) => document.getElementById(id);
const isClaim = (node) => node.kind === CLAIM;
const isQuestion = (node) => node.kind === QUESTION;
const otherEnd = (edge, id) => (edge.from === id ? edge.to : edge.from);
const neighbours = (id, ...relations) =>
  edgesOf[id].filter((e) => relations.includes(e.relation)).map((e) => otherEnd(e, id));
const fullName = (node) => [node.label, node.remark].filter(Boolean).join(" ");
// For whoever does not see the picture: the label of a claim leaves out what it is about.
const spokenName = (node) => (isClaim(node) ? `${node.says}, ${node.remark}` : fullName(node));

// Text always goes in as text: nothing that comes from a source is read as markup.
function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined)
      made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

for (const edge of edges)
  if (edge.relation === "ANSWERS" && isOpen(nodes[edge.to])) nodes[edge.from].open = true;
for (const edge of edges) if (edge.relation === "ACCUSES") nodes[edge.from].accuses = true;
for (const edge of edges) edge.open = edge.claim >= 0 && nodes[edge.claim].open === true;

function statuses(claim) {
  return neighbours(claim.id, "ANSWERS")
    .map((id) => nodes[id])
    .filter(isQuestion);
}

// Whether the filters leave a node in; a question whose tension is filtered stays if its status does.
function keeps(node) {
  if (state.left.kind.has(node.kind)) return false;
  if (isClaim(node)) {
    if (state.left.stance.has(node.stance)) return false;
    const asked = statuses(node);
    return asked.length === 0 || asked.some(keepsStatus);
  }
  return !isQuestion(node) || keepsStatus(node);
}

function keepsStatus(question) {
  if (state.left.status.has(question.status)) return false;
  return !(question.tension && state.left.status.has("TENSION"));
}

// What belongs to the selection: a claim with all it ties together, a question with its answers,
// anything else with the claims about it and by it.
function context() {
  if (state.edge !== null) return edgeContext(edges[state.edge]);
  if (state.selected === null) return null;
  const node = nodes[state.selected];
  if (node.kind === "INCIDENT" && state.view.incident < 0) return told(node);
  const found = new Set([node.id]);
  const shown = (id) => !nodes[id].quiet || state.lines.has("quiet");
  for (const edge of edgesOf[node.id])
    if (shown(otherEnd(edge, node.id))) found.add(otherEnd(edge, node.id));
  if (isClaim(node)) return found;
  for (const id of [...found]) {
    if (!isClaim(nodes[id])) continue;
    for (const end of neighbours(id, "SUBJECT", "OBJECT", "SAYS")) found.add(end);
    if (isQuestion(node)) continue;
    for (const end of neighbours(id, "ANSWERS")) if (shown(end)) found.add(end);
  }
  return found;
}

// In the picture of all incidents, one of them stands for its whole strip.
const told = (incident) =>
  new Set(nodes.filter((node) => node.incidents.includes(incident.id)).map((node) => node.id));

function edgeContext(edge) {
  const found = new Set([edge.from, edge.to]);
  if (edge.claim >= 0) {
    found.add(edge.claim);
    for (const near of edgesOf[edge.claim]) found.add(otherEnd(near, edge.claim));
  }
  return found;
}

function announce(text) {
  byId("live").textContent = text;
}
