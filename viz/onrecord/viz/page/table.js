// The table twin: the same claims, the same filters, sortable, and what prints.

const table = byId("table");
const body = table.querySelector("tbody");
const tableRows = [...body.rows];
const orderOf = new Map(tableRows.map((row, order) => [Number(row.dataset.node), order]));
const rowOrder = (id) => orderOf.get(id) ?? 0;
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function startTable() {
  for (const head of table.querySelectorAll("th")) {
    const words = head.textContent;
    head.replaceChildren(
      element(
        "button",
        { type: "button", onclick: () => sortBy(head) },
        words,
        element("span", { class: "arrow", "aria-hidden": "true" }),
      ),
    );
  }
  for (const row of tableRows) {
    const words = row.querySelector(".says bdi");
    words.replaceWith(nodeLink(nodes[Number(row.dataset.node)], words.textContent));
  }
}

function sortBy(head) {
  const column = Number(head.dataset.column);
  const down = head.getAttribute("aria-sort") === "ascending";
  for (const other of table.querySelectorAll("th")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const text = (row) => row.cells[column].textContent.trim();
  const sign = down ? -1 : 1;
  const order = (a, b) =>
    sign * collator.compare(text(a), text(b)) ||
    rowOrder(Number(a.dataset.node)) - rowOrder(Number(b.dataset.node));
  body.append(...tableRows.slice().sort(order));
  announce(`Sorted by ${head.textContent}, ${down ? "descending" : "ascending"}`);
}

function filterRows() {
  for (const row of tableRows) row.hidden = !stays(nodes[Number(row.dataset.node)]);
}

const stays = (claim) => belongs(claim) && keeps(claim);

function markRow() {
  for (const row of tableRows)
    row.classList.toggle("chosen", Number(row.dataset.node) === state.selected);
}

const TABS = ["network", "table"];

function startTabs() {
  for (const name of TABS) {
    const tab = byId(`tab-${name}`);
    tab.addEventListener("click", () => showTab(name));
    tab.addEventListener("keydown", (event) => {
      if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
      const other = TABS.find((each) => each !== name);
      showTab(other);
      byId(`tab-${other}`).focus();
    });
  }
  showTab("network");
}

function showTab(shown) {
  for (const name of TABS) {
    const on = name === shown;
    byId(name).hidden = !on;
    byId(`tab-${name}`).setAttribute("aria-selected", String(on));
    byId(`tab-${name}`).tabIndex = on ? 0 : -1;
  }
  document.documentElement.dataset.view = shown;
}
