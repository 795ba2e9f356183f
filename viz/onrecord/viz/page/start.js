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

function openAddress() {
  const [iri, incident] = location.hash.slice(1).split("&in=").map(decodeURIComponent);
  const named = (name) => nodes.find((each) => each.iri === name);
  const view = record.views.find((each) => each.incident >= 0 && each.incident === named(incident)?.id);
  if (view !== undefined) choosePicture(view);
  const node = named(iri);
  if (node !== undefined) select(node.id);
}
