"""What is seen in a raw log before anything is declared of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journeys.errors import FileError
from journeys.logs import read_log
from journeys.logs.engine import embedded
from journeys.logs.faults import LogError
from journeys.logs.looking import looked
from journeys.logs.matches import check_log
from journeys.logs.preparing import prepare
from journeys.tracking import EventRule, LogForm, TrackingPlan, read_plan_text
from journeys.tracking.drafting import draft_plan
from tests.tracking.shops import SHOP

CELLS = [
    (f"user-{at}", page, place, f"{at:02}/03/2026 08:00", f"note of user-{at}")
    for at in range(1, 9)
    for page, place in (("Basket", "web"), ("look", "APP"), ("rare", "web"))
    if page != "rare" or at < 4
]
NAMES = ("user_id", "page", "platform", "date", "note")


def _csv(folder: Path, mark: str) -> Path:
    file = folder / "log.csv"
    lines = [mark.join(row) for row in [NAMES, *CELLS]]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_what_a_csv_file_looks_like(tmp_path: Path, mark: str) -> None:
    """Its delimiter, columns and times are told, and what few customers wrote is not."""
    seen = looked(_csv(tmp_path, mark))
    assert seen.columns == NAMES
    assert seen.form.delimiter == mark
    assert dict(seen.form.columns) == {"customer": "user_id", "time": "date", "channel": "platform"}
    assert seen.form.time.form == "%d/%m/%Y %H:%M"
    assert seen.values == {"page": ("Basket", "look"), "platform": ("web", "APP")}


def test_json_lines_look_alike(tmp_path: Path) -> None:
    """The form of the file does not matter."""
    file = tmp_path / "log.jsonl"
    rows = [json.dumps(dict(zip(NAMES, row, strict=True))) for row in CELLS]
    file.write_text("\n".join(rows), encoding="utf-8")
    assert looked(file) == looked(_csv(tmp_path, ","))


def test_without_customers_no_text_is_told(tmp_path: Path) -> None:
    """Nobody knows then how many stand behind a text."""
    file = tmp_path / "log.csv"
    file.write_text("page,x\n" + "basket,1\n" * 20, encoding="utf-8")
    assert looked(file).values == {}


def test_a_plan_of_what_was_seen_reads_the_log(tmp_path: Path) -> None:
    """What is alike stands in the plan, in the spelling of the log; the rest is a comment."""
    text = draft_plan(SHOP, seen=looked(_csv(tmp_path, ";")))
    plan = read_plan_text(text)
    assert (plan.log.delimiter, plan.log.time.form) == (";", "%d/%m/%Y %H:%M")
    assert [str(one.when[0].patterns[0]) for one in plan.events if one.moment == "basket"] == [
        "Basket"
    ]
    assert "values: {channel: {web: web, APP: app}}" in text
    assert "# - when: {page: look}" in text


def test_several_forms_are_refused(tmp_path: Path) -> None:
    """A folder of CSV and JSON lines is no one log."""
    _csv(tmp_path, ",")
    Path(tmp_path, "more.jsonl").write_text("{}", encoding="utf-8")
    with pytest.raises(FileError, match="2 forms"):
        looked(tmp_path)


def _rows(folder: Path, rows: list[tuple[str, str]], head: str = "user_id,event,time") -> Path:
    file = folder / "log.csv"
    lines = [f"{user},{event},2026-01-05" for user, event in rows]
    file.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return file


def test_customers_are_counted_as_events_name_them(tmp_path: Path) -> None:
    """Spaces around an id, and a row without any, make no further customer."""
    rows = [(user, "rare") for user in ("u1", " u1", "u1 ", "u2", "u3", "u4", "", " ")]
    rows += [(f"u{at}", "common") for at in range(5)]
    file = _rows(tmp_path, rows)
    assert looked(file).values == {"event": ("common",)}
    plan = TrackingPlan(
        log=LogForm(columns={"customer": "user_id"}, constants={"channel": "web"}),
        events=[EventRule(when={"event": "none"}, moment="m")],
    )
    raw = embedded().read_csv(file)
    (found,) = check_log(raw.mutate(user_id=raw.user_id.fill_null("")), plan)[1:]
    assert "rare" not in found.message


@pytest.mark.parametrize("text", ["a*", "?", "*", "Bas\u202eket", "a\x07b", "x" * 300, "\x85"])
def test_texts_that_no_entry_can_look_for_are_left_out(tmp_path: Path, text: str) -> None:
    """A wildcard would match more than itself, and what is invisible cannot stand in a plan."""
    seen = looked(_rows(tmp_path, [(f"u{at}", one) for at in range(6) for one in (text, "plain")]))
    assert seen.values == {"event": ("plain",)}


def test_a_row_in_the_place_of_names_is_refused(tmp_path: Path) -> None:
    """What stands there may be a customer."""
    file = _rows(tmp_path, [("u2", "a")], head="u1,a,2026-01-04")
    with pytest.raises(LogError, match="no header"):
        looked(file)


def test_a_log_without_channels_is_asked_for_one(tmp_path: Path) -> None:
    """No entry looks at a column that is not there."""
    seen = looked(_rows(tmp_path, [(f"u{at}", "basket") for at in range(6)]))
    text = draft_plan(SHOP, seen=seen)
    assert {when.column for one in read_plan_text(text).events for when in one.when} == {"event"}
    assert "# constants: {channel: …}" in text


def test_columns_under_the_contract_tell_no_events(tmp_path: Path) -> None:
    """A channel that is called as a moment is a channel still."""
    rows = [(f"u{at}", "look") for at in range(6)]
    file = _rows(tmp_path, rows)
    file.write_text(
        "customer,channel,event,time\n"
        + "".join(f"u{at},basket,look,2026-01-05\n" for at in range(6)),
        encoding="utf-8",
    )
    plan = read_plan_text(draft_plan(SHOP, seen=looked(file)))
    assert {when.column for one in plan.events for when in one.when} == {"event"}


def test_rows_of_another_encoding_are_seen(tmp_path: Path) -> None:
    """The encoding is declared in the plan, so that they are read."""
    file = tmp_path / "log.csv"
    rows = "".join(f"u{at},échec,2026-01-05\n" for at in range(6))
    file.write_bytes(f"user_id,event,time\n{rows}".encode("cp1252"))
    seen = looked(file)
    assert (seen.form.encoding, seen.values) == ("windows-1252", {"event": ("échec",)})


def test_typed_times_and_prepared_logs(tmp_path: Path) -> None:
    """A time with a zone is a time; a prepared log was planned before."""
    file = tmp_path / "log.parquet"
    embedded().raw_sql(
        "COPY (SELECT 'c' || i AS customer, 'ask' AS moment, 'web' AS channel, "
        f"TIMESTAMPTZ '2026-01-05 08:00:00+01' AS time FROM range(6) t(i)) TO '{file}'"
    )
    assert looked(file).values == {"moment": ("ask",), "channel": ("web",)}
    prepare(read_log(file), tmp_path / "prepared.parquet")
    with pytest.raises(FileError, match="is prepared already"):
        looked(tmp_path / "prepared.parquet")
