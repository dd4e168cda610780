"""`journeys log`: a log to what it holds, what cannot be used, and an exit status."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Final

import pyarrow as pa
import pytest
from pyarrow import parquet

from journeys.cells import width
from tests.cli.running import BANK, here

HEAD: Final = "customer,time,channel,moment\n"
GOOD: Final = "".join(f"secret{n},2026-01-0{n}T08:00:00Z,web,first-contact\n" for n in range(1, 7))
BAD: Final = "=secret+1,soon,web,first-contact\n,2026-01-05,web,ask\nsecret1\n"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log with six events of six customers, one of one customer, and three bad rows."""
    path = tmp_path / "may.csv"
    rare = "secret1,2026-02-01T08:00:00Z,fax,first-contct\n"
    path.write_text(HEAD + GOOD + BAD + rare, encoding="utf-8")
    return path


def test_a_log_is_told(log: Path) -> None:
    """Rows and their fates stand with their lines, then the span, then touchpoints and counts."""
    done = here("log", log)
    lines = [" ".join(line.split()) for line in done.text.splitlines()]
    assert (done.status, done.err) == (1, b"")
    assert lines[:3] == ["may.csv", "", "10 rows read"]
    assert f"{log}:8" in lines
    assert "1 rejected, no-customer: no customer is named" in lines
    assert "span 2026-01-01T08:00:00Z to 2026-02-01T08:00:00Z" in lines
    assert "first-contact@web 6 6" in lines
    assert "first-contct@fax - -" in lines
    assert lines[-1] == "- fewer than 5 customers: not shown"
    assert "secret" not in done.said


def test_a_clean_log_ends_with_0(tmp_path: Path) -> None:
    """Nothing rejected and nothing unknown is status 0; an empty log holds nothing."""
    path = tmp_path / "may.csv"
    path.write_text(HEAD + GOOD, encoding="utf-8")
    assert here("log", path, "--map", BANK).status == 0
    path.write_text(HEAD, encoding="utf-8")
    done = here("log", path)
    assert done.status == 0
    assert "no touchpoints" in done.text


def test_names_that_the_map_does_not_know(log: Path) -> None:
    """They are told once, with what was probably meant."""
    done = here("log", log, "--map", BANK)
    assert done.status == 1
    assert "moment 'first-contct' is not in the map; did you mean 'first-contact'?" in done.text
    assert "channel 'fax' is not in the map" in done.text


def test_a_program_reads_the_same(log: Path) -> None:
    """As JSON, counts below the bound are null, and the bound is said."""
    told = json.loads(here("log", log, "--format", "json", "--min-customers", 2).text)
    assert (
        told["rows"]["read"] == 10 == told["rows"]["used"] + sum(told["rows"]["rejected"].values())
    )
    assert told["examples"]["malformed-time"] == [f"{log}:8"]
    assert told["min_customers"] == 2
    assert [(one["moment"], one["events"]) for one in told["touchpoints"]] == [
        ("first-contact", 6), ("first-contct", None),
    ]  # fmt: skip


def test_rejected_rows_are_handed_over(log: Path, tmp_path: Path) -> None:
    """They stand in the file with line, reason and text; formulas are defused."""
    out = tmp_path / "rejected.csv"
    assert here("log", log, "--rejects", out).status == 1
    with out.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [(row["line"], row["reason"]) for row in rows] == [
        ("8", "malformed-time"), ("9", "no-customer"), ("10", "malformed-row"),
    ]  # fmt: skip
    assert rows[0]["text"].startswith("'=secret+1")
    assert here("log", log, "--rejects", tmp_path / "rejected.parquet").status == 1
    assert parquet.read_table(tmp_path / "rejected.parquet").num_rows == 3


@pytest.mark.parametrize("name", ["may.csv", "rejected.txt", "none/rejected.csv"])
def test_rejects_that_cannot_be_written(log: Path, name: str) -> None:
    """Over the log, with another ending, in no folder: an error, and nothing is left behind."""
    before = log.read_bytes()
    done = here("log", log, "--rejects", log.parent / name)
    assert (done.status, done.text) == (2, "")
    assert [one.name for one in log.parent.iterdir()] == ["may.csv"]
    assert log.read_bytes() == before


def test_a_log_that_is_unusable_ends_with_2(tmp_path: Path) -> None:
    """What is missing stands at its place, with what could be declared."""
    path = tmp_path / "may.csv"
    path.write_text("user_id;ts\nsecret;1\n", encoding="utf-8")
    done = here("log", path)
    assert (done.status, done.text) == (2, "")
    assert f"{path}:1:1: JRN005 the columns 'customer', 'time', " in done.said
    assert 'declare delimiter: ";"' in done.said
    assert here("log", tmp_path / "none.csv").status == 2


def test_a_plan_and_a_prepared_log(log: Path, tmp_path: Path) -> None:
    """A plan reads raw events; a prepared log is known by itself."""
    plan = tmp_path / "plan.yaml"
    plan.write_text(
        "format: journeys-tracking/1\nevents:\n"
        "  - when: {moment: first-contact}\n    then: told@web\n"
        "  - when: {moment: ask}\n    then: ignore\n",
        encoding="utf-8",
    )
    done = here("log", log, "--plan", plan)
    assert "told@web" in done.text
    assert "are no touchpoints, says the plan" in done.text
    assert "match no entry of the plan" in done.text
    prepared = tmp_path / "may.prepared.parquet"
    assert here("prepare", log, "-o", prepared).status == 1
    again = here("log", prepared)
    assert "first-contact@web" in again.text


def test_types_come_with_their_file(tmp_path: Path) -> None:
    """A Parquet log whose rows are all wrong is told by row."""
    table = {name: ["", ""] for name in ("customer", "time", "channel", "moment")}
    parquet.write_table(pa.table(table), tmp_path / "may.parquet")
    done = here("log", tmp_path / "may.parquet")
    assert done.status == 2
    assert "row 1: no customer is named" in done.said


def test_names_obey_nobody(tmp_path: Path) -> None:
    """A long name is cut, and no line begins as a command of a job's log does."""
    path = tmp_path / "::error::.csv"
    long = "x" * 4_000
    names = ["::add-mask::", " ::stop", "##[error]", "a##[b", long, "店" * 100]
    rows = "".join(f"a,2026-01-05,web,{name}\n" for name in names)
    path.write_text(HEAD + rows, encoding="utf-8")
    lines = here("log", path, "--map", BANK).text.splitlines()
    assert not [one for one in lines if one.lstrip().startswith("::") or "##[" in one]
    assert "\\x3a:add-mask::@web" in "\n".join(lines)
    assert max(width(one) for one in lines if one.endswith("  -")) < 90
    told = json.loads(here("log", path, "--format", "json").text)
    assert long in {one["moment"] for one in told["touchpoints"]}
