// Starts everything, and opens what the address asks for.

document.documentElement.classList.add("scripted");
startTabs();
startCanvas();
startLegend();
startTable();
startSearch();
startKeyboard();
paintLegend();
showPanel();
refresh();
firstView();
openAddress();

byId("zoom-in").addEventListener("click", () => zoomBy(1.3));
byId("zoom-out").addEventListener("click", () => zoomBy(1 / 1.3));
byId("zoom-fit").addEventListener("click", fitAll);
window.addEventListener("hashchange", openAddress);

function openAddress() {
  const iri = decodeURIComponent(location.hash.slice(1));
  const node = nodes.find((each) => each.iri === iri);
  if (node !== undefined) select(node.id);
}
