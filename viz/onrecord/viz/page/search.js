// Search over names, remarks and paraphrases, with suggestions while typing; accents do not matter.

const MOST = 12;
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const haystacks = nodes.map((node) =>
  plain([node.label, node.remark, node.says].filter(Boolean).join(" ")),
);
const input = byId("search");
const found = byId("found");
let active = -1;

function startSearch() {
  input.addEventListener("input", suggest);
  input.addEventListener("keydown", searchKey);
  input.addEventListener("blur", () => setTimeout(closeFound, 150));
  input.addEventListener("focus", () => input.value !== "" && suggest());
}

function matches(query) {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const begins = (id) =>
    plain(nodes[id].label)
      .split(/\s+/)
      .some((part) => part.startsWith(words[0]));
  const score = (id) => (begins(id) ? 0 : 1) + (isClaim(nodes[id]) ? 2 : 0);
  // Of two labels with the word, the shorter is likelier to be meant: a name, not a phrase with it.
  const length = (id) => nodes[id].label.length;
  return nodes
    .map((node) => node.id)
    .filter((id) => words.every((word) => haystacks[id].includes(word)))
    .sort((a, b) => score(a) - score(b) || length(a) - length(b) || a - b);
}

function suggest() {
  const ids = matches(input.value);
  active = -1;
  const options = ids.slice(0, MOST).map((id, index) => option(nodes[id], index));
  const more =
    ids.length > MOST
      ? [
          element(
            "li",
            { class: "more", role: "presentation" },
            `${ids.length - MOST} more: type on`,
          ),
        ]
      : [];
  const none =
    ids.length === 0
      ? [element("li", { class: "more", role: "presentation" }, "Nothing found")]
      : [];
  found.replaceChildren(...options, ...more, ...none);
  found.hidden = input.value.trim() === "";
  input.setAttribute("aria-expanded", String(!found.hidden));
  input.removeAttribute("aria-activedescendant");
  if (!found.hidden) announce(`${ids.length} found`);
}

function option(node, index) {
  const text = isClaim(node) ? node.says : node.label;
  return element(
    "li",
    {
      role: "option",
      id: `found-${index}`,
      "data-node": node.id,
      "aria-selected": "false",
      onmousedown: (event) => {
        event.preventDefault();
        choose(node.id);
      },
    },
    icon(node.kind),
    element("bdi", {}, text),
    element("small", {}, node.remark),
  );
}

function searchKey(event) {
  const options = [...found.querySelectorAll("[role=option]")];
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (options.length === 0) return;
    active = (active + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length;
    options.forEach((each, index) => each.setAttribute("aria-selected", String(index === active)));
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  } else if (event.key === "Enter" && options.length > 0) {
    event.preventDefault();
    choose(Number(options[Math.max(0, active)].dataset.node));
  } else if (event.key === "Escape") {
    event.stopPropagation();
    input.value = "";
    closeFound();
  }
}

function choose(id) {
  input.value = "";
  closeFound();
  showTab("network");
  select(id, { focus: true });
}

function closeFound() {
  found.hidden = true;
  input.setAttribute("aria-expanded", "false");
}
