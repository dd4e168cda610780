"""`journeys plan`: a first plan, a check of it, and its events for other tools."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.running import Done, here
from tests.tracking.shops import MAP_TEXT

LOG = "user_id,event,platform,when\n" + "".join(
    f"customer-{at},{event},web,2026-01-0{at}T10:00:00Z\n"
    for at in range(1, 8)
    for event in ("first-contact", "bought", "look")
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a map and a log, in which the command runs."""
    Path(tmp_path, "shop.journey.yaml").write_text(MAP_TEXT, encoding="utf-8")
    Path(tmp_path, "log.csv").write_text(LOG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plan(*words: object) -> Done:
    """What the command says of the map."""
    return here("plan", "shop.journey.yaml", *words)


def test_a_first_plan_is_written_and_is_clean() -> None:
    """The plan that is written is one in which a check finds nothing."""
    done = plan("-o", "p.yaml")
    assert (done.status, done.text) == (
        0, "p.yaml is written; edit it, then: journeys plan shop.journey.yaml --check p.yaml\n",
    )  # fmt: skip
    assert plan().text == Path("p.yaml").read_text("utf-8")
    checked = plan("--check", "p.yaml")
    assert (checked.status, checked.text) == (0, "p.yaml: no findings\n")


def test_a_plan_is_never_lost() -> None:
    """A file that is there, a link and the map itself stay, unless it is said otherwise."""
    path = Path("p.yaml")
    path.write_text("mine", encoding="utf-8")
    done = plan("-o", "p.yaml")
    assert done.status == 2
    assert "exists already; name another file, or say --force" in done.said
    assert path.read_text("utf-8") == "mine"
    Path("link.yaml").symlink_to("nowhere")
    assert plan("-o", "link.yaml").status == 2
    assert plan("-o", "shop.journey.yaml", "--force").status == 2
    assert Path("shop.journey.yaml").read_text("utf-8") == MAP_TEXT
    assert plan("-o", "p.yaml", "--force").status == 0
    for name in ("", "."):
        assert "is a folder; name a file in it" in plan("-o", name).said
    assert path.read_text("utf-8").startswith("format: journeys-tracking/1")


def test_findings_have_places_and_a_status() -> None:
    """A slip in a plan is told at its place; how grave a finding has to be can be said."""
    plan("-o", "p.yaml")
    path = Path("p.yaml")
    path.write_text(path.read_text("utf-8").replace("then: returned", "then: returnd"), "utf-8")
    done = plan("--check", "p.yaml")
    assert done.status == 1
    assert "JRN762 moment 'returnd' is not in the map; did you mean 'returned'?" in done.text
    assert "shop.journey.yaml:11:3: JRN760 moment 'returned' has no event" in done.text
    assert plan("--check", "p.yaml", "--fail-on", "never").status == 0
    path.write_text("format: journeys-tracking/1\nlog: {order: x}\n", encoding="utf-8")
    done = plan("--check", "p.yaml")
    assert done.status == 1
    assert "p.yaml:2:14: JRN006 'order' knows no 'x'" in done.said
    assert plan("--check", "nowhere.yaml").status == 2


def test_findings_about_plans_are_rules() -> None:
    """A map ignores, or allows with a reason, what a check finds; rules are explained."""
    entries = ("first-contact", "basket", "payment-failed", "bought")
    lines = "".join(f"- {{when: {{e: {one}}}, then: {one}}}\n" for one in entries)
    Path("p.yaml").write_text(f"format: journeys-tracking/1\nevents:\n{lines}", "utf-8")
    done = plan("--check", "p.yaml")
    assert (done.status, done.text.count("JRN76")) == (1, 1)
    assert "moment 'returned' has no event" in done.text
    map_ = Path("shop.journey.yaml")
    line = next(one for one in MAP_TEXT.splitlines() if "returned:" in one)
    reason = f"{line}  # journeys: allow untracked-moment because the depot has no log yet"
    map_.write_text(MAP_TEXT.replace(line, reason), encoding="utf-8")
    assert plan("--check", "p.yaml").status == 0
    assert "unused-allowance" not in here("check", map_).text
    map_.write_text(f"{MAP_TEXT}rules: {{ignore: [JRN760]}}\n", encoding="utf-8")
    assert plan("--check", "p.yaml").status == 0
    page = here("explain", "JRN768").text
    for words in ("JRN768 unknown-raw-column", "Events:", "ignore: [unknown-raw-column]"):
        assert words in page
    assert here("rules", "--select", "JRN76").text.count("JRN76") == 9


def test_a_log_is_held_against_the_plan() -> None:
    """Entries and events without each other are counted and shown, customers never."""
    plan("-o", "p.yaml", "--columns", "user_id,event,platform,when")
    path = Path("p.yaml")
    text = path.read_text("utf-8").replace("{customer: user_id", "{customer: user_id, time: when")
    path.write_text(text, encoding="utf-8")
    done = plan("--check", "p.yaml", "--log", "log.csv")
    assert done.status == 1, done.said
    assert "7 events match no entry: event 'look' and platform 'web' (7); add entries" in done.text
    assert done.text.count("JRN766") == 5
    assert "customer-" not in done.said


def test_a_first_plan_knows_the_log() -> None:
    """Columns, times and names that are alike stand in it; other events follow as a comment."""
    done = plan("--log", "log.csv", "-o", "p.yaml")
    assert done.status == 0, done.said
    assert "then: journeys plan shop.journey.yaml --check p.yaml --log log.csv\n" in done.text
    text = Path("p.yaml").read_text("utf-8")
    assert "columns: {customer: user_id, channel: platform, time: when}" in text
    assert "  # - when: {event: look}" in text
    assert "customer-" not in text
    found = plan("--check", "p.yaml", "--log", "log.csv")
    assert "first-contact" not in found.text
    assert "7 events match no entry: event 'look' (7); add entries" in found.text


def test_columns_that_the_log_has_not_are_told() -> None:
    """A plan that looks at other columns than the log has is told which they may be."""
    plan("-o", "p.yaml")
    done = plan("--check", "p.yaml", "--log", "log.csv")
    assert done.status == 1, done.said
    assert "'user_id' looks like customer" in done.text
    assert "customer-" not in done.said


def test_damaged_logs_are_told() -> None:
    """A log that cannot be read ends with status 2 and one sentence."""
    plan("-o", "p.yaml")
    Path("log.parquet").write_bytes(b"PAR1 and no more")
    Path("empty").mkdir()
    for name in ("log.parquet", "nowhere.csv", "log.docx", "empty"):
        done = plan("--check", "p.yaml", "--log", name)
        assert done.status == 2, done.said
        assert "Traceback" not in done.said


def test_events_are_written_for_other_tools() -> None:
    """Several files go into a folder, one may be printed; nothing is written over."""
    done = plan("--format", "snowplow", "--vendor", "com.acme", "-o", "out")
    assert (done.status, done.text) == (0, "6 files are written to out\n")
    assert Path("out/data-structures/com.acme/basket.yaml").is_file()
    assert plan("--format", "snowplow", "--vendor", "com.acme", "-o", "out").status == 2
    assert json.loads(plan("--format", "segment").text)["rules"][0]["key"] == "first-contact"
    assert plan("--format", "segment", "-o", "rules.json").status == 0
    assert Path("rules.json").is_file()
    assert plan("--format", "rudderstack", "-o", "rudder").status == 0
    assert sorted(one.name for one in Path("rudder").iterdir()) == [
        "events.yaml", "properties.yaml", "tracking-plan.yaml",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        ("--log", "log.csv", "--columns", "a"),
        ("--log", "log.csv", "--format", "segment"),
        ("--log", "nowhere.csv"),
        ("--check", "p.yaml", "--format", "segment"),
        ("--format", "rudderstack"),
        ("--format", "snowplow", "--vendor", "../x", "-o", "out"),
    ],
)
def test_words_that_do_not_go_together_are_refused(words: tuple[str, ...]) -> None:
    """A command that makes no sense ends with status 2 and writes nothing."""
    done = plan(*words)
    assert done.status == 2
    assert "Traceback" not in done.said
    assert not Path("out").exists()
