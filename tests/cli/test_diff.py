"""`journeys diff`: files and revisions to changes and an exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import BANK, Done, environment, here, process

SHOP = "format: journeys/1\ntitle: Shop\nchannels: [web, chat]\n"
STORE = SHOP.replace("Shop", "Store")
PARTS = "format: journeys/1\ntitle: Shop\ninclude: [parts/channels.yaml]\n"


@pytest.fixture
def maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two maps, in which the command runs."""
    (tmp_path / "old.yaml").write_text(SHOP, "utf-8")
    (tmp_path / "new.yaml").write_text(STORE, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def git(folder: Path, *words: str) -> None:
    """Run git as somebody, whatever this machine is configured to."""
    who = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "commit.gpgsign=false"]
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(
        ["git", *who, *words],
        cwd=folder,
        check=True,
        capture_output=True,
        env={**os.environ, **alone},
        timeout=60,
    )


@pytest.fixture
def repository(maps: Path) -> Path:
    """A repository with a map in a folder, whose included part and title changed since."""
    (maps / "maps/parts").mkdir(parents=True)
    (maps / "maps/bank.yaml").write_text(PARTS, "utf-8")
    (maps / "maps/parts/channels.yaml").write_text("channels: [web, chat]\n", "utf-8")
    git(maps, "init", "-q", "-b", "main")
    git(maps, "add", ".")
    git(maps, "commit", "-q", "-m", "first")
    (maps / "maps/bank.yaml").write_text(PARTS.replace("Shop", "Store"), "utf-8")
    (maps / "maps/parts/channels.yaml").write_text("channels: [web]\n", "utf-8")
    return maps


def complaint(done: Done) -> str:
    """What a command that could not run said."""
    assert done.status == 2, done.said
    assert done.text == ""
    return done.said


def test_the_status_tells_whether_maps_differ(maps: Path) -> None:
    """0 for the same, 1 for another, 2 for what is no map."""
    assert here("diff", "old.yaml", "old.yaml").status == 0
    done = here("diff", "old.yaml", "new.yaml")
    assert done.status == 1
    assert done.text.splitlines()[0] == "~ title: title is 'Store', was 'Shop'"
    (maps / "none.yaml").write_text("title: [", "utf-8")
    assert "none.yaml:2" in complaint(here("diff", "old.yaml", "none.yaml"))
    complaint(here("diff", "old.yaml", "missing.yaml"))


def test_the_bank_is_the_same_as_itself() -> None:
    """A map in several files is compared as one."""
    assert here("diff", BANK, BANK).status == 0


def test_formats_go_to_a_file(maps: Path) -> None:
    """Each format is written whole to the file that is named."""
    for form in ("text", "json", "markdown"):
        done = here("diff", "old.yaml", "new.yaml", "--format", form, "-o", "changes")
        assert (done.status, done.text) == (1, "")
        shown = here("diff", "old.yaml", "new.yaml", "--format", form)
        assert (maps / "changes").read_text("utf-8") == shown.text
    assert json.loads(here("diff", "old.yaml", "new.yaml", "--format", "json").text)["changes"]


def test_a_map_is_no_output(maps: Path) -> None:
    """Writing the changes over one of the maps is refused."""
    complaint(here("diff", "old.yaml", "new.yaml", "-o", "new.yaml"))
    assert (maps / "new.yaml").read_text("utf-8") == STORE


def test_one_map_may_come_from_the_standard_input(maps: Path) -> None:
    """A hyphen is the standard input, for one map only."""
    assert process("diff", "old.yaml", "-", data=STORE.encode(), cwd=maps).status == 1
    complaint(process("diff", "-", "-", data=STORE.encode(), cwd=maps))


def test_a_revision_is_read_with_its_includes(repository: Path) -> None:
    """What a map included in a revision is what it said there."""
    done = here("diff", "HEAD:maps/bank.yaml", "maps/bank.yaml")
    assert done.status == 1
    assert done.text.splitlines() == [
        "~ title: title is 'Store', was 'Shop'",
        "- channels.chat: channel 'chat' is removed",
        "",
        "HEAD:maps/bank.yaml → maps/bank.yaml: 2 changes: 2 neutral",
    ]
    git(repository, "commit", "-q", "-a", "-m", "second")
    assert here("diff", "HEAD:maps/bank.yaml", "maps/bank.yaml").status == 0
    assert here("diff", "HEAD~1:maps/bank.yaml", "main:maps/bank.yaml").status == 1


