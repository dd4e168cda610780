"""A map's file becomes tests: which, with what ids, and what each says when it fails."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from xml.etree.ElementTree import parse

import pytest

from tests.cli.running import here
from tests.plugin.running import ROOT, pytest_in, shop

PROMISE = "shop.journey.yaml::promise[answers-come]"
COMMITMENT = "shop.journey.yaml::commitment[ana/complain/web: Reponse en 3 jours]"


@pytest.fixture
def late(tmp_path: Path) -> Path:
    """A folder with a map that keeps neither its promise nor its commitment."""
    (tmp_path / "shop.journey.yaml").write_text(shop(days=12), "utf-8")
    return tmp_path


def test_our_examples_pass() -> None:
    """The three examples are tested by the plugin: each has every kind of test, and all pass."""
    folders = [str(ROOT / "examples" / name) for name in ("bank", "rail", "distributor")]
    ran = pytest_in(ROOT, "-c", "/dev/null", "-p", "no:cacheprovider", *folders)
    assert ran.status == 0, ran.said
    assert set(ran.outcomes.values()) == {"passed"}
    for name in ("bank", "rail", "distributor"):
        start = f"examples/{name}/{name}.journey.yaml::"
        found = [one.removeprefix(start) for one in ran.outcomes if one.startswith(start)]
        assert found[:3] == ["read", "rules[references]", "rules[limits]"]
        assert any(one.startswith("promise[") for one in found)


def test_a_map_has_a_test_for_each_thing_that_can_fail(tmp_path: Path) -> None:
    """Reading, the families of rules that run, the promises, the commitments that are met."""
    (tmp_path / "shop.journey.yaml").write_text(shop(), "utf-8")
    (tmp_path / "other.yaml").write_text("not: a map\n", "utf-8")
    ran = pytest_in(tmp_path)
    assert ran.status == 0, ran.said
    assert [one.partition("::")[2] for one in ran.outcomes] == [
        "read",
        "rules[references]",
        "rules[ways]",
        "rules[promises]",
        "promise[answers-come]",
        "commitment[ana/complain/web: Reponse en 3 jours]",
    ]


def test_what_breaks_is_shown_with_its_line_and_walk(late: Path) -> None:
    """A failure shows the finding at its place, the source line, and the walk; no traceback."""
    ran = pytest_in(late)
    assert ran.failed == [PROMISE, COMMITMENT]
    lines = ran.said.splitlines()
    at = next(at for at, line in enumerate(lines) if ": JRN701 " in line)
    assert lines[at].startswith("shop.journey.yaml:33:3: JRN701 promise 'answers-come' is broken")
    assert lines[at + 1].startswith("  error   |   answers-come: {when: files@web")
    assert lines[at + 2].endswith("|   " + "^" * len("answers-come"))
    assert lines[at + 3 : at + 6] == [
        "  the shortest walk of 'ana' against it:",
        "    files@web     it begins here",
        "    answered@web  12 days",
    ]
    assert re.search(r"^shop.journey.yaml:18:7: JRN704 commitment 'Réponse", ran.said, re.MULTILINE)
    assert "Traceback" not in ran.said
    assert "items.py" not in ran.said


def test_a_file_that_is_no_map_has_one_test(tmp_path: Path) -> None:
    """Reading fails with what is wrong; there is nothing else to test."""
    (tmp_path / "shop.journey.yaml").write_text(shop().replace("days}", "dayz}", 1), "utf-8")
    (tmp_path / "torn.journey.yaml").write_bytes(b"format: [\xff")
    ran = pytest_in(tmp_path)
    assert ran.outcomes == {f"{one}.journey.yaml::read": "failed" for one in ("shop", "torn")}
    assert "JRN007 'within' expects a duration" in ran.said
    assert "torn.journey.yaml:1:10: JRN010" in ran.said


def test_everything_that_check_finds_fails_a_test(tmp_path: Path) -> None:
    """On the broken examples, the findings in the failures are those of `journeys check`."""
    shutil.copytree(ROOT / "examples" / "broken", tmp_path, dirs_exist_ok=True)
    (tmp_path / "late.journey.yaml").write_text(shop(days=12), "utf-8")
    ran = pytest_in(tmp_path)
    maps = sorted(tmp_path.glob("*.journey.yaml"))
    checked = here("check", *maps, "--today", "2026-11-22").said.replace(f"{tmp_path}/", "")
    assert _findings(ran.said) == _findings(checked)
    files = {name.partition("::")[0] for name in ran.failed}
    assert files == {finding.partition(":")[0] for finding in _findings(checked)}


def _findings(text: str) -> set[str]:
    """The headlines above warnings and errors, without their message."""
    pattern = r"^(\S+?:\d+:\d+: JRN\d{3}) .*\n +(?:error|warning)\b"
    return set(re.findall(pattern, text, re.MULTILINE))


def test_a_part_in_another_file_fails_at_its_place(late: Path) -> None:
    """A promise in an included file is shown and located there."""
    text, _, promises = shop(days=12).partition("promises:\n")
    (late / "shop.journey.yaml").write_text(f"{text}include: [more.yaml]\n", "utf-8")
    (late / "more.yaml").write_text(f"promises:\n{promises}", "utf-8")
    ran = pytest_in(late, "--tb=line", "-k", "promise")
    assert f"{late / 'more.yaml'}:2: JRN701" in ran.said


def test_chosen_as_any_test(late: Path) -> None:
    """What failed last, words, the marker and ids choose tests as they do everywhere."""
    (late / "test_other.py").write_text("def test_ways() -> None:\n    pass\n", "utf-8")
    cached = ("journeys", "cacheprovider")
    assert len(pytest_in(late, plugins=cached).outcomes) == 7
    assert list(pytest_in(late, "--lf", plugins=cached).outcomes) == [PROMISE, COMMITMENT]
    assert list(pytest_in(late, "-m", "not journeys").outcomes) == ["test_other.py::test_ways"]
    chosen = pytest_in(late, "-m", "journeys", "-k", "ways or promise and answers", ".", COMMITMENT)
    assert list(chosen.outcomes) == ["shop.journey.yaml::rules[ways]", PROMISE]


def test_in_parallel_and_as_a_report(late: Path) -> None:
    """Two workers find what one finds; JUnit XML names each test and its failure."""
    words = ("-n", "2", "--junitxml", "report.xml")
    ran = pytest_in(late, *words, plugins=("journeys", "xdist", "xdist.looponfail"))
    assert "2 failed, 4 passed" in ran.said
    cases = {str(case.get("name")): case for case in parse(late / "report.xml").iter("testcase")}
    assert len(cases) == 6
    failure = cases["promise[answers-come]"].find("failure")
    assert failure is not None
    assert "JRN701" in str(failure.text)
    assert "files@web" in str(failure.text)
