// Starts everything, and opens what the address asks for.

startTabs();
startChooser();
startCanvas();
startLegend();
startSearch();
paintLegend();
refresh();
firstView();
showPanel();
openAddress();
requestAnimationFrame(() => setTimeout(startRest));

// What the eye does not need at first waits for the picture.
function startRest() {
  startTable();
  startKeyboard();
  recount();
  document.documentElement.dataset.ready = "";
}

byId("zoom-in").addEventListener("click", () => zoomBy(1.3));
byId("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
byId("zoom-fit").addEventListener("click", fitAll);
window.addEventListener("hashchange", openAddress);

// Opens what the address names; of what is not here, or cannot be read, it says so.
function openAddress() {
  const [iri, incident] = location.hash.slice(1).split("&in=").map(decoded);
  const named = (name) => nodes.find((each) => each.iri === name);
  const view = record.views.find((each) => each.incident >= 0 && each.incident === named(incident)?.id);
  if (view !== undefined) choosePicture(view);
  const node = named(iri);
  if (node !== undefined) select(node.id);
  const unknown = (name) => name && named(name) === undefined && byId(name) === null;
  if (unknown(iri) || unknown(incident)) tellMissing();
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function tellMissing() {
  byId("missing").hidden = false;
  byId("missing").textContent = "The link leads to something that is not in this build.";
}
