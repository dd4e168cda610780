"""`journeys prepare`: a log to a prepared file, a line about its rows, and an exit status."""

from __future__ import annotations

import hmac
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from journeys.logs import read_prepared
from journeys.logs.engine import rows_of
from tests.cli.running import ROOT, environment, here

KEY = b"0123456789abcdef0123456789abcdef"
HEAD = "customer,time,channel,moment\n"
GOOD = "".join(f"XYZ-{at % 3},2026-01-05T08:00:0{at}Z,web,ask\n" for at in range(9))


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log of nine events of three customers."""
    file = tmp_path / "log.csv"
    file.write_text(HEAD + GOOD, encoding="utf-8")
    return file


def test_a_log_is_prepared(log: Path) -> None:
    """The file stands where it was asked for, and the rows are told."""
    output = log.with_name("log.prepared.parquet")
    done = here("prepare", str(log), "-o", str(output))
    assert (done.status, done.text) == (0, "9 rows read: 9 events\n"), done.said
    assert read_prepared(output).tally.used == 9
    assert b"XYZ" not in output.read_bytes()


def test_rejected_rows_are_findings(log: Path) -> None:
    """Rows that cannot be events are counted by reason, and the status says so."""
    log.write_text(HEAD + GOOD + ",2026-01-05T08:00:00Z,web,ask\nXYZ-9,soon,web,ask\n", "utf-8")
    done = here("prepare", str(log), "-o", str(log.with_suffix(".parquet")))
    assert done.status == 1
    assert "11 rows read: 9 events" in done.text
    assert "1 rejected (no-customer)" in done.text
    assert "XYZ" not in done.said


def test_customers_get_pseudonyms(log: Path) -> None:
    """With a key from a file, customers are keyed hashes; the key is shown nowhere."""
    output, key = log.with_name("handed-on.parquet"), log.with_name("secret.key")
    key.write_bytes(KEY + b"\n")
    words = ("-o", str(output), "--pseudonymise", "--key-file", str(key))
    done = here("prepare", str(log), *words)
    assert done.status == 0, done.said
    found = rows_of(read_prepared(output).table.select("customer").distinct())
    digests = {hmac.digest(KEY, f"XYZ-{at}".encode(), "sha256").hex()[:32] for at in range(3)}
    assert {row["customer"] for row in found} == digests
    assert KEY.decode() not in done.said


@pytest.mark.parametrize("words", [["--pseudonymise"], ["--key-file", "log.csv"]])
def test_pseudonyms_need_a_key(log: Path, words: list[str]) -> None:
    """Neither option does anything alone."""
    done = here("prepare", str(log), "-o", str(log.with_suffix(".parquet")), *words)
    assert done.status == 2
    assert "go together" in done.said


@pytest.mark.parametrize("name", ["log.csv", "secret.key"])
def test_what_is_read_is_not_written(log: Path, name: str) -> None:
    """The output is neither the log nor the key."""
    key = log.with_name("secret.key")
    key.write_bytes(KEY)
    words = ("-o", str(log.with_name(name)), "--pseudonymise", "--key-file", str(key))
    done = here("prepare", str(log), *words)
    assert done.status == 2
    assert log.read_text("utf-8").startswith(HEAD)
    assert key.read_bytes() == KEY


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interruption_leaves_nothing(tmp_path: Path, number: signal.Signals) -> None:
    """Ctrl-C and a termination in the middle of the work leave the log alone in its folder."""
    log = tmp_path / "log.parquet"
    duckdb.connect().execute(
        "COPY (SELECT 'c' || hash(i) % 200000 AS customer, make_timestamp(i * 1000000) AS time, "
        f"'web' AS channel, 'ask' AS moment FROM range(3000000) t(i)) TO '{log}' (FORMAT parquet)"
    )
    line = [
        sys.executable,
        "-m",
        "journeys",
        "prepare",
        str(log),
        "-o",
        str(tmp_path / "out.parquet"),
    ]
    with subprocess.Popen(
        line, cwd=ROOT, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as running:
        while len(list(tmp_path.iterdir())) == 1 and running.poll() is None:
            time.sleep(0.02)
        time.sleep(0.2)
        running.send_signal(number)
        # The engine does not say which signal it was that stopped a query.
        assert running.wait(30) in {128 + signal.SIGINT, 128 + number}
    assert [one.name for one in tmp_path.iterdir()] == ["log.parquet"]
