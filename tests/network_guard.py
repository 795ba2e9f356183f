"""Refuses and writes down every call to a host other than this one, by an audit hook."""

import ipaddress

OUTSIDE_CALLS: list[str] = []
NO_HOSTS = ("", "localhost")


class OutsideCallError(RuntimeError):
    """A test reached for the network."""


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse the socket events that name a host which is not this one."""
    if not event.startswith("socket."):
        return
    host = _host(event, arguments)
    if host is None or _is_here(host):
        return
    OUTSIDE_CALLS.append(f"{event} {host}")
    raise OutsideCallError(f"{event} {host}")


def _host(event: str, arguments: tuple[object, ...]) -> str | None:
    """Return the host that an event names; None for local sockets and events without a host."""
    match event, arguments:
        case "socket.connect" | "socket.sendto" | "socket.sendmsg", (_, (str() as host, *_)):
            return host
        case "socket.getaddrinfo" | "socket.gethostbyname", (str() as host, *_):
            return host
        case "socket.getaddrinfo" | "socket.gethostbyname", (bytes() as host, *_):
            return host.decode()
    return None


def _is_here(host: str) -> bool:
    """Return whether a name or address is this very machine."""
    if host in NO_HOSTS:
        return True
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified
