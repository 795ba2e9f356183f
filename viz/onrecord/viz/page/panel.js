// The panel says everything there is to say about the selection; at first it says where accounts differ.

function select(id, { focus = false } = {}) {
  state.selected = id;
  if (nodes[id].absent) showView(viewOf(nodes[id]));
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
  const address = node === null ? "" : addressOf(node);
  const whole = (address || "#") + viewAddress();
  history.replaceState(null, "", whole === "#" ? location.pathname + location.search : whole);
  byId("missing").hidden = true;
  showPanel();
  markRow();
  refresh();
  announce(words);
}

function showPanel() {
  const panel = byId("panel");
  panel.replaceChildren(...panelParts());
  if (panel.scrollTop !== 0) panel.scrollTop = 0;
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
    element("p", { class: "lead" }, several() ? LEAD_OF_ALL : LEAD_OF_ONE),
    ...(several() ? perIncident(asked) : asked.map(questionCard)),
    keysHelp(),
    element("p", { class: "about muted" }, document.querySelector(".foot p").textContent),
  ];
}

const LEAD_OF_ONE =
  "Every yellow hexagon is one claim: somebody said it, and it is not a finding. Acts stand on the line in the order told, people and offices above, what is open below, sources at the foot. Choose anything to see who says it, through whom, on what basis, and who says otherwise.";
const LEAD_OF_ALL =
  "Every yellow hexagon is one claim: somebody said it, and it is not a finding. Each incident has its acts on a line in the order told, and its claims hang from what they are about. What several incidents share stands aside, tied to each. Choose an incident above for all of its picture, or anything to see who says it.";

function perIncident(asked) {
  return record.views.slice(1).flatMap((view) => {
    const own = asked.filter((question) => question.incidents.includes(view.incident));
    if (own.length === 0) return [];
    return [element("p", { class: "kicker incident" }, pictureLink(view)), ...own.map(questionCard)];
  });
}

const pictureLink = (view) =>
  element(
    "button",
    { type: "button", class: "picture", onclick: () => choosePicture(view) },
    nodes[view.incident].label,
    " →",
  );

// Open questions, the most contested first, then those with the most speakers.
const STATUS_ORDER = ["CONTESTED", "UNCONFIRMED", "DENIED_ONLY", "UNOPPOSED", "RETRACTED"];

function openQuestions() {
  const speakers = (node) =>
    new Set(neighbours(node.id, "ANSWERS").flatMap((id) => neighbours(id, "SAYS"))).size;
  const order = (node) => STATUS_ORDER.indexOf(node.status);
  return nodes
    .filter((node) => isQuestion(node) && isOpen(node) && belongs(node))
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
  const picture = record.views.find((view) => view.incident === node.id && view !== state.view);
  const parts = [
    heading(node),
    picture === undefined ? "" : element("p", { class: "marks" }, pictureLink(picture)),
    element(
      "dl",
      { class: "fields" },
      ...node.fields.flatMap(fieldPart),
      element("dt", {}, "Identifier"),
      element("dd", {}, element("code", {}, node.iri)),
    ),
  ];
  if (isQuestion(node)) parts.push(section("Answers", neighbours(node.id, "ANSWERS")));
  if (!isClaim(node) && !isQuestion(node)) parts.push(...thingParts(node));
  return parts;
}

function heading(node) {
  const title = isClaim(node) ? node.says : node.label;
  const marks = isClaim(node) ? [stanceElement(node)] : node.badges.map(badgeElement);
  if (node.accuses) marks.push(badgeElement(`accusation, ${node.standing}`));
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
    element(
      "span",
      { class: "who" },
      element("bdi", {}, claim.who),
      " ",
      stanceElement(claim),
      claim.accuses ? badgeElement(`accusation, ${claim.standing}`) : "",
    ),
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
const viewAddress = () =>
  state.view.incident < 0 ? "" : `&in=${encodeURIComponent(nodes[state.view.incident].iri)}`;

function fieldPart([number, ...values]) {
  const term = record.texts[number];
  return [
    element("dt", {}, term),
    ...values.map((value) =>
      element("dd", { class: term === "Accusation" ? "caution" : null }, ...value.map(partElement)),
    ),
  ];
}

function partElement(part) {
  if (typeof part === "number") return element("bdi", {}, record.texts[part]);
  if (Array.isArray(part)) return nodeLink(nodes[part[0]], linkText(nodes[part[0]]));
  if (part.code) return element("code", {}, part.code);
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
