"""What a project's pyproject.toml says, and what it may not say."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.diagnostic import Severity
from journeys.errors import FileError
from journeys.model import JourneyMap, Settings
from journeys.project import Project, find_project, project_settings
from journeys.rules import check
from journeys.rules.bounds import BOUNDS
from journeys.rules.table import rules


def written(folder: Path, text: str | bytes) -> Path:
    """The pyproject.toml of a folder."""
    file = folder / "pyproject.toml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def test_every_key_is_read(tmp_path: Path) -> None:
    """The table holds rules that speak or not, severities, limits and a baseline."""
    file = written(
        tmp_path,
        "[tool.journeys]\n"
        'select = ["core", "JRN9"]\nignore = ["unknown-channel"]\nbaseline = "old.json"\n'
        '[tool.journeys.severity]\nJRN201 = "info"\n[tool.journeys.limits]\npersonas = 8\n',
    )
    settings = Settings(
        select=["core", "JRN9"],
        ignore=["unknown-channel"],
        severity={"JRN201": "info"},
        limits={"personas": 8},
    )
    expected = Project(file=file, settings=(settings,), baseline=tmp_path / "old.json")
    assert find_project(tmp_path) == expected
    assert project_settings(tmp_path) == (settings,)


@given(
    words=st.lists(st.sampled_from(["core", "all", *(rule.name for rule in rules())])),
    severity=st.dictionaries(
        st.sampled_from([rule.code for rule in rules()]), st.sampled_from(list(Severity))
    ),
    limits=st.dictionaries(st.sampled_from(sorted(BOUNDS)), st.integers(0, 10**12)),
)
def test_what_is_written_is_read(
    words: list[str],
    severity: dict[str, Severity],
    limits: dict[str, int],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Every table with names that exist is read as it stands, and can be checked with."""
    folder = tmp_path_factory.mktemp("project")
    lines = ["[tool.journeys]", f"select = {words}", f"ignore = {words[:1]}"]
    lines += [
        "[tool.journeys.severity]",
        *(f'{key} = "{value}"' for key, value in severity.items()),
    ]
    lines += ["[tool.journeys.limits]", *(f"{key} = {value}" for key, value in limits.items())]
    written(folder, "\n".join(lines))
    found = project_settings(folder)
    expected = Settings(
        select=words,
        ignore=words[:1],
        severity={rule: value.value for rule, value in severity.items()},
        limits=limits,
    )
    assert found == (expected,)
    check(JourneyMap(title="Bank"), settings=found)


def test_the_nearest_file_counts(tmp_path: Path) -> None:
    """The search goes upwards from a file, or from a folder that need not exist yet."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    written(tmp_path, '[tool.journeys]\nselect = ["all"]')
    assert project_settings(inner / "c" / "bank.journey.yaml")[0].select == ("all",)
    near = written(tmp_path / "a", "[tool.other]\n")
    assert find_project(inner) == Project(file=near)


def test_a_project_may_say_nothing(tmp_path: Path) -> None:
    """Neither a missing file nor one without the table is a fault; an empty table is settings."""
    assert find_project(tmp_path).settings == ()
    written(tmp_path, "tool = 3")
    assert project_settings(tmp_path) == ()
    written(tmp_path, "[tool.journeys]")
    assert project_settings(tmp_path) == (Settings(),)


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("selct = []", "no key 'selct'; did you mean 'select'?"),
        ('select = "core"', "select: expected a list of texts such as [\"core\"], got 'core'"),
        ("ignore = [1]", "ignore: expected a list of texts"),
        ('ignore = ["JRN"]', "ignore: no rule is 'JRN'"),
        ('select = ["too-many-persona"]', "did you mean 'too-many-personas'?"),
        ("severity = 3", "severity: expected a table such as {JRN201 = \"warning\"}, got '3'"),
        ('severity.JRN201 = "fatal"', "severity.'JRN201': expected one of error, warning, info"),
        ("severity.JRN201.x = 1", "got a table"),
        ('severity.x = "info"', "severity: no rule is 'x'"),
        ("limits = []", "limits: expected a table such as {personas = 8}, got a list"),
        ("limits.persona = 8", "limits: no limit is 'persona'; did you mean 'personas'?"),
        ("limits.personas = true", "limits.personas: expected a whole number"),
        ("limits.personas = -1", "limits.personas: expected a whole number"),
        ("limits.personas = 8.0", "limits.personas: expected a whole number"),
        (f"limits.personas = 0x{'f' * 5000}", "got a number out of bounds"),
        ("baseline = 3", "baseline: expected the name of a file, got '3'"),
        ('baseline = " "', "baseline: expected the name of a file"),
        ('baseline = "../x"', "'../x' stands outside the project"),
        ('baseline = "/x"', "'/x' stands outside the project"),
        ('baseline = "\\u0000"', "stands outside the project"),
        ("select" + ".a" * 400 + " = 1", "got a table"),
    ],
)
def test_a_wrong_value_names_the_file_and_the_key(tmp_path: Path, table: str, told: str) -> None:
    """An unknown key and a value of the wrong kind are errors that say the way out."""
    file = written(tmp_path, f"[tool.journeys]\n{table}\n")
    with pytest.raises(FileError) as raised:
        project_settings(tmp_path)
    assert raised.value.path == file
    assert told in str(raised.value)


def test_the_table_is_a_table(tmp_path: Path) -> None:
    """A value in the place of the table is told."""
    written(tmp_path, "[tool]\njourneys = 3")
    with pytest.raises(FileError, match="is a table of keys, not '3'"):
        project_settings(tmp_path)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a = 1\nb = \n", "at line 2, column 5 (invalid value)"),
        ('a = 1\nb = """\n', "at line 2, its last"),
        ("a = [" + "[" * 100_000, "nested too deeply"),
        (f"a = 1{'0' * 5000}", "a number in it is too long"),
        (b"a = 1\n# \xff", "not UTF-8 at line 2"),
        ("a" * 500_001, "larger than 500000 bytes"),
        ("b = 1\na" + ".a" * 200_000 + " = 1", "line 2 holds more than 500 dots"),
    ],
)
def test_a_broken_file_says_where(tmp_path: Path, text: str | bytes, told: str) -> None:
    """What is no TOML is an error with its line, in bounded time."""
    file = written(tmp_path, text)
    with pytest.raises(FileError) as raised:
        project_settings(tmp_path)
    assert raised.value.path == file
    assert told in str(raised.value)


def test_a_byte_order_mark_is_no_fault(tmp_path: Path) -> None:
    """Editors that begin a file with a mark are fine."""
    written(tmp_path, "\ufeff[tool.journeys]\nselect = ['all']")
    assert project_settings(tmp_path)[0].select == ("all",)


def test_a_pipe_of_that_name_is_no_project(tmp_path: Path) -> None:
    """Nothing is waited for."""
    os.mkfifo(tmp_path / "pyproject.toml")
    assert project_settings(tmp_path) == ()


@given(text=st.text() | st.binary())
def test_any_text_is_settings_or_an_error(
    text: str | bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever stands in the file, it is read or told."""
    folder = tmp_path_factory.mktemp("project")
    written(folder, text)
    with contextlib.suppress(FileError):
        assert len(project_settings(folder)) <= 1
