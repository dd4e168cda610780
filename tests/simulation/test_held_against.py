"""Readers and analyses held against the truth of simulated logs: both say the same numbers."""

from __future__ import annotations

from pathlib import Path

import pytest

from journeys.evidence.commitments import kept_commitments
from journeys.evidence.cutting import Cutting
from journeys.evidence.follow import follow
from journeys.logs import read_log, trace
from journeys.simulation import simulate
from tests.examples.sources import example


@pytest.mark.parametrize("ending", [".parquet", ".csv.gz", ".jsonl"])
def test_readers_account_for_every_row(tmp_path: Path, ending: str) -> None:
    """What a reader uses, rejects and finds repeated or late is what was put in."""
    file = tmp_path / f"log{ending}"
    rates = ["12%", "duplicate=5%", "disorder=5%", "dirty=5%"]
    truth = simulate(example("bank"), customers=300, deviations=rates).write(file)
    tally = read_log(file, audit=True).tally
    assert (tally.read, tally.used) == (truth.rows, truth.events + truth.duplicates)
    assert dict(tally.rejected) == dict(truth.dirty)
    assert (tally.repeated, tally.disordered) == (truth.duplicates, truth.disordered)


@pytest.mark.parametrize("name", ["bank", "rail", "distributor"])
def test_following_finds_what_was_put_in(tmp_path: Path, name: str) -> None:
    """Every transition, jump and late step is counted, and every commitment, to the last."""
    map_, file = example(name), tmp_path / "log.parquet"
    truth = simulate(map_, customers=600, journeys=1, deviations="12%").write(file)
    events = trace(read_log(file))
    found = follow(map_, events, cutting=Cutting(inactivity=None), ways=0)
    told = {
        (one.persona, str(one.source), str(one.target)): ("planned", one.count, one.late)
        for one in found.transitions
        if one.persona and one.count
    }
    told |= {
        (one.persona, str(one.source), str(one.target)): (str(one.kind), one.count, 0)
        for one in found.jumps
        if one.persona and one.count
    }
    assert told == {
        (one.persona, one.source, one.target): (one.kind, one.count, one.late)
        for one in truth.steps
    }
    fates = [
        (one.deadline.persona, one.deadline.start, one.deadline.until,
         one.fate.kept, one.fate.late, one.fate.lapsed, one.fate.open)
        for one in kept_commitments(map_, events).keepings
    ]  # fmt: skip
    assert fates == [
        (one.persona, one.start, one.until, one.kept, one.late, one.lapsed, one.open)
        for one in truth.commitments
    ]
