// The legend filters: what is not pressed is left out of the picture and of the table.

function startLegend() {
  for (const key of document.querySelectorAll(".key")) {
    key.addEventListener("click", () => toggle(key));
  }
}

function toggle(key) {
  const { group, name } = key.dataset;
  const shown = key.getAttribute("aria-pressed") !== "true";
  key.setAttribute("aria-pressed", String(shown));
  if (group === "lines") change(state.lines, name, shown);
  else change(state.left[group], name, !shown);
  filtered();
  announce(`${key.querySelector("span").textContent}: ${shown ? "shown" : "left out"}`);
}

function change(set, name, add) {
  if (add) set.add(name);
  else set.delete(name);
}

function filtered() {
  refresh();
  filterRows();
  tellLeftOut();
}

// A picture without its denials must not look complete: what is left out is named beside it.
function tellLeftOut() {
  const left = [...document.querySelectorAll('.key[aria-pressed="false"]')].filter(
    ({ dataset: { group, name } }) => state.left[group]?.has(name),
  );
  const words = left.map(
    (key) =>
      `${key.querySelector("span").textContent} (${key.querySelector(".count").textContent})`,
  );
  for (const note of document.querySelectorAll(".left-out")) {
    note.hidden = words.length === 0;
    if (!note.hidden) note.replaceChildren(`Hidden: ${words.join(", ")}. `, showAllButton());
  }
}

const showAllButton = () =>
  element("button", { type: "button", class: "show-all", onclick: showAll }, "Show all");

function showAll() {
  for (const names of Object.values(state.left)) names.clear();
  for (const key of document.querySelectorAll('.key:not([data-group="lines"])'))
    key.setAttribute("aria-pressed", "true");
  filtered();
  announce("Everything is shown");
}
