// The panel says everything there is to say about the selection; at first it says where accounts differ.

function select(id, { focus = false } = {}) {
  state.selected = id;
  state.edge = null;
  changed(`${record.kinds[nodes[id].kind].word}: ${spokenName(nodes[id])}`);
  reveal(nodes[id]);
  if (focus) byId("panel").focus({ preventScroll: true });
}

function selectEdge(id) {
  state.edge = id;
  state.selected = null;
  changed(`Line: ${edges[id].word}`);
}

function clear() {
  if (state.selected === null && state.edge === null) return;
  state.selected = state.edge = null;
  changed("Nothing selected");
}

function changed(words) {
  const node = state.selected === null ? null : nodes[state.selected];
  const address = node === null ? " " : addressOf(node);
  history.replaceState(null, "", node === null ? location.pathname + location.search : address);
  showPanel();
  markRow();
  refresh();
  announce(words);
}

function showPanel() {
  const panel = byId("panel");
  panel.replaceChildren(...panelParts());
  panel.scrollTop = 0;
}

function panelParts() {
  if (state.edge !== null) return edgePart(edges[state.edge]);
  if (state.selected !== null) return nodePart(nodes[state.selected]);
  return overview();
}

function overview() {
  const asked = openQuestions();
  return [
    element("p", { class: "kicker" }, "Evidence"),
    element(
      "h2",
      {},
      asked.length > 0 ? "Where accounts differ or stay open" : "Nothing here is disputed",
    ),
    element(
      "p",
      { class: "lead" },
      "Every yellow hexagon is one claim: somebody said it, and it is not a finding. Acts stand on the line in the order told, people and offices above, what is open below, sources at the foot. Choose anything to see who says it, through whom, on what basis, and who says otherwise.",
    ),
    ...asked.map(questionCard),
    keysHelp(),
    element("p", { class: "about muted" }, document.querySelector(".foot p").textContent),
  ];
}

// Open questions, the most contested first, then those with the most speakers.
const STATUS_ORDER = ["CONTESTED", "UNCONFIRMED", "DENIED_ONLY", "UNOPPOSED", "RETRACTED"];

function openQuestions() {
  const speakers = (node) =>
    new Set(neighbours(node.id, "ANSWERS").flatMap((id) => neighbours(id, "SAYS"))).size;
  const order = (node) => STATUS_ORDER.indexOf(node.status);
  return nodes
    .filter((node) => isQuestion(node) && node.badges.length > 0)
    .sort((a, b) => order(a) - order(b) || speakers(b) - speakers(a) || a.id - b.id);
}

function questionCard(question) {
  return element(
    "section",
    { class: "card" },
    element(
      "h3",
      {},
      nodeLink(question, question.label),
      " ",
      ...question.badges.map(badgeElement),
    ),
    question.remark === ""
      ? ""
      : element("p", { class: "muted" }, question.remark.replace(/^\(|\)$/g, "")),
    claimList(neighbours(question.id, "ANSWERS")),
  );
}

function keysHelp() {
  const rows = [
    ["/", "search"],
    ["Tab", "next shape, in the order told"],
    ["← ↑ ↓ →", "along the lines"],
    ["Enter", "read the panel"],
    ["Esc", "back, then clear"],
  ];
  return element(
    "details",
    { class: "keys" },
    element("summary", {}, "Keys"),
    element(
      "dl",
      {},
      ...rows.flatMap(([key, does]) => [
        element("dt", {}, element("kbd", {}, key)),
        element("dd", {}, does),
      ]),
    ),
  );
}

function nodePart(node) {
  const parts = [
    heading(node),
    element(
      "dl",
      { class: "fields" },
      ...node.fields.flatMap(fieldPart),
      ...fieldPart(["Identifier", [[{ text: node.iri, code: true }]]]),
    ),
  ];
  if (isQuestion(node)) parts.push(section("Answers", neighbours(node.id, "ANSWERS")));
  if (!isClaim(node) && !isQuestion(node)) parts.push(...thingParts(node));
  return parts;
}

function heading(node) {
  const title = isClaim(node) ? node.says : node.label;
  const marks = isClaim(node) ? [stanceElement(node)] : node.badges.map(badgeElement);
  return element(
    "header",
    {},
    element("p", { class: "kicker" }, icon(node.kind), record.kinds[node.kind].word, back()),
    element("h2", { class: isClaim(node) ? "says" : null }, element("bdi", {}, title)),
    node.remark !== "" && !isClaim(node) ? element("p", { class: "muted" }, node.remark) : "",
    marks.length > 0 ? element("p", { class: "marks" }, ...marks) : "",
  );
}

const back = () =>
  element(
    "button",
    { type: "button", class: "close", "aria-label": "Clear the selection", onclick: clear },
    "×",
  );

