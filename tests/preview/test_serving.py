"""The real command, asked over the real network: saves arrive, faults are survived, it ends."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeys.preview.answers import HEADERS
from journeys.preview.server import STREAMS
from tests.cli.running import environment, process
from tests.preview.running import SHOP, Running, bank_in, preview


@pytest.fixture(name="shop")
def _shop(tmp_path: Path) -> Path:
    file = tmp_path / "shop.journey.yaml"
    file.write_text(SHOP, "utf-8")
    return file


@contextlib.contextmanager
def raw(running: Running) -> Iterator[socket.socket]:
    """A connection on which anything may be sent."""
    with socket.create_connection(("127.0.0.1", running.port), timeout=15) as connection:
        yield connection


def received(connection: socket.socket) -> bytes:
    """Everything until the other side hangs up."""
    data = b""
    with contextlib.suppress(ConnectionResetError):
        while part := connection.recv(65_536):
            data += part
    return data


def test_a_save_arrives_and_a_fault_keeps_the_last_boards(shop: Path) -> None:
    """Saved: redrawn. Broken: the last boards with the fault. Mended: redrawn. Touched: nothing."""
    with preview(shop) as running:
        events = running.events()
        first = events.next()
        assert first["current"]
        assert (first["title"], first["file"]) == ("Shop", str(shop))
        shop.write_text(SHOP.replace("Shop", "Second"), "utf-8")
        second = events.next()
        assert second["title"] == "Second"
        assert second["page"] != first["page"]
        assert b"Second" in running.ask("/map.html")[2]
        shop.write_text(SHOP.replace("title: Shop", "title: [Shop"), "utf-8")
        broken = events.next()
        assert not broken["current"]
        assert broken["page"] == second["page"]
        assert broken["findings"][0]["code"] == "JRN001"
        assert broken["findings"][0]["place"].startswith(f"{shop}:")
        assert broken["status"].startswith("The map cannot be drawn as it stands; this board is of")
        assert b"Second" in running.ask("/map.html")[2]
        shop.write_text(SHOP, "utf-8")
        mended = events.next()
        assert mended["current"]
        assert mended["page"] == first["page"]
        events.close()
        status, said = running.end()
    assert status == 130
    assert not said.strip()


def test_the_findings_are_those_of_check(tmp_path: Path) -> None:
    """The settings of the project count, and the limits that the command sets."""
    file = tmp_path / "shop.journey.yaml"
    file.write_text(SHOP.replace("[web]", "[web, chat]"), "utf-8")
    (tmp_path / "pyproject.toml").write_text("[tool.journeys]\nselect = ['JRN402', 'JRN2']\n")
    words = ["--limit", "channels=1"]
    checked = process("check", file, *words).text
    with preview(file, *words) as running:
        events = running.events()
        codes = [one["code"] for one in events.next()["findings"]]
        assert sorted(codes) == sorted(
            line.split()[1] for line in checked.splitlines() if ": JRN" in line
        )
        (tmp_path / "pyproject.toml").write_text("[tool.journeys]\nselect = ['JRN001']\n")
        assert events.next()["findings"] == []
        events.close()


def test_a_map_that_is_broken_from_the_first_has_findings_alone(tmp_path: Path) -> None:
    """Nothing to draw is no reason to end; the first good save brings the boards."""
    file = tmp_path / "shop.journey.yaml"
    with preview(file) as running:
        events = running.events()
        first = events.next()
        assert first["page"] is None
        assert "cannot be read" in first["findings"][0]["message"]
        assert first["status"].startswith("No board yet")
        assert running.ask("/map.html")[0] == 404
        file.write_text(SHOP, "utf-8")
        assert events.next()["current"]
        events.close()


def test_an_included_file_is_watched_also_one_that_comes_later(tmp_path: Path) -> None:
    """A save of any file that was read redraws; a missing one is waited for."""
    shop, part = tmp_path / "shop.journey.yaml", tmp_path / "parts" / "moments.yaml"
    shop.write_text(f"{SHOP}include: [parts/moments.yaml]\n", "utf-8")
    with preview(shop) as running:
        events = running.events()
        assert "JRN011" in {one["code"] for one in events.next()["findings"]}
        part.parent.mkdir()
        part.write_text("channels: [chat]\n", "utf-8")
        seen = events.next()
        assert "JRN011" not in {one["code"] for one in seen["findings"]}
        part.write_text("channels: [phone]\n", "utf-8")
        assert events.next()["page"] != seen["page"]
        events.close()


def test_editors_rename_write_in_parts_and_replace_and_nothing_is_lost(shop: Path) -> None:
    """A file renamed over, in two writes, gone and back, or a folder or pipe for a while."""
    with preview(shop) as running:
        events = running.events()
        events.next()
        beside = shop.with_suffix(".tmp")
        beside.write_text(SHOP.replace("Shop", "Renamed"), "utf-8")
        beside.replace(shop)
        assert events.next()["title"] == "Renamed"
        text = SHOP.replace("Shop", "Parts").encode()
        with shop.open("wb") as stream:  # a reader between the two writes would see half a map
            stream.write(text[:30])
            stream.flush()
            time.sleep(0.01)
            stream.write(text[30:])
        assert events.next()["title"] == "Parts"
        for make in (Path.mkdir, os.mkfifo):
            shop.unlink()
            make(shop)
            broken = events.next()
            assert not broken["current"]
            assert "is no regular file" in broken["findings"][0]["message"]
            shop.rmdir() if shop.is_dir() else shop.unlink()
            shop.write_text(SHOP, "utf-8")
            assert events.next()["current"]
        events.close()


def test_real_answers_have_the_headers(shop: Path) -> None:
    """Over the network too, refusals of what is no request included."""
    with preview(shop) as running:
        for path, status in {"/": 200, "/map.html": 200, "/findings.json": 200, "/x": 404}.items():
            found, headers, body = running.ask(path)
            head = running.ask(path, "HEAD")
            assert (found, head[0], head[2]) == (status, status, b"")
            assert {name: headers[name] for name in HEADERS}.keys() == HEADERS.keys()
            assert len(body) == int(headers["Content-Length"]) == int(head[1]["Content-Length"])
        assert running.ask("/", "POST")[0] == 405
        assert running.ask("/", Host="evil.example")[0] == 421
        assert running.ask("/events", Origin="http://evil.example")[0] == 403
        for request in (
            b"GET /\r\n\r\n",
            b"GET / HTTP/9.9\r\n\r\n",
            b"\x00\xff\r\n\r\n",
            b"GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
            b"GET /" + b"x" * 20_000 + b" HTTP/1.1\r\n\r\n",
            b"GET / HTTP/1.1\r\n" + b"x: y\r\n" * 5_000 + b"\r\n",
        ):
            with raw(running) as connection:
                connection.sendall(request)
                answer = received(connection)
            assert answer.startswith((b"HTTP/1.0 4", b"HTTP/1.0 505")), request[:40]
            assert all(f"{name}: ".encode() in answer for name in HEADERS), request[:40]


def test_streams_are_bounded_and_freed(shop: Path) -> None:
    """One stream too many is refused; when one is closed there is room again."""
    with preview(shop) as running:
        streams = [running.events() for _ in range(STREAMS)]
        for stream in streams:
            assert stream.next()["current"]
        assert running.ask("/events")[0] == 503
        assert running.ask("/")[0] == 200
        streams.pop().close()
        ends = time.monotonic() + 15
        while (again := running.events()).response.status == 503:
            again.close()
            assert time.monotonic() < ends
            shop.write_text(f"{SHOP}# {time.monotonic()}\n", "utf-8")
            time.sleep(0.3)
        assert again.next()["title"] == "Shop"
        for stream in (again, *streams):
            stream.close()


def test_who_does_not_come_to_the_point_is_hung_up_on(shop: Path) -> None:
    """Slow requests and idle connections neither block others nor hold their thread for ever."""
    with preview(shop) as running, contextlib.ExitStack() as stack:
        slow = [stack.enter_context(raw(running)) for _ in range(30)]
        for connection in slow:
            connection.sendall(b"GET / HTTP/1.1\r\nHost: ")
        assert running.ask("/")[0] == 200
        assert all(received(connection) == b"" for connection in slow[:3])
        ends = time.monotonic() + 5
        while _threads(running) > 10:
            assert time.monotonic() < ends
            time.sleep(0.1)


def _threads(running: Running) -> int:
    return len(list(Path(f"/proc/{running.process.pid}/task").iterdir()))


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it_within_a_second(shop: Path, number: signal.Signals, status: int) -> None:
    """With pages looking on and a request half sent, all threads end at once, without a word."""
    with preview(shop) as running:
        streams = [running.events() for _ in range(4)]
        with raw(running) as connection:
            connection.sendall(b"GET / HT")
            begun = time.monotonic()
            found, said = running.end(number)
            assert (found, said.strip()) == (status, "")
            assert time.monotonic() - begun < 1.5
        for stream in streams:
            stream.close()


def test_a_port_that_is_taken_is_told(shop: Path) -> None:
    """The same port twice is an error that says the way out, and so are other unusable words."""
    with preview(shop) as running:
        done = process("preview", shop, "--no-open", "--port", running.port)
        assert done.status == 2
        assert done.said == (
            f"journeys: preview: port {running.port} is in use; "
            "choose another with --port, or leave it out\n"
        )
    assert "name the map's file" in process("preview", "-").said
    assert process("preview", shop, "--port", "70000").status == 2


def test_it_listens_on_this_machine_alone(shop: Path) -> None:
    """No other interface is open, and no file is written."""
    with preview(shop) as running:
        own = Path(f"/proc/{running.process.pid}/net/tcp").read_text("ascii")
        places = {line.split()[1] for line in own.splitlines()[1:] if line.split()[3] == "0A"}
        assert f"0100007F:{running.port:04X}" in places
        assert f"00000000:{running.port:04X}" not in places
        assert [file.name for file in shop.parent.iterdir()] == [shop.name]


def test_the_bank_is_there_soon(tmp_path: Path) -> None:
    """All boards of an example, from a save to the event; bounded loosely, told in the docs."""
    bank = bank_in(tmp_path)
    with preview(bank) as running:
        events = running.events()
        assert events.next()["current"]
        text = bank.read_text("utf-8")
        begun = time.monotonic()
        bank.write_text(text.replace("Julie", "Juliette"), "utf-8")
        assert events.next()["current"]
        assert time.monotonic() - begun < 10
        events.close()


def test_in_a_terminal_each_redrawing_is_a_line_and_a_browser_opens(shop: Path) -> None:
    """What was redrawn, how long it took, and how many findings there are; the browser is asked."""
    opened = shop.with_name("opened")
    browser = shop.with_name("browser")
    browser.write_text(f'#!/bin/sh\necho "$1" > "{opened}"\n', "utf-8")
    browser.chmod(0o755)
    above, below = pty.openpty()
    words = [sys.executable, "-m", "journeys", "preview", str(shop), "--open"]
    with subprocess.Popen(words, stderr=below, env=environment(BROWSER=str(browser))) as running:
        said = ""
        try:
            while "Ctrl-C ends it" not in said:
                said += os.read(above, 1_000).decode()
            shop.write_text(SHOP.replace("Shop", "Second"), "utf-8")
            while "redrawn" not in said:
                said += os.read(above, 1_000).decode()
            shop.write_text("[", "utf-8")
            while "the last boards stay" not in said:
                said += os.read(above, 1_000).decode()
            ends = time.monotonic() + 10
            while not (opened.exists() and opened.read_text("utf-8")):
                assert time.monotonic() < ends
                time.sleep(0.05)
        finally:
            running.terminate()
            os.close(below)
            os.close(above)
    address = re.search(r"http://127\.0\.0\.1:\d+/", said)
    assert address
    assert opened.read_text("utf-8").strip() == address[0]
    assert re.search(r"\d\d:\d\d:\d\d redrawn \(\d+ ms\); \d+ findings", said)
    assert re.search(r"not drawn, the last boards stay \(\d+ ms\); 1 finding\b", said)
