"""Views to browsers on this machine: a bounded server whose threads all end when it closes."""

from __future__ import annotations

import contextlib
import errno
import socket
import socketserver
import sys
import threading
import time
from types import TracebackType
from typing import Any, Final, Self

from journeys.errors import EngineError
from journeys.preview.connection import Connection
from journeys.preview.desk import Desk

__all__ = ["Server"]

#: How many connections are open at once, event streams included; one more is closed at once.
CONNECTIONS: Final = 64
#: How many of them may be event streams.
STREAMS: Final = 16
#: Within how many seconds a request must have come in.
PATIENCE: Final = 5.0

_REASONS: Final = {
    errno.EADDRINUSE: "is in use; choose another with --port, or leave it out",
    errno.EACCES: "may not be used; choose one above 1023",
}


class Server(socketserver.ThreadingMixIn, socketserver.TCPServer):
    """The server of a preview, on 127.0.0.1 alone.

    Entered, it serves in a thread of its own; left, it closes every connection and joins every
    thread.

    Attributes:
        desk: Where the views come from.
        port: The port on which it listens.
        streams: The right to one of the event streams.
    """

    allow_reuse_address = sys.platform != "win32"
    daemon_threads = False
    block_on_close = True
    request_queue_size = 32

    def __init__(self, desk: Desk, port: int = 0) -> None:
        """Begin to listen.

        Args:
            desk: Where the views come from.
            port: The port; 0 for a free one.

        Raises:
            EngineError: The port cannot be had.
        """
        self.desk = desk
        self.streams = threading.BoundedSemaphore(STREAMS)
        self._open: dict[Any, float | None] = {}
        self._lock = threading.Lock()
        self._thread = threading.Thread(
            target=self.serve_forever, kwargs={"poll_interval": 0.1}, name="preview"
        )
        try:
            super().__init__(("127.0.0.1", port), Connection)
        except (OSError, OverflowError) as error:
            reason = _REASONS.get(getattr(error, "errno", None) or 0, "cannot be had")
            raise EngineError("preview", f"port {port} {reason}") from error
        self.port: int = self.server_address[1]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.shutdown()
        self._thread.join()
        self.desk.close()
        with self._lock:
            for request in self._open:
                _hang_up(request)
        self.server_close()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Give a connection its thread, or close it when there are too many."""
        with self._lock:
            is_one_more = len(self._open) >= CONNECTIONS
            if not is_one_more:
                self._open[request] = time.monotonic() + PATIENCE
        if is_one_more:
            self.shutdown_request(request)
        else:
            super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget a connection and close it."""
        with self._lock:
            self._open.pop(request, None)
        super().shutdown_request(request)

    def heard(self, request: Any) -> None:
        """The whole request has come in; its answer may take longer.

        Args:
            request: The connection.
        """
        with self._lock:
            if request in self._open:
                self._open[request] = None

    def service_actions(self) -> None:
        """Hang up on those who do not come to the point."""
        now = time.monotonic()
        with self._lock:
            for request, end in self._open.items():
                if end is not None and end < now:
                    _hang_up(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that breaks is nobody's error; anything else is one of ours."""
        if not isinstance(sys.exc_info()[1], OSError):
            super().handle_error(request, client_address)


def _hang_up(request: socket.socket) -> None:
    with contextlib.suppress(OSError):
        request.shutdown(socket.SHUT_RDWR)
