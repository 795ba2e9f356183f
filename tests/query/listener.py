"""A server on this machine that counts who connects to it."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox

PLACE = "http://this.invalid/"  # what a test writes where the listener's address belongs
NAMES = ("a'", "a#", "b.c", "")


@dataclass
class Listener:
    """Counts connections, and answers none."""

    server: socket.socket
    connections: int = 0
    store: ox.Store = field(default_factory=ox.Store)

    @property
    def address(self) -> str:
        """Return the IRI under which it listens."""
        return f"http://127.0.0.1:{self.server.getsockname()[1]}/"

    def connections_of(self, query: str) -> int:
        """Return how often the engine connects while it answers `query`, whatever comes of it."""
        before = self.connections
        with contextlib.suppress(SyntaxError, RuntimeError, OSError, ValueError):
            answer = self.store.query(query.replace(PLACE, self.address))
            if not isinstance(answer, ox.QueryBoolean):
                list(answer)
        return self.connections - before

    def serve(self) -> None:
        """Count connections until the server is closed."""
        while True:
            try:
                connection, _ = self.server.accept()
            except OSError:
                return
            self.connections += 1
            connection.close()


@contextlib.contextmanager
def listening() -> Iterator[Listener]:
    """Listen on a free port of this machine, with a store whose statements the tricks match."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        listener = Listener(server)
        subject, predicate = (ox.NamedNode(f"http://this.invalid/{name}") for name in "sp")
        literals = (ox.Literal(1), ox.Literal("a", language="en"))
        names = (ox.NamedNode(listener.address + name) for name in NAMES)
        objects: list[ox.Literal | ox.NamedNode] = [*literals, ox.NamedNode("http://h:"), *names]
        for value in objects:
            listener.store.add(ox.Quad(subject, predicate, value))
        thread = threading.Thread(target=listener.serve, daemon=True)
        thread.start()
        yield listener
        server.shutdown(socket.SHUT_RDWR)
    thread.join(timeout=5)
