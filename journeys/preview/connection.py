"""One connection: a bounded request in, one answer out, or views as they come."""

from __future__ import annotations

import contextlib
import io
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any, Final, cast

from journeys.preview.answers import Answer, answered, refusal

if TYPE_CHECKING:
    from journeys.preview.server import Server

__all__ = ["Connection"]

#: How long a request line and its headers may be together.
HEAD: Final = 16_384
#: How often a stream says that it is alive, in seconds, and finds out who has gone.
PULSE: Final = 5.0


class _Bounded(io.RawIOBase):
    """A stream that ends after so many bytes."""

    def __init__(self, stream: Any, most: int) -> None:
        self.left = most
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readline(self, size: int | None = -1, /) -> bytes:
        most = self.left if size is None or size < 0 else min(size, self.left)
        line: bytes = self._stream.readline(most)
        self.left -= len(line)
        return line

    def close(self) -> None:
        self._stream.close()


class Connection(BaseHTTPRequestHandler):
    """One connection of the preview's server."""

    default_request_version = "HTTP/1.0"  # answers to the oldest form have headers too
    timeout = 5
    _requested = False

    def setup(self) -> None:
        """Open the streams; the one of the request is bounded."""
        super().setup()
        self._input = _Bounded(self.rfile, HEAD)
        self.rfile = cast("Any", self._input)

    def handle(self) -> None:
        """Read one request and answer it; whoever hangs up has had enough."""
        with contextlib.suppress(OSError):
            self._handle()

    def _handle(self) -> None:
        self.raw_requestline = self.rfile.readline(HEAD)
        if not self.raw_requestline or not self.parse_request():
            return
        self._owner.heard(self.connection)
        if self._input.left <= 0:
            self._send(refusal(431, "the request is too long"))
            return
        answer = answered(
            self.command,
            self.path,
            self.headers,
            port=self._owner.port,
            view=self._owner.desk.newest()[1],
        )
        if answer.is_stream and self.command == "GET":
            self._stream(answer)
        else:
            self._send(answer)

    @property
    def _owner(self) -> Server:
        return cast("Server", self.server)

    def _send(self, answer: Answer) -> None:
        self._send_head(answer, length=len(answer.body))
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def _send_head(self, answer: Answer, *, length: int | None) -> None:
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if length is not None:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def _stream(self, answer: Answer) -> None:
        """Send the newest view, and each that comes after, until either side has gone."""
        desk, streams = self._owner.desk, self._owner.streams
        if not streams.acquire(blocking=False):
            self._send(refusal(503, "too many pages look on; close some"))
            return
        try:
            self._send_head(answer, length=None)
            number = -1
            while not desk.is_closed:
                newest, view = desk.newest()
                news = b"data: " + view.line if newest > number else b":"
                self.wfile.write(b"retry: 1000\n" + news + b"\n\n")
                number = newest
                desk.wait(after=number, seconds=PULSE)
        finally:
            streams.release()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what is no request, with the headers of every answer."""
        del message, explain
        self.command = getattr(self, "command", None) or "GET"
        self._send(refusal(code, HTTPStatus(code).phrase.lower()))

    def version_string(self) -> str:
        """What the server calls itself."""
        return "journeys"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - as it is inherited
        """Say nothing; the command tells what was redrawn."""
