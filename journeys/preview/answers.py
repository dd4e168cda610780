"""A request to its answer: four paths, one host, two methods, and the same headers on all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from email.message import Message
from typing import Final

import attrs

from journeys.preview.shell import POLICY, SHELL
from journeys.preview.view import View

__all__ = ["HEADERS", "Answer", "answered", "refusal"]

#: What every answer says, whatever it is: nothing is kept, guessed, framed or read by others.
HEADERS: Final[Mapping[str, str]] = {
    "Cache-Control": "no-store",
    "Connection": "close",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
}
#: The page brings a policy of its own, by hashes; this one holds whatever the page says.
_PAGE_POLICY: Final = (
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
_NAMES: Final = ("127.0.0.1", "localhost")


@attrs.frozen(kw_only=True)
class Answer:
    """What is sent back.

    Attributes:
        status: The status.
        type: The kind of the body.
        body: The body; empty for a stream.
        more: Headers beside those that every answer has, or instead of them.
        is_stream: Whether views follow as they come.
    """

    status: int = 200
    type: str = "text/plain; charset=utf-8"
    body: bytes = b""
    more: Mapping[str, str] = attrs.field(factory=dict)
    is_stream: bool = False

    @property
    def headers(self) -> dict[str, str]:
        """All headers, but for the length and the date."""
        return {**HEADERS, "Content-Type": self.type, **self.more}


def answered(method: str, target: str, headers: Message, *, port: int, view: View) -> Answer:
    """The answer to a request.

    Args:
        method: The method.
        target: The target, a path with or without a query.
        headers: The headers of the request.
        port: The port on which it came in.
        view: The newest view.

    Returns:
        The answer; a refusal where the host is another's (a name that somebody bound to this
        machine), the method writes, the path is none of the four, or another site asks.
    """
    if not _is_named(headers, port):
        return refusal(421, "this is 127.0.0.1, and no other host")
    if method not in {"GET", "HEAD"}:
        return refusal(405, "a preview is only looked at", Allow="GET, HEAD")
    found = _PATHS.get(target.partition("?")[0])
    if found is None:
        return refusal(404, "there is no such page")
    if not _is_own(headers, port, is_shell=found is _shell):
        return refusal(403, "another site asks")
    return found(view)


def refusal(status: int, reason: str, **more: str) -> Answer:
    r"""An answer that says why there is none.

    Args:
        status: The status.
        reason: The reason, in constant words.
        more: More headers.

    Example:
        >>> refusal(404, "there is no such page").body
        b'there is no such page\n'
    """
    return Answer(status=status, body=f"{reason}\n".encode(), more=more)


def _is_named(headers: Message, port: int) -> bool:
    hosts = headers.get_all("Host", [])
    allowed = {host for name in _NAMES for host in (name, f"{name}:{port}")}
    return len(hosts) == 1 and hosts[0].strip().lower() in allowed


def _is_own(headers: Message, port: int, *, is_shell: bool) -> bool:
    """Whether the page itself asks, or no page; following a link to the shell is no asking."""
    origins = {f"http://{name}:{port}" for name in _NAMES}
    if any(origin not in origins for origin in headers.get_all("Origin", [])):
        return False
    return is_shell or headers.get("Sec-Fetch-Site", "none") in {"none", "same-origin"}


def _shell(_view: View) -> Answer:
    return Answer(
        type="text/html; charset=utf-8", body=SHELL, more={"Content-Security-Policy": POLICY}
    )


def _page(view: View) -> Answer:
    if not view.page:
        return refusal(404, "there is no board yet")
    policy = {"Content-Security-Policy": _PAGE_POLICY}
    return Answer(type="text/html; charset=utf-8", body=view.page, more=policy)


def _findings(view: View) -> Answer:
    return Answer(type="application/json", body=view.line + b"\n")


def _events(_view: View) -> Answer:
    return Answer(type="text/event-stream", is_stream=True)


_PATHS: Final[Mapping[str, Callable[[View], Answer]]] = {
    "/": _shell,
    "/map.html": _page,
    "/findings.json": _findings,
    "/events": _events,
}
