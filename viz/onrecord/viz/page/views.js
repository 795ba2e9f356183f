// The pictures: of all incidents, and of each. Which one shows decides where everything stands.

const narrow = window.matchMedia("(max-width: 900px)");
const several = () => state.view.incident < 0 && record.views.length > 1;
const arrangement = () => (narrow.matches && state.view.narrow) || state.view.wide;

// Gives every node its place in the picture that shows; what has none there is absent.
function arrange() {
  for (const node of nodes) node.absent = true;
  for (const [id, x, y, size, side, away = 0, quiet = 0, lines] of arrangement().spots) {
    const place = { x, y, size, away, side: record.sides[side], quiet: quiet === 1 };
    Object.assign(nodes[id], place, { lines: lines ?? nodes[id].usual, absent: false });
  }
}

// Whether something is told of in the incident whose picture shows.
const belongs = (node) =>
  state.view.incident < 0 || node.incidents.includes(state.view.incident);

function showView(view) {
  state.view = view;
  state.lines = new Set(view.shown);
  arrange();
  placeAll();
  refresh();
  filterRows();
  paintChooser();
  recount();
  firstView();
  byId("heading").textContent = view.heading;
  byId("summary").textContent = view.summary;
}

// The picture in which a node is seen: the one that shows, or the first that has a place for it.
function viewOf(node) {
  const has = (view) => view.wide.spots.some(([id]) => id === node.id);
  return !node.absent ? state.view : record.views.find(has);
}

function startChooser() {
  for (const button of document.querySelectorAll(".chooser button"))
    button.addEventListener("click", () => choosePicture(record.views[button.dataset.view]));
  narrow.addEventListener("change", () => showView(state.view));
}

function choosePicture(view) {
  state.selected = state.edge = null;
  showView(view);
  changed(view.incident < 0 ? "All incidents" : nodes[view.incident].label);
}

function paintChooser() {
  for (const button of document.querySelectorAll(".chooser button"))
    button.setAttribute(
      "aria-pressed",
      String(record.views[button.dataset.view] === state.view),
    );
}

// The numbers of the legend are those of the picture that shows.
function recount() {
  const seen = nodes.filter(belongs);
  const lines = edges.filter((edge) => belongs(nodes[edge.from]) && belongs(nodes[edge.to]));
  const count = (some, test) => some.filter(test).length;
  const counts = {
    kind: (name) => count(seen, (node) => node.kind === name),
    stance: (name) => count(seen, (node) => node.stance === name),
    relation: (name) => count(lines, (edge) => edge.relation === name),
    status: (name) =>
      count(seen, (node) => (name === "TENSION" ? node.tension : node.status === name)),
    lines: (name) =>
      name === "quiet"
        ? count(seen, (node) => isQuestion(node) && !isOpen(node))
        : count(lines, (edge) => groupOf(edge) === name && (name !== "ties" || several())),
  };
  for (const key of document.querySelectorAll(".key")) {
    const { group, name } = key.dataset;
    const number = counts[group](name);
    key.querySelector(".count").textContent = String(number);
    key.classList.toggle("none", number === 0);
    if (group === "lines") key.setAttribute("aria-pressed", String(state.lines.has(name)));
  }
  tellLeftOut();
}
