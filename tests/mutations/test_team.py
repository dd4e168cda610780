"""A team's own tests, asked about what no rule notices."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Final

import pytest

import journeys as jn
from journeys.errors import FileError
from journeys.mutations import Plan, Score, suite_of, team, trial
from journeys.mutations.copying import copy_files, files_of
from tests.mutations.shops import project

KINDS: Final = ("change-decider", "drop-carried", "stretch-step")


@pytest.fixture(autouse=True)
def passing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for what passes, within the project; it must be empty in the end."""
    folder = tmp_path / "passing"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def asked(map_file: Path, tests: Path, *kinds: str, seconds: float | None = None) -> Score:
    """The score of a map with its team's tests."""
    suite = suite_of(str(tests), str(map_file))
    plan = Plan(jobs=2, kinds=kinds or KINDS, suite=suite, seconds=seconds)
    return trial(jn.load(map_file), plan)


def test_tests_notice_what_they_look_at(tmp_path: Path, passing: Path) -> None:
    """What no rule notices reaches the tests; what they do not look at survives, the file too."""
    map_file, test_file = project(tmp_path)
    before = map_file.read_bytes()
    score = asked(map_file, test_file.parent)
    assert [(one.kind, one.path[3:], one.noticed_by) for one in score.tried] == [
        ("change-decider", (0, "by"), ()),
        ("change-decider", (1, "by"), ("tests",)),
        ("drop-carried", (0, "carries"), ("JRN509",)),
        ("stretch-step", (0, "within"), ("JRN701",)),
        ("stretch-step", (1, "within"), ("JRN701",)),
    ]
    assert score.tests == str(test_file.parent)
    assert map_file.read_bytes() == before
    assert list(passing.iterdir()) == []


@pytest.mark.parametrize(
    ("tests", "said"),
    [
        ("def test_it():\n    assert 1 == 2, 'so'\n", "fail on the map as it is .FAILED checks"),
        ("import nowhere\n", "fail on the map as it is .ERROR checks"),
        ("def test_it():\n    pass\n", "pass even where maps.shop.journey.yaml is no map"),
        ("VALUE = 1\n", "holds no tests"),
    ],
)
def test_tests_that_can_say_nothing_are_refused(tmp_path: Path, tests: str, said: str) -> None:
    """Tests must pass on the map, and must not pass without one."""
    with pytest.raises(FileError, match=said):
        asked(*project(tmp_path, tests))


def test_tests_of_the_text_are_told(tmp_path: Path) -> None:
    """Tests that need the comments of the file pass on it alone."""
    text = "from pathlib import Path\n\n\ndef test_it():\n"
    text += "    file = Path(__file__).parents[1] / 'maps' / 'shop.journey.yaml'\n"
    text += "    assert '# A promise' in file.read_text('utf-8')\n"
    with pytest.raises(FileError, match=r"but not on the map written anew .*test_it"):
        asked(*project(tmp_path, text))


def test_tests_that_do_not_end_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A change on which the tests run for ever is noticed, and they are stopped."""
    monkeypatch.setattr(team, "_LEAST", 0.1)
    monkeypatch.setattr(team, "_PATIENCE", 3)
    waits = "import time\nfrom pathlib import Path\nimport journeys as jn\n\n\ndef test_it():\n"
    file = "Path(__file__).parents[1] / 'maps' / 'shop.journey.yaml'"
    waits += f"    if jn.load({file}).journeys[0].steps[1].by == 'customer':\n"
    waits += "        time.sleep(300)\n"
    began = time.monotonic()
    score = asked(*project(tmp_path, waits), "change-decider")
    assert [one.noticed_by for one in score.tried] == [(), ("time",)]
    assert time.monotonic() - began < 60


def test_the_time_bounds_the_tests(tmp_path: Path, passing: Path) -> None:
    """Tests that take longer than there is time end in an error that says so."""
    slow = "import time\n\n\ndef test_it():\n    time.sleep(300)\n"
    with pytest.raises(FileError, match="took all the time there is"):
        asked(*project(tmp_path, slow), seconds=1.5)
    assert list(passing.iterdir()) == []


def test_the_root_is_the_project_around_both(tmp_path: Path) -> None:
    """The folder of the project is copied, and pytest starts where the user stands in it."""
    map_file, test_file = project(tmp_path)
    suite = suite_of(str(test_file), str(map_file))
    assert suite.root == tmp_path
    assert (suite.map_file, suite.path) == (
        Path("maps/shop.journey.yaml"),
        Path("checks/test_shop.py"),
    )
    assert suite.command()[-2:] == ["--", str(Path("checks/test_shop.py"))]


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    """Tests that do not exist are named."""
    map_file, _ = project(tmp_path)
    with pytest.raises(FileError, match="does not exist"):
        suite_of(str(tmp_path / "nowhere"), str(map_file))


def test_hidden_folders_and_links_are_not_copied(tmp_path: Path) -> None:
    """Nothing is written through a link, and no environment is copied."""
    one = tmp_path / "one"
    one.mkdir()
    map_file, _ = project(one)
    for name in (".git", "env", "__pycache__"):
        (one / name).mkdir()
        (one / name / "file").write_text("x", "utf-8")
    (one / "env" / "pyvenv.cfg").write_text("", "utf-8")
    (one / "link").symlink_to(one / "maps")
    (one / "copy.yaml").symlink_to(map_file)
    copy_files(one, files_of(one), tmp_path / "two")
    found = {str(path.relative_to(tmp_path / "two")) for path in (tmp_path / "two").rglob("*")}
    assert found == {
        "checks",
        "checks/test_shop.py",
        "copy.yaml",
        "maps",
        "maps/shop.journey.yaml",
        "pyproject.toml",
    }
    assert not (tmp_path / "two" / "copy.yaml").is_symlink()
