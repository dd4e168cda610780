"""The log beside the bank: it is what its command writes, and tells the story that this says."""

from __future__ import annotations

import shlex
from collections import Counter
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from tests.cli.running import here
from tests.examples.sources import EXAMPLES, example
from tests.simulation.reference import lives_of, steps_of

FOLDER = EXAMPLES / "bank"


def words() -> list[str]:
    """The words of the command in the script, without the program."""
    script = (FOLDER / "log.sh").read_text("utf-8").replace("\\\n", " ")
    line = next(line for line in script.splitlines() if line.startswith("exec "))
    return shlex.split(line)[2:]


def test_the_log_is_what_its_command_writes(tmp_path: Path) -> None:
    """Row by row the log of the example is that of the script beside it."""
    log = tmp_path / "log.parquet"
    known = {"bank.journey.yaml": FOLDER / "bank.journey.yaml", "log.parquet": log}
    done = here(*(known.get(word, word) for word in words()))
    assert done.status == 0, done.said
    assert pq.read_table(log).equals(pq.read_table(FOLDER / "log.parquet"))
    assert (FOLDER / "log.parquet").stat().st_size < 300_000


def test_the_log_tells_its_story() -> None:
    """The deviations that the script speaks of are the commonest of their kind in the log."""
    rows: list[dict[str, Any]] = pq.read_table(FOLDER / "log.parquet").to_pylist()
    steps = steps_of(example("bank"), lives_of(rows))
    skipping = Counter[str]()
    chat = Counter[str]()
    for (_, source, target), (kind, count, _, _) in steps.items():
        if kind == "skipping":
            skipping[target] += count
        if source == "advice-given@chat" and kind == "unplanned":
            chat[target] += count
    assert skipping.most_common(1)[0][0] == "need-declared@branch"
    assert chat.most_common(1)[0][0] == "need-declared@phone"
