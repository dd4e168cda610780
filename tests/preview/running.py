"""A map in a folder, and the real command that shows it."""

from __future__ import annotations

import http.client
import json
import re
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs

from tests.cli.running import BANK, environment

__all__ = ["SHOP", "Events", "Running", "bank_in", "preview"]

#: A small map, so that a redrawing takes no time.
SHOP = """format: journeys/1
title: Shop
personas: {ana: {name: Ana}}
channels: [web]
board: {ana: {inform: {web: {answer: Prices}}}}
"""


@attrs.define
class Events:
    """The stream of events, as a browser reads it."""

    connection: http.client.HTTPConnection
    response: http.client.HTTPResponse

    def next(self) -> dict[str, Any]:
        """The next view; an error after some seconds without any."""
        while True:
            line = self.response.readline()
            if not line:
                raise EOFError
            if line.startswith(b"data: "):
                told: dict[str, Any] = json.loads(line[6:])
                return told

    def close(self) -> None:
        """Hang up."""
        self.response.close()
        self.connection.close()


@attrs.define
class Running:
    """A running preview."""

    process: subprocess.Popen[str]
    port: int

    @property
    def address(self) -> str:
        """Where a browser opens it."""
        return f"http://127.0.0.1:{self.port}/"

    def ask(
        self, path: str, method: str = "GET", **headers: str
    ) -> tuple[int, http.client.HTTPMessage, bytes]:
        """Status, headers and body of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request(method, path, headers=sent)
            response = connection.getresponse()
            return response.status, response.headers, response.read()
        finally:
            connection.close()

    def events(self) -> Events:
        """A new stream of events."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.request("GET", "/events")
        return Events(connection, connection.getresponse())

    def end(self, number: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """Its exit status after a signal, and what it said since it began."""
        self.process.send_signal(number)
        said = self.process.communicate(timeout=10)[1]
        return self.process.returncode, said


@contextmanager
def preview(file: Path, *words: str) -> Iterator[Running]:
    """A preview of a file, ended at the end."""
    with subprocess.Popen(
        [sys.executable, "-m", "journeys", "preview", str(file), "--no-open", *words],
        stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment(),
    ) as process:  # fmt: skip
        killer = threading.Timer(50, process.kill)
        killer.start()
        try:
            assert process.stderr is not None
            first = process.stderr.readline()
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", first)
            assert found, first
            yield Running(process, int(found[1]))
        finally:
            killer.cancel()
            process.kill()


def bank_in(folder: Path) -> Path:
    """The bank, copied to a folder with the files that it includes."""
    shutil.copytree(BANK.parent, folder, dirs_exist_ok=True)
    return folder / BANK.name