function thingParts(node) {
  const them = node.kind === "PERSON" || node.kind === "GROUP" ? "them" : "it";
  const groups = [
    ["Says", ["SAYS"]],
    ["Speaks for others", ["SPEAKS_FOR"]],
    ["Passed on", ["HOP"]],
    [`Claims about ${them}`, ["SUBJECT", "OBJECT", "IN_ACT"]],
    ["Claims reported in it", ["REPORTED_IN"]],
    ["Claims that rely on it", ["BASIS"]],
    [`Claims that accuse ${them}`, ["ACCUSES"]],
  ];
  const parts = groups.map(([title, relations]) =>
    section(
      title,
      [...new Set(neighbours(node.id, ...relations))].filter((id) => isClaim(nodes[id])),
    ),
  );
  const facts = edgesOf[node.id].filter(
    (e) =>
      ["PART_OF", "PUBLISHED_BY", "JUDGED"].includes(e.relation) &&
      !isQuestion(nodes[otherEnd(e, node.id)]),
  );
  const asked = neighbours(node.id, "ASKED_ABOUT").filter((id) => isQuestion(nodes[id]));
  return [...parts, listSection(`Questions about ${them}`, asked), factSection(node, facts)].filter(
    (part) => part !== "",
  );
}

function section(title, ids) {
  if (ids.length === 0) return "";
  const long = ids.length > 8;
  return element(
    "details",
    { class: "group", open: !long },
    element(
      "summary",
      {},
      element("span", {}, title),
      " ",
      element("span", { class: "count" }, String(ids.length)),
    ),
    claimList(ids),
  );
}

function listSection(title, ids) {
  if (ids.length === 0) return "";
  return element(
    "details",
    { class: "group", open: ids.length <= 8 },
    element(
      "summary",
      {},
      element("span", {}, title),
      " ",
      element("span", { class: "count" }, String(ids.length)),
    ),
    element(
      "ul",
      {},
      ...ids.map((id) =>
        element(
          "li",
          {},
          nodeLink(nodes[id], nodes[id].label),
          " ",
          ...nodes[id].badges.map(badgeElement),
        ),
      ),
    ),
  );
}

function factSection(node, facts) {
  if (facts.length === 0) return "";
  return element(
    "details",
    { class: "group" },
    element(
      "summary",
      {},
      element("span", {}, "From the registry"),
      " ",
      element("span", { class: "count" }, String(facts.length)),
    ),
    element(
      "ul",
      {},
      ...facts.map((edge) => {
        const end = nodes[otherEnd(edge, node.id)];
        return element(
          "li",
          {},
          `${edge.word} `,
          nodeLink(end, fullName(end)),
          edge.reason === "" ? "" : element("span", { class: "muted" }, ` ${edge.reason}`),
        );
      }),
    ),
  );
}

const claimList = (ids) =>
  element(
    "ul",
    { class: "claims" },
    ...ids
      .slice()
      .sort((a, b) => rowOrder(a) - rowOrder(b))
      .map((id) => claimItem(nodes[id])),
  );

function claimItem(claim) {
  return element(
    "li",
    {},
    element("span", { class: "who" }, element("bdi", {}, claim.who), " ", stanceElement(claim)),
    nodeLink(claim, claim.says),
  );
}

function stanceElement(claim) {
  const svg = document.querySelector(`.key[data-name="${CSS.escape(claim.stance)}"] svg`);
  return element("span", { class: "stance" }, svg === null ? "" : svg.cloneNode(true), claim.word);
}

const badgeElement = (word) => element("span", { class: "badge" }, word);

function nodeLink(node, text) {
  const follow = (event) => {
    event.preventDefault();
    showTab("network");
    select(node.id, { focus: true });
  };
  return element(
    "a",
    { class: "link", href: addressOf(node), onclick: follow },
    element("bdi", {}, text),
  );
}

const addressOf = (node) => `#${encodeURIComponent(node.iri)}`;

function fieldPart([term, values]) {
  return [
    element("dt", {}, term),
    ...values.map((value) =>
      element("dd", { class: term === "Accusation" ? "caution" : null }, ...value.map(partElement)),
    ),
  ];
}

function partElement(part) {
  if (typeof part === "string") return element("bdi", {}, part);
  if (part.node !== undefined) return nodeLink(nodes[part.node], linkText(nodes[part.node]));
  if (part.code) return element("code", {}, part.text);
  if (part.address && /^https?:\/\//.test(part.address)) {
    return element(
      "a",
      { href: part.address, rel: "noreferrer noopener", target: "_blank" },
      part.text,
    );
  }
  return element("bdi", {}, part.text);
}

const linkText = (node) =>
  isClaim(node) ? `${node.says} (${node.remark})` : isQuestion(node) ? node.label : fullName(node);

function edgePart(edge) {
  const [from, to] = [nodes[edge.from], nodes[edge.to]];
  const head = element(
    "header",
    {},
    element("p", { class: "kicker" }, "Line", back()),
    element("h2", {}, edge.word),
    element("p", {}, nodeLink(from, fullName(from)), " → ", nodeLink(to, fullName(to))),
    edge.reason === "" ? "" : element("p", { class: "muted" }, edge.reason),
  );
  if (edge.claim < 0)
    return [
      head,
      element(
        "p",
        { class: "muted" },
        "This line is not a claim: it says only what was entered together, or what was computed or judged and why.",
      ),
    ];
  return [
    head,
    element("p", { class: "muted" }, "This line belongs to the claim:"),
    ...nodePart(nodes[edge.claim]),
  ];
}
