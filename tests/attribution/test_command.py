"""`journeys attribute`: from a file to tables, and what it says of bad input."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner, Result

from journeys.attribution import MODELS
from journeys.attribution.networks import DOUBLE
from journeys.attribution.tables import called
from journeys.cli.attribute import attribute
from journeys.errors import FileError, UnknownNameError, ValueFormError

_PATHS: Final = "path,total_conversions,total_conversion_value,total_null\nweb > store,10,500,7\n"
_LOG: Final = "customer,time,channel,moment\n" + "".join(
    f"c{at},2026-05-04T0{hour}:00:00Z,{channel},{moment}\n"
    for at in range(6)
    for hour, channel, moment in ((1, "web", "ask"), (2, "phone", "ask"), (3, "store", "bought"))
)


def run(*arguments: str, typed: str | None = None) -> Result:
    """The command in this process; what it remembers of its help is that of the whole command."""
    names = ["-h", "--help"]
    return CliRunner().invoke(attribute, arguments, input=typed, help_option_names=names)


@pytest.fixture
def paths(tmp_path: Path) -> str:
    """A small table of paths."""
    file = tmp_path / "paths.csv"
    file.write_text(_PATHS, encoding="utf-8")
    return str(file)


def test_paths_as_text(paths: str) -> None:
    """Every model, what was measured, networks and rules stand below each other."""
    found = run(paths, "--networks", "double,last")
    assert found.exit_code == 0, found.output
    for words in ("Removal effect", "Shapley", "double", "physical", "first 40 %", "total"):
        assert words.lower() in found.output.lower()


def test_a_french_map_is_answered_in_french(paths: str, tmp_path: Path) -> None:
    """Titles, models and rules are in the language of the map; JSON has the ids of models."""
    map_ = tmp_path / "boutique.journey.yaml"
    map_.write_text("format: journeys/1\ntitle: Boutique\nlanguage: fr\n", encoding="utf-8")
    options = ("--map", str(map_), "--networks", "double,linear", "--places", "1")
    found = run(paths, *options, "--decay", "steps", "--half-life", "3.5")
    assert found.exit_code == 0, found.output
    for words in ("premier contact", "moitié moins tous les 3,5 contacts", "le dernier contact",
                  "chaque réseau touché la compte en entier", "ensuite"):  # fmt: skip
        assert words in found.output
    english = ("the ", "touch ", "each ", "paths", "with nulls", "order", "first ", "place of")
    assert [words for words in english if words in found.output] == ["first "]
    data = json.loads(run(paths, *options, "--format", "json").output)
    assert list(data["value"]["rows"][0])[:3] == ["channel", "first", "last"]
    log = tmp_path / "mai.csv"
    log.write_text(_LOG, encoding="utf-8")
    few = ("--moment", "bought", "--min-customers", "7", "--model", "linear")
    told = run(str(log), "--map", str(map_), *few).output
    assert "(other)\u00a0: canaux de moins de 7 clients convertis" in told
    assert data["rules"]["rows"][0] == {
        "model": "first", "rule": "le premier contact prend tout", "label": "Premier contact",
    }  # fmt: skip


def test_every_model_has_a_name_in_both_languages() -> None:
    """Models, and the rule that is none, are called by labels."""
    names = [called(one, language) for one in (*MODELS, DOUBLE) for language in ("fr", "en")]
    assert all(names)


def test_places_are_told_apart(paths: str, tmp_path: Path) -> None:
    """`--places` shows who opens and who closes; of a log, nothing of too few conversions."""
    found = json.loads(run(paths, "--places", "2", "--format", "json").output)
    assert found["places"]["rows"] == [
        {"channel": "web", "place-1": 5, "place-2": 0},
        {"channel": "store", "place-1": 0, "place-2": 5},
    ]
    assert "places" not in json.loads(run(paths, "--format", "json").output)
    file = tmp_path / "may.csv"
    file.write_text(_LOG.replace("c0,2026-05-04T01:00:00Z,web", "c0,2026-05-04T02:30:00Z,web"))
    words = ("--moment", "bought", "--places", "3", "--format", "json")
    found = json.loads(run(str(file), *words).output)["places"]
    assert found["rows"] == [
        {"channel": "web", "place-1": None, "place-2": None},
        {"channel": "phone", "place-1": None, "place-2": None},
    ]
    assert found["suppressed"] == 4


def test_paths_from_the_standard_input_as_json() -> None:
    """`-` is read, and JSON holds the same numbers."""
    found = run("-", "--model", "position,markov", "--format", "json", typed=_PATHS)
    data = json.loads(found.output)
    assert data["conversions"]["rows"][0] == {"channel": "store", "position": 5, "markov": 5}


def test_one_table_as_csv(paths: str, tmp_path: Path) -> None:
    """CSV is one table, a row a channel; a workbook holds them all."""
    for name in ("out.csv", "out.xlsx", "out.json", "out.txt", "out.parquet"):
        assert run(paths, "-o", str(tmp_path / name)).exit_code == 0, name
    lines = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()
    assert lines[0].startswith("channel,first-conversions,first-value")
    assert len(lines) == 3


def test_a_folder_holds_a_file_a_table(paths: str, tmp_path: Path) -> None:
    """A path that ends with a slash is a folder, made where it is not there yet; none is none."""
    for name in ("new/", "new.csv/"):
        assert run(paths, "-o", f"{tmp_path / name}/").exit_code == 0, name
        assert len(list((tmp_path / name).glob("*.csv"))) > 1
    assert isinstance(run(paths, "-o", "").exception, FileError)


def test_a_log(tmp_path: Path) -> None:
    """A log gives the paths before its conversions; channels of few are together."""
    file = tmp_path / "may.csv"
    file.write_text(_LOG, encoding="utf-8")
    found = run(str(file), "--moment", "bought", "--model", "linear", "--format", "json")
    assert found.exit_code == 0, found.output
    rows = json.loads(found.output)["conversions"]["rows"]
    assert [(row["channel"], row["linear"]) for row in rows[:2]] == [("phone", 3), ("web", 3)]
    few = run(str(file), "--moment", "bought", "--closing", "--min-customers", "7")
    assert "(other)" in few.output
    assert "store" not in few.output
    assert "c1" not in few.output


def test_what_is_not_there_is_said(paths: str) -> None:
    """Unknown models, rules and decays are answered with the nearest."""
    for arguments in (["--model", "markow"], ["--networks", "dubble"], ["--decay", "day"]):
        assert isinstance(run(paths, *arguments).exception, UnknownNameError)
    assert isinstance(run(paths, "--weights", "40,x").exception, ValueFormError)
    assert isinstance(run(paths, "--decay", "days").exception, ValueFormError)


@pytest.mark.parametrize(("name", "kind"), [("", FileError), ("credit.doc", UnknownNameError)])
def test_an_output_is_refused_before_the_work(name: str, kind: type[Exception]) -> None:
    """Nobody waits for a log to be read whose result has no place."""
    found = run("nothing.csv", "-o", name)
    assert isinstance(found.exception, kind)
    assert "nothing.csv" not in str(found.exception)
