"""`journeys check`: its formats, its settings, and what it checks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from tests.cli.running import BANK, here, process

#: One persona, of whom little is said.
MAP = """\
format: journeys/1
title: Shop
personas:
  ana: {name: Ana, quote: Quick}
channels: [web, chat]
"""


@pytest.fixture
def map_file(tmp_path: Path) -> Path:
    """A map with findings, in a folder of its own."""
    file = tmp_path / "shop.journey.yaml"
    file.write_text(MAP)
    return file


def codes(*words: str | Path) -> list[str]:
    """The codes that a check finds, in the order of the report."""
    found = json.loads(here("check", *words, "--format", "json").text)
    return [one["code"] for one in _findings(found)]


def _findings(report: Any) -> list[dict[str, Any]]:
    found = report["findings"] if "findings" in report else report["diagnostics"]
    assert isinstance(found, list)
    return found


def test_a_report_begins_each_finding_with_its_place(map_file: Path) -> None:
    """`file:line:column: CODE message [name]`, for editors that jump there."""
    done = here("check", map_file)
    assert done.status == 1
    assert f"{map_file}:4:3: JRN301" in done.text
    assert "[no-relational-style]" in done.text


def test_every_format_tells_the_same_findings(map_file: Path) -> None:
    """Text, JSON, SARIF, JUnit and workflow commands hold the same codes."""
    expected = sorted(codes(map_file))
    assert expected
    sarif = json.loads(here("check", map_file, "--format", "sarif").text)
    assert sorted(one["ruleId"] for one in sarif["runs"][0]["results"]) == expected
    junit = etree.fromstring(here("check", map_file, "--format", "junit").out)
    assert junit.xpath("//testcase")
    github = here("check", map_file, "--format", "github").text.splitlines()
    assert sum(line.startswith("::") for line in github) == len(expected)
    assert all(line.startswith(("::", "|")) for line in github)


@pytest.mark.parametrize("form", ["text", "github", "json", "sarif", "junit"])
def test_a_report_in_a_file_is_the_report(map_file: Path, tmp_path: Path, form: str) -> None:
    """`-o` writes what the standard output would have shown, and prints nothing."""
    shown = here("check", map_file, "--format", form)
    told = here("check", map_file, "--format", form, "-o", tmp_path / "report")
    assert told.out == b""
    assert told.status == shown.status == 1
    assert (tmp_path / "report").read_bytes().rstrip() == shown.out.rstrip()


def test_select_and_ignore_choose_rules(map_file: Path) -> None:
    """Codes, beginnings of codes and names choose; ignoring is the stronger."""
    assert set(codes(map_file, "--select", "JRN301")) == {"JRN301"}
    assert all(code.startswith("JRN3") for code in codes(map_file, "--select", "JRN3"))
    assert "JRN301" not in codes(map_file, "--ignore", "no-relational-style")
    assert codes(map_file, "--select", "JRN301", "--ignore", "JRN301") == []


def test_limits_change_what_is_too_much(map_file: Path) -> None:
    """A limit of a rule and a limit of reading are set by the same option."""
    assert "JRN201" not in codes(map_file)
    assert "JRN201" in codes(map_file, "--limit", "personas=0")
    assert codes(map_file, "--limit", "nodes=3") == ["JRN009"]


@pytest.mark.parametrize(
    ("threshold", "status"), [("error", 0), ("warning", 1), ("info", 1), ("never", 0)]
)
def test_fail_on_says_what_ends_with_1(map_file: Path, threshold: str, status: int) -> None:
    """The lightest finding that counts is a choice."""
    chosen = ["--select", "JRN301", "--fail-on", threshold]
    assert here("check", map_file, *chosen).status == status


def test_a_baseline_silences_what_it_knows(map_file: Path, tmp_path: Path) -> None:
    """Known findings are silent, and a new one speaks."""
    known = tmp_path / "known.json"
    assert here("check", map_file, "--write-baseline", known).status == 0
    assert here("check", map_file, "--baseline", known).status == 0
    map_file.write_text(MAP + "stages: [nowhere]\n")
    assert set(codes(map_file, "--baseline", known)) == {"JRN107"}


def test_today_decides_what_is_out_of_date() -> None:
    """Evidence of 2026 is out of date in 2040."""
    assert "JRN807" in codes(BANK, "--today", "2040-01-01")
    assert codes(BANK, "--today", "2026-11-22") == []


def test_the_project_around_a_map_counts_unless_refused(map_file: Path, tmp_path: Path) -> None:
    """The nearest pyproject.toml is read; `--no-project` passes it over."""
    (tmp_path / "pyproject.toml").write_text('[tool.journeys]\nselect = ["JRN301"]\n')
    assert set(codes(map_file)) == {"JRN301"}
    assert set(codes(map_file, "--no-project")) > {"JRN301"}
    (tmp_path / "pyproject.toml").write_text('[tool.journeys]\nselct = ["JRN301"]\n')
    done = here("check", map_file)
    assert done.status == 2
    assert "did you mean 'select'" in done.said


def test_a_folder_is_its_maps_and_several_maps_are_one_report(tmp_path: Path) -> None:
    """A folder stands for each map in it, deep ones too; one without a map is an error."""
    for name in ("a", "deep/b"):
        file = tmp_path / f"{name}.journey.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_text(MAP)
    done = here("check", tmp_path, "--select", "JRN301")
    assert done.text.count("JRN301") == 2
    assert here("check", *sorted(tmp_path.rglob("*.yaml")), "--select", "JRN301").out == done.out
    (tmp_path / "empty").mkdir()
    assert here("check", tmp_path / "empty").status == 2


def test_a_map_that_is_none_is_told_line_by_line(tmp_path: Path) -> None:
    """Every problem of reading is told, not the first alone; so does each other command."""
    file = tmp_path / "bad.yaml"
    file.write_text("format: journeys/1\ntitle: [a]\npersonas: {a: {potential: huge, share: x}}\n")
    assert here("check", file).places == ["2:8", "3:27", "3:40"]
    for words in (["export", file], ["show", file], ["render", file, "-o", tmp_path / "out"]):
        done = here(*words)
        assert done.status == 2
        assert done.places == ["2:8", "3:27", "3:40"]
    assert not (tmp_path / "out").exists()


def test_a_hundred_findings_are_shown_and_the_others_counted(tmp_path: Path) -> None:
    """A map with many faults does not flood the terminal."""
    file = tmp_path / "bad.yaml"
    file.write_text(
        "format: journeys/1\ntitle: a\npersonas:\n"
        + "".join(f"  p{n}: {{share: x}}\n" for n in range(150))
    )
    for words in (["check", file], ["export", file]):
        done = here(*words)
        assert len(done.places) == 100
        assert "and 50 more" in done.said


@pytest.mark.parametrize("option", ["-o", "--write-baseline"])
def test_a_report_never_replaces_a_map(map_file: Path, tmp_path: Path, option: str) -> None:
    """A report over the map that is read, under whatever name, is refused."""
    (tmp_path / "link.json").symlink_to(map_file)
    for target in (map_file, tmp_path / "link.json", tmp_path / "." / map_file.name):
        done = here("check", map_file, option, target)
        assert done.status == 2
        assert "is an input" in done.said
    assert map_file.read_text() == MAP


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, False),
        ({"NO_COLOR": "1"}, False),
    ],
)
def test_colours_are_for_who_wants_them(
    map_file: Path, variables: dict[str, str], *, coloured: bool
) -> None:
    """No escape reaches a file or a pipe unless it is asked for."""
    assert (b"\x1b[" in here("check", map_file, env=variables).out) is coloured
    assert b"\x1b[" not in here("check", map_file, "--format", "json", env=variables).out


def test_standard_input_is_a_map_without_a_folder(map_file: Path) -> None:
    """`-` reads the standard input, which cannot include files."""
    assert "<stdin>:4:3: JRN301" in process("check", "-", data=MAP.encode()).text
    done = here("check", "-", data=f"{MAP}include: [{map_file}]\n".encode())
    assert "<stdin>:6:11: JRN011" in done.text
