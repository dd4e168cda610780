"""The shop's map, plan and events: nothing is lost, and the report is the one beside them."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pytest

import journeys as jn
from journeys.evidence import Cutting, Following, follow
from journeys.evidence.commitments import kept_commitments
from journeys.logs import Log, read_log, trace
from journeys.model import JourneyMap, Settings
from journeys.rules import check
from journeys.tracking import check_plan, read_plan
from tests.cli.running import here
from tests.examples.sources import EXAMPLES, ROOT, TODAY

SHOP = EXAMPLES / "shop"
MAP, EVENTS, PLAN = SHOP / "shop.journey.yaml", SHOP / "events.csv.gz", SHOP / "tracking.yaml"
PICTURES = ROOT / "docs" / "pictures" / "shop"
ASKED = (MAP, EVENTS, "--plan", PLAN, "--cut", "1 day")
HELP = "look at it, then: sh docs/pictures/redraw"
SOON = dt.timedelta(minutes=30)


@cache
def shop() -> JourneyMap:
    """The map of the shop."""
    return jn.load(MAP)


@cache
def log() -> Log:
    """The events of the shop."""
    return read_log(EVENTS, plan=read_plan(PLAN))


@cache
def found() -> Following:
    """How the customers of the shop follow its map, a day a journey."""
    return follow(shop(), log(), cutting=Cutting(inactivity="1 day"))


@cache
def rows() -> list[dict[str, str]]:
    """The raw rows, as Python reads them."""
    with gzip.open(EVENTS, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_rule_is_content() -> None:
    """No rule finds anything in the map, the ones that are off by default included."""
    report = check(shop(), today=TODAY, settings=[Settings(select=["all"])])
    assert [str(one) for one in report.diagnostics] == []
    assert all(row.decided == row.cells for row in report.coverage)


def test_the_plan_lacks_what_no_site_records() -> None:
    """Only complaints, which come by e-mail, have no event."""
    told = [(one.name, one.message.split("'")[1]) for one in check_plan(read_plan(PLAN), shop())]
    assert told == [
        ("untracked-moment", "complaint-filed"),
        ("untracked-moment", "complaint-answered"),
    ]


def test_no_row_is_lost() -> None:
    """All rows of the file are used or ignored, and as many are used as Python counts."""
    browsing = {"home", "catalog", "search", "filter_results", "product_view", "cart"}
    tally = log().tally
    assert tally.read == len(rows()) == 31_106
    assert tally.used + tally.ignored == tally.read
    assert tally.used == sum(1 for row in rows() if row["event"] not in browsing)
    assert (tally.unmatched, tally.rejected) == (0, ())


def test_the_sums_of_the_following_close() -> None:
    """Each event begins a journey or is a step, and each step is planned, a jump or a repeat."""
    whole = found()
    assert whole.events == whole.journeys + whole.steps == log().tally.used
    planned = [one.count for one in whole.transitions if one.persona is None]
    jumps = [one.count for one in whole.jumps if one.persona is None]
    assert sum(planned) == whole.fitness.explained
    assert sum(planned) + sum(jumps) == whole.steps


def test_help_after_a_refused_payment_is_what_python_counts() -> None:
    """The commitment is kept as often as plain Python finds the chat within 30 minutes."""
    events: dict[str, list[tuple[dt.datetime, str, str]]] = defaultdict(list)
    for row in rows():
        time = dt.datetime.fromisoformat(row["timestamp"])
        events[row["user_id"]].append((time, row["event"], row["platform"]))
    refused, helped = Counter[str](), Counter[str]()
    for own in events.values():
        chats = [time for time, event, _ in own if event == "support_chat"]
        for time, event, platform in own:
            if event == "payment_error":
                refused[platform] += 1
                helped[platform] += any(time <= chat <= time + SOON for chat in chats)
    kept = {
        channel: (fate.kept, fate.kept + fate.broken)
        for channel, fate in kept_commitments(shop(), trace(log())).channels
        if fate.kept + fate.broken
    }
    assert kept == {
        "web": (helped["desktop"], refused["desktop"]),
        "mobile": (helped["mobile"], refused["mobile"]),
    }
    assert round(100 * helped.total() / refused.total(), 1) == 56.3


def test_the_report_is_the_golden_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """`journeys follow` prints the report that stands beside the example, to the letter."""
    monkeypatch.chdir(ROOT)
    short = [one.relative_to(ROOT) if isinstance(one, Path) else one for one in ASKED]
    done = here("follow", *short, "--show", "commitments")
    assert done.status == 0, done.said
    assert done.text == (SHOP / "follow.txt").read_text("utf-8"), HELP
    assert "user_0" not in done.said


def test_the_overlay_is_the_golden_one(tmp_path: Path) -> None:
    """The overlay is that of the docs, to the byte."""
    done = here("follow", *ASKED, "-o", tmp_path / "overlay.svg")
    assert done.status == 0, done.said
    drawn = {file.name: file.read_bytes() for file in tmp_path.iterdir()}
    assert drawn == {file.name: file.read_bytes() for file in PICTURES.iterdir()}, HELP
