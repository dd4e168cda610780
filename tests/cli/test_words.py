"""The smaller commands: new, explain, rules, schema, completion, and every `--help`."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator, Draft202012Validator

from journeys.cli.main import COMMANDS
from journeys.rules.table import rules
from tests.cli.running import ROOT, here, process

HEAVY = ("networkx", "graphviz", "pygraphviz", "hypothesis", "rich", "pytest", "yaml")


def loaded(script: str) -> set[str]:
    """The heavy modules that a script has loaded at its end."""
    tell = f"import sys; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    run = subprocess.run(
        [sys.executable, "-c", f"{script}\n{tell}"],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return set(run.stdout.splitlines()[-1].split())


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_new_map_is_clean(tmp_path: Path, language: str) -> None:
    """The starter map of each language checks clean, and is the one that is printed."""
    file = tmp_path / "shop.journey.yaml"
    done = here("new", file, "--language", language)
    assert done.status == 0
    assert "next: journeys check" in done.text
    assert here("new", "-", "--language", language).out == file.read_bytes()
    checked = here("check", file)
    assert checked.status == 0, checked.text
    assert f"language: {language}" in file.read_text("utf-8")


def test_a_new_map_never_replaces_a_file(tmp_path: Path) -> None:
    """A file, a folder and a link to nowhere stay as they are."""
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("nowhere")
    for name in ("file", "folder", "link"):
        done = here("new", tmp_path / name)
        assert done.status == 2
        assert "exists already" in done.said
    assert (tmp_path / "file").read_text() == "mine"
    assert (tmp_path / "link").is_symlink()


@pytest.mark.parametrize("name", ["missing/x.yaml", "x" * 300, "pipe/x"])
def test_a_new_map_needs_a_place(tmp_path: Path, name: str) -> None:
    """A folder that is missing, and a name that is too long, are errors with the way out."""
    done = here("new", tmp_path / name)
    assert done.status == 2
    assert done.said.startswith("journeys: ")
    assert list(tmp_path.iterdir()) == []


def test_every_rule_is_explained_by_code_and_name() -> None:
    """The page of a rule has its example, its cure, and how to allow it."""
    for rule in rules():
        page = here("explain", rule.code).text
        assert page == here("explain", rule.name).text
        assert page.startswith(f"{rule.code} {rule.name} ")
        way_out = f"ignore: [{rule.name}]" if rule.plan else f"journeys: allow {rule.name}"
        assert way_out in page
        assert "Example:" in page
        assert "Instead:" in page


def test_the_rules_are_listed_and_chosen() -> None:
    """Each rule has a line; JSON says the same; a selection narrows it."""
    lines = here("rules").text.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in rules()]
    listed = json.loads(here("rules", "--format", "json").text)
    assert [one["code"] for one in listed] == [rule.code for rule in rules()]
    assert all(
        line.startswith("JRN2") for line in here("rules", "--select", "JRN2").text.splitlines()
    )
    limits = json.loads(here("rules", "--limits", "--format", "json").text)
    assert {"name", "value", "reason"} == set(limits[0])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_schema_is_one_and_holds_the_starter(language: str, tmp_path: Path) -> None:
    """The schema is valid, accepts the starter map, and is the same in a file."""
    schema = json.loads(here("schema", "--language", language).text)
    Draft202012Validator.check_schema(schema)
    starter = json.loads(here("export", "-", "--format", "json", data=here("new", "-").out).text)
    assert Draft202012Validator(schema).is_valid(starter)
    assert here("schema", "--language", language, "-o", tmp_path / "s.json").status == 0
    assert json.loads((tmp_path / "s.json").read_text("utf-8")) == schema


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_schema_of_plans_is_one_and_holds_the_example(language: str) -> None:
    """The schema of tracking plans is valid, and accepts the plan of the shop, not its map."""
    done = here("schema", "--of", "plan", "--language", language)
    schema = Draft7Validator(json.loads(done.text))
    schema.check_schema(schema.schema)
    shop = ROOT / "examples" / "shop"
    plan, map_ = (
        yaml.safe_load((shop / name).read_text("utf-8"))
        for name in ("tracking.yaml", "shop.journey.yaml")
    )
    assert (schema.is_valid(plan), schema.is_valid(map_)) == (True, False)
    assert here("schema", "--of", "plans").status == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_is_a_script_of_its_shell(shell: str) -> None:
    """The script names the command, and a shell that is here finds no fault with it."""
    script = here("completion", shell).text
    assert "_JOURNEYS_COMPLETE" in script
    program = shutil.which(shell)
    if program:
        run = subprocess.run(
            [program, "-n"], input=script.encode(), capture_output=True, timeout=60, check=False
        )
        assert run.returncode == 0, run.stderr


def test_completion_completes_commands() -> None:
    """What the script asks of the command is answered."""
    asked = {"_JOURNEYS_COMPLETE": "bash_complete", "COMP_WORDS": "journeys che", "COMP_CWORD": "1"}
    assert here(env=asked).text.split(",")[-1].strip() == "check"


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_there(command: str) -> None:
    """Each command tells what it does, in lines that fit a terminal."""
    done = here(*command.split(), "--help")
    assert done.status == 0
    assert done.text.startswith(f"Usage: journeys {command}".rstrip())
    assert all(len(line) <= 100 for line in done.text.splitlines())
    assert here(*command.split(), "-h").out == done.out


def test_the_command_without_words_tells_its_use() -> None:
    """Nothing asked, nothing done: the help is shown."""
    assert "Usage: journeys" in here().said


def test_the_version_is_the_package_s() -> None:
    """`--version` says the version, from the installed command as well."""
    from journeys import __version__

    assert __version__ in process("--version").text
    run = subprocess.run(
        [Path(sys.executable).with_name("journeys"), "--version"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=ROOT,
    )
    assert __version__ in run.stdout


@pytest.mark.parametrize(
    "words", ["--help", "--version", "completion bash", "check --help", "render --help"]
)
def test_light_commands_load_nothing_heavy(words: str) -> None:
    """Help and completion answer at once: no graph, no drawing, no parser is loaded."""
    script = (
        "from journeys.cli import main\n"
        f"try: main({words.split()!r})\n"
        "except SystemExit as ended: assert not ended.code"
    )
    assert loaded(script) == set()


def test_importing_the_package_loads_nothing_heavy() -> None:
    """`import journeys` costs the model and no more."""
    assert loaded("import journeys") == set()
    assert loaded("from journeys import check, load, JourneyMap") <= {"yaml"}


def test_completion_loads_nothing_heavy() -> None:
    """Completing a word in a shell is quick."""
    script = (
        "import os\n"
        "os.environ |= {'_JOURNEYS_COMPLETE': 'bash_complete', 'COMP_WORDS': 'journeys ch',"
        " 'COMP_CWORD': '1'}\n"
        "from journeys.cli import main\n"
        "try: main([])\n"
        "except SystemExit: pass\n"
        "print()"
    )
    assert loaded(script) == set()
