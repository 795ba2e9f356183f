"""What all tests share: no network, the folder of shared inputs, and a browser."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.network_guard import OUTSIDE_CALLS, watch

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parents[1]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
BROWSER_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
)

sys.addaudithook(watch)

# No test asserts a time: a busy machine would fail it.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def outside_calls() -> Iterator[list[str]]:
    """Give the calls to hosts other than this one; a test that leaves any fails."""
    OUTSIDE_CALLS.clear()
    yield OUTSIDE_CALLS
    assert not OUTSIDE_CALLS, f"a test reached for the network: {OUTSIDE_CALLS}"


@pytest.fixture(scope="session")
def root() -> Path:
    """Give the folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """Give the folder of inputs that lies beside the checkout, or skip."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"the shared inputs are not beside the checkout ({folder.name}/ is absent)")
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """Give a headless browser that resolves no outside name; skip, or fail if one is required."""
    executable = next(filter(None, map(shutil.which, BROWSERS)), None)
    if executable is None:
        missing = f"no browser on PATH (looked for {', '.join(BROWSERS)})"
        if os.environ.get("ONRECORD_REQUIRE_BROWSER"):
            pytest.fail(f"{missing}, and ONRECORD_REQUIRE_BROWSER is set", pytrace=False)
        pytest.skip(missing)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=executable, args=list(BROWSER_ARGUMENTS), chromium_sandbox=False
        )
        yield opened
        opened.close()


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """Give a fresh page of the browser, 1440 by 900."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def sample_build(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the build folder of the invented sample, built once for all tests that only read it."""
    from onrecord.export.build import build

    out = tmp_path_factory.mktemp("sample") / "build"
    build(root / "tests/sample", out, texts=[root / "tests/sample/texts"])
    return out
