"""The guards that all tests stand behind do their work."""

import socket
from typing import TYPE_CHECKING

import pytest

from tests.network_guard import OutsideCallError

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("2001:db8::1", 80)])
def test_connecting_outside_is_refused(address: tuple[str, int], outside_calls: list[str]) -> None:
    """A connection to another host is refused, and written down in case somebody swallows it."""
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family) as made, pytest.raises(OutsideCallError):
        made.connect(address)
    assert outside_calls == [f"socket.connect {address[0]}"]
    outside_calls.clear()


def test_looking_up_a_name_is_refused(outside_calls: list[str]) -> None:
    """The name of another host is not looked up."""
    with pytest.raises(OutsideCallError):
        socket.getaddrinfo("onrecord.invalid", 443)
    outside_calls.clear()


def test_loopback_is_allowed() -> None:
    """A server of the tests' own can be reached by address and by name."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        for host in ("127.0.0.1", "localhost"):
            socket.create_connection((host, port)).close()


@pytest.mark.browser
def test_the_browser_opens_a_page(page: "Page") -> None:
    """The browser renders a page and runs its script."""
    page.set_content("<title>x</title><script>document.title = 'on record'</script>")
    assert page.title() == "on record"


@pytest.mark.browser
def test_the_browser_finds_no_outside_name(page: "Page") -> None:
    """A page that asks for another host gets nothing."""
    from playwright.sync_api import Error

    with pytest.raises(Error, match="ERR_NAME_NOT_RESOLVED"):
        page.goto("http://onrecord.invalid/")
