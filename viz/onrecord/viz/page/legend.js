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
  refresh();
  filterRows();
  announce(`${key.querySelector("span").textContent}: ${shown ? "shown" : "left out"}`);
}

function change(set, name, add) {
  if (add) set.add(name);
  else set.delete(name);
}
