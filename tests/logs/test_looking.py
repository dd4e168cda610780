"""What is seen in a raw log before anything is declared of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journeys.errors import FileError
from journeys.logs.looking import looked
from journeys.tracking import read_plan_text
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
