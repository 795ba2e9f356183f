"""Print the weight of pages and the time to their first picture: `python -m tests.bench.first_picture [PAGE ...]`.

Without a page, those of the record and of an invented one are measured. The picture is there at the first
frame after something was drawn on the canvas; that it holds more than one colour is checked.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Final

from tests.conftest import BROWSER_ARGUMENTS, BROWSERS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT: Final = Path(__file__).resolve().parents[2]
RUNS: Final = 5
SCREENS: Final = {"1440x900": (1440, 900), "390x844": (390, 844)}
WATCH: Final = """(() => {
  const fill = CanvasRenderingContext2D.prototype.fill;
  CanvasRenderingContext2D.prototype.fill = function (...values) {
    if (!window.begun && this.canvas.isConnected) {
      window.begun = this.canvas;
      requestAnimationFrame(() => setTimeout(() => { window.pictured = performance.now(); }));
    }
    return fill.apply(this, values);
  };
})()"""
PICTURED: Final = """() => new Promise((done) => {
  const look = () => (window.pictured ? done(window.pictured) : setTimeout(look, 4));
  look();
})"""
COLOURS: Final = """() => {
  const { data } = begun.getContext("2d").getImageData(0, 0, begun.width, begun.height);
  return new Set(new Uint32Array(data.buffer)).size;
}"""


@dataclass(frozen=True, slots=True)
class Picture:
    """What it takes until a page shows its picture: milliseconds by the clock, and of CPU on its main thread."""

    wall: float
    cpu: float


def first_picture(browser: Browser, page: Path, screen: tuple[int, int]) -> Picture:
    """Return the times of one opening of a page in a fresh context; raise ValueError where it stays blank."""
    context = browser.new_context(viewport={"width": screen[0], "height": screen[1]})
    opened = context.new_page()
    opened.add_init_script(WATCH)
    metrics = context.new_cdp_session(opened)
    metrics.send("Performance.enable", {"timeDomain": "threadTicks"})
    opened.goto(page.as_uri(), wait_until="commit")
    wall = float(opened.evaluate(PICTURED))
    taken = {m["name"]: m["value"] for m in metrics.send("Performance.getMetrics")["metrics"]}
    if opened.evaluate(COLOURS) < 2:
        raise ValueError(f"{page} stays blank.")
    context.close()
    return Picture(wall, 1000 * taken["TaskDuration"])


@contextmanager
def browser(executable: str) -> Iterator[Browser]:
    """Give a headless browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=executable, args=list(BROWSER_ARGUMENTS), chromium_sandbox=False
        )
        yield opened
        opened.close()


def pages(folder: Path) -> Iterator[Path]:
    """Write the page of the record and that of an invented record of 510 claims, and yield them."""
    from onrecord.export.assemble import assemble
    from onrecord.network import project
    from onrecord.viz import render
    from tests.inventions import city

    for name, store in (("data", assemble(ROOT / "data").store), ("city", city().store())):
        page = folder / f"{name}.html"
        page.write_text(render(project(store)), encoding="utf-8")
        yield page


def report(found: Sequence[Path], executable: str) -> None:
    """Print weight and times of each page on each screen, the median of the runs."""
    print(
        f"     kB  gzipped  wall ms   CPU ms  median of {RUNS} openings in headless Chromium, no GPU"
    )
    with browser(executable) as opened:
        for page in found:
            data = page.read_bytes()
            weights = f"{len(data) / 1000:7.0f}  {len(zlib.compress(data, 6)) / 1000:7.0f}"
            for name, screen in SCREENS.items():
                times = [first_picture(opened, page, screen) for _ in range(RUNS)]
                wall, cpu = (median(getattr(t, key) for t in times) for key in ("wall", "cpu"))
                print(f"{weights}  {wall:7.0f}  {cpu:7.0f}  {page.stem} at {name}")


def main() -> None:
    """Measure the pages that are named, or those of the records."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        print(f"No browser on PATH ({', '.join(BROWSERS)}): the first picture is not timed.")
        return
    with tempfile.TemporaryDirectory() as name:
        report([Path(each) for each in sys.argv[1:]] or list(pages(Path(name))), executable)


if __name__ == "__main__":
    main()
