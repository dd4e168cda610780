"""`journeys follow`: a map and a log to a report, files, and an exit status."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from journeys.cli.follow import SHOWN
from journeys.evidence.measures import MEASURES
from tests.cli.running import BANK, ROOT, Done, here

MAP = """\
format: journeys/1
title: A shop
personas: {ana: {name: Ana}}
channels: [web, phone]
moments:
  ask: {goal: inform, start: true}
  told: {goal: inform}
  bought: {goal: inform, end: true}
journeys:
  j:
    personas: [ana]
    steps:
      - ask@web -> told@web: {share: 50%, within: 1h}
      - told@web -> bought@web
      - ask@web -> told@phone
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A map, and a log of 30 customers: 12 as planned, 10 late, 8 who skip."""
    map_, log = tmp_path / "shop.journey.yaml", tmp_path / "log.csv"
    map_.write_text(MAP, encoding="utf-8")
    lines = ["customer,time,channel,moment,persona"]
    for number in range(30):
        steps = [("ask", 8), ("told", 9 if number < 12 else 11), ("bought", 12)]
        for moment, hour in steps[:1] + steps[2:] if number >= 22 else steps:
            lines.append(f"XYZ-{number:02},2026-01-05T{hour:02}:00:00Z,web,{moment},ana")
    log.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return map_, log


def follow(*words: object) -> Done:
    """What the command says."""
    return here("follow", *words)


def test_the_map_comes_first(files: tuple[Path, Path]) -> None:
    """A log in the place of the map is told by the order, not by what its bytes are not."""
    map_, log = files
    done = follow(log, map_)
    assert done.status == 2
    assert "the map comes first" in done.said


def test_people_read_labels_and_programs_ids(files: tuple[Path, Path], tmp_path: Path) -> None:
    """A workbook and a page name what is on the map as its boards do; CSV as its file does."""
    map_, log = files
    text = MAP.replace("told: {goal: inform}", "told: {goal: inform, label: Is told}")
    text = text.replace("channels: [web, phone]", "channels: {web: {label: Website}, phone: {}}")
    map_.write_text(text, encoding="utf-8")
    for name in ("out.xlsx", "out.html", "out.csv/"):
        assert follow(map_, log, "-o", f"{tmp_path}/{name}", "--fail-on", "never").status == 0
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    told = {str(cell.value) for sheet in book for row in sheet for cell in row}
    assert "Is told · Website" in told
    assert "told@web" not in told
    assert "Is told · Website" in Path(tmp_path, "out.html").read_text("utf-8")
    assert "told@web" in Path(tmp_path, "out.csv", "transitions.csv").read_text("utf-8")


def test_a_report_for_people(files: tuple[Path, Path]) -> None:
    """Sums, transitions, jumps and findings stand in it, and no customer."""
    done = follow(*files)
    assert done.status == 0, done.said
    assert "30 customers, 30 journeys, 82 events from 2026-01-05 to 2026-01-05" in done.text
    assert "82 of 82 events (100%) are at touchpoints of the map's journeys" in done.text
    assert "cut after 30 days without an event" in done.text
    assert "84.6% of 52 steps are planned" in done.text
    assert "skipping  told@web" in done.text
    assert "often late" in done.text
    assert "never taken" in done.text
    assert "XYZ" not in done.said


def test_what_is_asked_for(files: tuple[Path, Path]) -> None:
    """Cutting, further analyses, fewer rows and a quick answer are options."""
    done = follow(*files, "--cut", "1h", "--show", "hand-offs,contacts", "--rows", 1)
    assert "cut after 1 h without an event" in done.text
    assert "From channel to channel" in done.text
    assert "… and" in done.text
    quick = follow(*files, "--quick")
    assert quick.status == 0
    assert "The commonest ways" not in quick.text
    assert "findings" not in quick.text


def test_a_report_for_programs(files: tuple[Path, Path]) -> None:
    """JSON holds what was asked, the findings, and every table with its rows whole."""
    told = json.loads(follow(*files, "--format", "json").text)
    assert told["about"]["rows"]["used"] == 82
    assert (told["about"]["events"], told["about"]["known"]) == (82, 82)
    (late,) = (one for one in told["tables"]["transitions"]["rows"] if one["late"])
    assert (late["source"], late["count"], late["late"]) == ("ask@web", 22, 10)
    assert late["median-time"] == pytest.approx(3600)
    assert "JRN751" in {one["code"] for one in told["findings"]}
    found = follow(*files, "--format", "github", "--fail-on", "warning")
    assert found.status == 1
    assert "JRN751" in found.text


def test_a_log_mostly_off_the_map(files: tuple[Path, Path]) -> None:
    """A log with most events off the map ends with status 1, and tells how many are on it."""
    map_, log = files
    strange = "".join(f"ABC-{at},2026-01-05T10:00:00Z,web,window,ana\n" for at in range(90))
    log.write_text(log.read_text("utf-8") + strange, "utf-8")
    done = follow(map_, log)
    assert done.status == 1
    assert "82 of 172 events (47.7%) are at touchpoints of the map's journeys" in done.text
    assert "JRN758 the map knows the touchpoints of 48% of 172 events" in done.text
    allowed = follow(map_, log, "--limit", "known_share=40", "--format", "github")
    assert allowed.status == 0
    assert "JRN758" not in allowed.text


def test_files(files: tuple[Path, Path], tmp_path: Path) -> None:
    """Tables and customers are written beside each other; what is read is not written over."""
    done = follow(*files, "-o", tmp_path / "tables.json", "--customers", tmp_path / "each.csv")
    assert done.status == 0, done.said
    assert "transitions" in json.loads((tmp_path / "tables.json").read_text("utf-8"))
    assert "XYZ" not in (tmp_path / "tables.json").read_text("utf-8")
    each = (tmp_path / "each.csv").read_text("utf-8").splitlines()
    assert len(each) == 31
    assert "XYZ-00" in each[1]
    for option in ("-o", "--customers"):
        refused = follow(*files, option, files[1])
        assert refused.status == 2
        assert "name another output" in refused.said


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--cut", "soon"], "expected a time such as 30 days"),
        (["--show", "handoffs"], "did you mean 'hand-offs'?"),
        (["--persona", "anna"], "did you mean 'ana'?"),
        (["--plan", "missing.yaml"], "missing.yaml"),
        (["--again", "ever"], "expected a duration"),
    ],
)
def test_what_cannot_be_asked(files: tuple[Path, Path], words: list[str], told: str) -> None:
    """A wrong option ends with status 2 and the way out."""
    done = follow(*files, *words)
    assert (done.status, told in done.said) == (2, True), done.said


def test_a_log_of_another_map(files: tuple[Path, Path]) -> None:
    """A map and a log without a common touchpoint are told so, with the way out."""
    done = follow(BANK, files[1])
    assert done.status == 2
    assert "write a tracking plan" in done.said
    assert "there is no 'ask@web'" in done.said


def test_every_measure_can_be_asked_for() -> None:
    """The command names the measures that there are, without loading them for its help."""
    assert set(SHOWN) == set(MEASURES)


def test_one_persona_is_asked_about_alone() -> None:
    """What is shown beside the following is of that persona's events too."""
    shop = ROOT / "examples" / "shop"
    named = (shop / "shop.journey.yaml", shop / "events.csv.gz", "--plan", shop / "tracking.yaml")
    done = follow(*named, "--persona", "lise", "--show", "commitments", "--format", "json")
    rows = json.loads(done.text)["tables"]["commitments-by-persona"]["rows"]
    assert [row["persona"] for row in rows] == ["lise"]
