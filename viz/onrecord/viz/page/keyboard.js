// Every visible shape is a button in a list that the eye does not see: Tab walks it in the order told.

const DIRECTIONS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
let buttons = [];
let leftOut = [];

function nodeItem(node) {
  const words = [record.kinds[node.kind].word, spokenName(node), ...node.badges].join(", ");
  const button = element("button", { type: "button", "data-node": node.id }, words);
  button.addEventListener("focus", () => select(node.id));
  button.addEventListener("click", () => select(node.id, { focus: true }));
  return element("li", {}, button);
}

function listNodes(gone) {
  leftOut = gone;
  buttons.forEach((button, id) => {
    button.hidden = gone[id];
  });
}

function startKeyboard() {
  buttons = nodes.map(nodeItem);
  listNodes(leftOut);
  byId("nodes").append(...buttons);
  byId("nodes").addEventListener("keydown", walk);
  document.addEventListener("keydown", pageKey);
  byId("nodes").addEventListener("focusin", () => byId("canvas").classList.add("focused"));
  byId("nodes").addEventListener("focusout", () => byId("canvas").classList.remove("focused"));
}

function pageKey(event) {
  const typing = event.target instanceof HTMLInputElement;
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    input.focus();
  } else if (event.key === "Escape" && !typing) {
    escape();
  }
}

// From the panel back to the shape, from the shape to nothing.
function escape() {
  const inPanel = byId("panel").contains(document.activeElement);
  if (inPanel && state.selected !== null && !buttons[state.selected].hidden)
    focusNode(state.selected);
  else clear();
}

function walk(event) {
  const direction = DIRECTIONS[event.key];
  const here = Number(event.target.dataset.node);
  if (event.key === "Enter") {
    event.preventDefault();
    select(here, { focus: true });
  } else if (direction !== undefined) {
    event.preventDefault();
    const next = along(here, direction);
    if (next !== null) focusNode(next);
  }
}

const focusNode = (id) => buttons[id].firstChild.focus({ preventScroll: true });

// The neighbour that lies nearest in a direction.
function along(here, [dx, dy]) {
  let best = null;
  let least = Infinity;
  for (const edge of edgesOf[here]) {
    const id = otherEnd(edge, here);
    const [x, y] = [nodes[id].x - nodes[here].x, nodes[id].y - nodes[here].y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    if (ahead <= 0 || buttons[id].hidden || aside > 3 * ahead) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) [best, least] = [id, cost];
  }
  return best;
}