def test_paths_begin_at_the_top_or_here(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a folder of the repository both ways of naming a file are understood."""
    monkeypatch.chdir(repository / "maps")
    for name in ("HEAD:maps/bank.yaml", "HEAD:./bank.yaml", "HEAD:bank.yaml", "HEAD:../old.yaml"):
        assert here("diff", name, "bank.yaml").status == 1, name


def test_a_file_of_that_name_wins(repository: Path) -> None:
    """A file whose name has a colon is that file."""
    (repository / "HEAD:old.yaml").write_text(STORE, "utf-8")
    assert here("diff", "HEAD:old.yaml", "new.yaml").status == 0


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere:maps/bank.yaml", "no revision 'nowhere'"),
        ("HEAD:maps/none.yaml", "has no such file"),
        ("HEAD:maps", "no regular file"),
        ("HEAD:../../etc/passwd", "has no such file"),
        ("HEAD:/etc/passwd", "has no such file"),
        ("HEAD:", "expected a revision and a path"),
        (":maps/bank.yaml", "expected a revision and a path"),
        ("HEAD:*", "has no such file"),
        ("HEAD::(top)maps/bank.yaml", "has no such file"),
        ("HEAD\n:maps/bank.yaml", "no revision"),
    ],
)
def test_what_is_no_revision_is_told(repository: Path, name: str, said: str) -> None:
    """Each way of naming nothing has its own error, on one line."""
    assert said in complaint(here("diff", name, repository / "old.yaml"))


def test_a_revision_is_no_option(repository: Path) -> None:
    """A word that begins with a hyphen never reaches git."""
    done = here("diff", "--", "--output=stolen:maps/bank.yaml", "old.yaml")
    assert "is no revision" in complaint(done)
    assert not (repository / "stolen").exists()


def test_links_of_a_revision_are_not_followed(repository: Path) -> None:
    """A link that was committed is no map, and no included part."""
    (repository / "link.yaml").symlink_to("/etc/passwd")
    (repository / "other.yaml").write_text(f"{SHOP}include: [link.yaml]\n", "utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "link")
    for name in ("HEAD:link.yaml", "HEAD:other.yaml"):
        assert "HEAD:link.yaml': is no regular file" in complaint(here("diff", name, "old.yaml"))


def test_faults_of_a_revision_have_its_name(repository: Path) -> None:
    """A place in an old file is told with the revision; no path of a passing folder is."""
    (repository / "bad.yaml").write_text("format: journeys/1\ntitle: [\n", "utf-8")
    (repository / "out.yaml").write_text(f"{SHOP}include: [../secret.yaml]\n", "utf-8")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "bad")
    assert complaint(here("diff", "HEAD:bad.yaml", "old.yaml")).startswith("HEAD:bad.yaml:")
    outside = complaint(here("diff", "HEAD:out.yaml", "old.yaml"))
    assert outside.startswith("HEAD:out.yaml:4:")
    assert "outside the map's folder" in outside


def test_an_include_that_a_revision_lacks_is_told(repository: Path) -> None:
    """A part that was never committed is missing, even if a file of that name stands here."""
    (repository / "late.yaml").write_text("channels: [web]\n", "utf-8")
    (repository / "bank.yaml").write_text("format: journeys/1\ninclude: [late.yaml]\n", "utf-8")
    git(repository, "add", "bank.yaml")
    git(repository, "commit", "-q", "-m", "part")
    said = complaint(here("diff", "HEAD:bank.yaml", "old.yaml"))
    assert "'HEAD:late.yaml': is included, and the revision has no such file" in said


def test_a_revision_larger_than_a_map_may_be_is_refused(repository: Path) -> None:
    """The bound of bytes holds for what git has, too."""
    done = here("diff", "HEAD:old.yaml", repository / "old.yaml", "--limit", "bytes=20")
    assert "the limit 'bytes'" in complaint(done)


def test_without_git_or_repository_the_way_out_is_told(maps: Path) -> None:
    """A folder without a repository, and a machine without git, are told apart."""
    alone = environment(GIT_CEILING_DIRECTORIES=str(maps.parent))
    said = complaint(process("diff", "HEAD:old.yaml", "old.yaml", cwd=maps, env=alone))
    assert "no git repository here" in said
    bare = environment(PATH=str(maps))
    said = complaint(process("diff", "HEAD:old.yaml", "old.yaml", cwd=maps, env=bare))
    assert "git: is not installed" in said


def test_boards_show_what_changed(maps: Path) -> None:
    """A picture's ending draws the boards that changed; the status stays that of the maps."""
    people = f"{SHOP}personas: {{ana: {{}}, bob: {{}}}}\n"
    (maps / "old.yaml").write_text(people, "utf-8")
    board = "board: {ana: {buy: {web: {answer: A}}}}\n"
    (maps / "new.yaml").write_text(people + board, "utf-8")
    done = here("diff", "old.yaml", "new.yaml", "-o", "changes.svg")
    assert (done.status, done.text) == (1, "changes.svg\n")
    assert "1 change: 1 tightened" in (maps / "changes.svg").read_text("utf-8")
    done = here("diff", "old.yaml", "new.yaml", "-o", "folder/")
    assert done.status == 1
    assert sorted(one.name for one in (maps / "folder").iterdir()) == [
        "board-ana.svg",
        "overview.svg",
    ]
    done = here("diff", "old.yaml", "new.yaml", "-o", "bob.dot", "--persona", "bob")
    assert (done.status, done.text) == (1, "bob.dot\n")
    assert here("diff", "old.yaml", "old.yaml", "-o", "same.mmd").status == 0
    assert (maps / "same.mmd").exists()


def test_boards_need_a_place(maps: Path) -> None:
    """Boards are not printed, do not share a picture, and never lie over a map."""
    complaint(here("diff", "old.yaml", "new.yaml", "--board", "all"))
    complaint(here("diff", "old.yaml", "new.yaml", "--format", "svg"))
    complaint(here("diff", "old.yaml", "new.yaml", "-o", "a.svg", "--persona", "nobody"))
    complaint(here("diff", "old.yaml", "new.yaml", "-o", "new.yaml", "--format", "svg"))
    assert (maps / "new.yaml").read_text("utf-8") == STORE
    (maps / "three.yaml").write_text(f"{SHOP}personas: {{ana: {{}}, bob: {{}}}}\n", "utf-8")
    said = complaint(here("diff", "old.yaml", "three.yaml", "-o", "a.svg", "--board", "personas"))
    assert "2 boards do not go into one file" in said


def test_loading_the_command_loads_no_graph() -> None:
    """Two equal maps are compared without networkx."""
    code = (
        "import sys, journeys as jn; shop = jn.JourneyMap(title='Shop');"
        "jn.compare(shop, shop); print('networkx' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "False\n"
