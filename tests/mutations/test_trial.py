"""The score of a map: who notices which change, the same for a seed and for any number of jobs."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path
from typing import Final

import attrs
import pytest
from hypothesis import given, settings

import journeys as jn
from journeys.diagnostic import Severity
from journeys.errors import UnknownNameError
from journeys.model import JourneyMap
from journeys.mutations import Checking, Plan, Score, mutants, trial
from journeys.mutations.noticing import watch
from journeys.mutations.reports import report
from journeys.rules.table import rules
from tests.examples.sources import EXAMPLES, ROOT
from tests.laws.strategies import shops
from tests.mutations.shops import PROMISED, SHOP, shop

DAY: Final = dt.date(2026, 11, 22)
CHECKING: Final = Checking(today=DAY)
ALONE: Final = Plan(jobs=1)
SILENT: Final = {rule.code for rule in rules() if rule.after}


def survivors(map_: JourneyMap, *kinds: str) -> list[str]:
    """What nobody notices of some kinds of changes."""
    score = trial(map_, Plan(jobs=1, kinds=kinds), checking=CHECKING)
    return [one.summary for one in score.survivors]


@given(shops())
@settings(max_examples=10)
def test_a_change_is_noticed_when_a_check_would_fail(map_: JourneyMap) -> None:
    """What is noticed in a map, a check that knows nothing finds, too."""
    eye = watch(map_, CHECKING)
    for mutant in list(mutants(map_))[::7]:
        found = jn.check(mutant.map, today=DAY).diagnostics
        assert {*eye.codes(mutant.map)} <= {one.code for one in found} - SILENT


def test_of_a_clean_map_every_finding_notices() -> None:
    """In a map without findings a mutant is noticed exactly when a check fails on it."""
    clean = shop()
    assert not jn.check(clean, today=DAY).diagnostics
    score = trial(clean, ALONE, checking=CHECKING)
    for mutant, tried in zip(mutants(clean), score.tried, strict=True):
        found = jn.check(mutant.map, today=DAY)
        assert bool(tried.noticed_by) == found.fails(Severity.WARNING), mutant
        assert tried.span is not None
        assert tried.span.file == str(SHOP)


@given(shops())
@settings(max_examples=20)
def test_a_map_does_not_notice_itself(map_: JourneyMap) -> None:
    """Whatever stands in a map already is nothing new."""
    checking = attrs.evolve(CHECKING, threshold="info")
    assert watch(map_, checking).codes(map_) == ()


def test_the_jobs_change_nothing() -> None:
    """One process and two have the same score, and the same reports to the byte."""
    bank = jn.load(EXAMPLES / "bank" / "bank.journey.yaml")
    scores = [trial(bank, Plan(sample=40, jobs=jobs), checking=CHECKING) for jobs in (1, 2)]
    assert scores[0] == scores[1]
    for form in ("json", "text"):
        first, second = (report(form)(score) for score in scores)
        assert first == second


def test_the_seed_fixes_the_sample() -> None:
    """The same seed tries the same; a larger sample holds the smaller; another seed differs."""

    def tried(sample: int, seed: int) -> set[object]:
        score = trial(shop(), Plan(jobs=1, sample=sample, seed=seed), checking=CHECKING)
        assert (score.asked, score.total) == (sample, len(list(mutants(shop()))))
        return {*score.tried}

    assert tried(20, 3) == tried(20, 3)
    assert tried(20, 3) < tried(40, 3)
    assert tried(20, 3) != tried(20, 4)


def test_what_no_promise_guards_survives() -> None:
    """A step that takes too long is noticed for the promise's sake, and not without it."""
    kinds = ("stretch-step", "cut-hand-off", "cut-step")
    promised = jn.loads(PROMISED)
    assert survivors(promised, *kinds) == []
    careless = survivors(attrs.evolve(promised, promises=()), *kinds)
    assert careless == [
        "the step 'filed@web -> heard@phone' takes 3 days instead of 1 day",
        "the step 'heard@phone -> answered@phone' takes 6 days instead of 2 days",
    ]


def test_what_is_broken_already_notices_nothing() -> None:
    """A promise that does not hold cannot tell that its journey became slower."""
    broken = jn.loads(PROMISED.replace("within: 4 days", "within: 1 day"))
    assert survivors(broken, "stretch-step") != []
    assert survivors(jn.loads(PROMISED), "stretch-step") == []


def test_a_step_that_is_cut_does_not_move_what_stands() -> None:
    """A fault of a later step, allowed or not, is no news when an earlier step is cut."""
    step = "- heard@phone -> answered@web: {share: 20%}"
    allowed = "# journeys: allow blind-hand-off because the file is on the way"
    for text in (step, f"{allowed}\n      {step}"):
        faulty = jn.loads(PROMISED.replace("# A promise", f"      {text}\n# A promise"))
        codes = watch(faulty, CHECKING).codes
        for mutant in mutants(faulty, kinds=["cut-hand-off", "cut-step"]):
            assert "JRN509" not in codes(mutant.map)


def test_lighter_findings_count_when_asked() -> None:
    """A finding that fails no check notices only when it shall."""
    owned = jn.loads(
        "format: journeys/1\ntitle: A\nchannels: {web: {owner: Digital}, chat: {owner: Care}}"
    )
    plan = Plan(jobs=1, kinds=["drop-channel-owner"])
    for threshold, noticed in ((Severity.WARNING, 0), (Severity.INFO, 2)):
        checking = attrs.evolve(CHECKING, threshold=threshold)
        assert trial(owned, plan, checking=checking).noticed == noticed


@pytest.mark.parametrize("jobs", [1, 2])
def test_when_the_time_is_up_it_ends(jobs: int) -> None:
    """Nothing is tried without time, and what was left out is told."""
    score = trial(shop(), Plan(jobs=jobs, seconds=0), checking=CHECKING)
    assert (score.tried, score.share) == ((), 1.0)
    assert score.asked == score.total > 100
    said = report("text")(score)
    assert "no change was tried" in said
    assert f"the time was up after 0 seconds: {score.total} of {score.total}" in said


def test_what_was_tried_in_time_is_the_first_part_of_the_order() -> None:
    """A trial that is cut short has tried what a sample of that size has."""
    bank = jn.load(EXAMPLES / "bank" / "bank.journey.yaml")
    cut = trial(bank, Plan(jobs=2, seconds=1.5), checking=CHECKING)
    size = len(cut.tried)
    assert size < cut.total
    if size:
        assert cut.tried == trial(bank, Plan(jobs=1, sample=size), checking=CHECKING).tried


def test_progress_is_told_to_its_end() -> None:
    """The last news is that all is done."""
    news: list[tuple[int, int]] = []
    for jobs in (1, 2):
        news.clear()
        plan = Plan(jobs=jobs, sample=30)
        trial(shop(), plan, checking=CHECKING, progress=lambda *one: news.append(one))
        assert news[-1] == (30, 30)
        assert news == sorted(news)


def test_a_map_without_parts_has_nothing_to_change() -> None:
    """An empty map has no mutants, and fails no threshold."""
    score = trial(JourneyMap(title="Empty"), checking=CHECKING)
    assert (score.total, score.tallies, score.fails(100)) == (0, (), False)
    assert report("text")(score) == "Empty: there is nothing to change\n"


def test_an_unknown_kind_is_told() -> None:
    """A misspelt kind is no empty trial."""
    with pytest.raises(UnknownNameError):
        trial(shop(), Plan(kinds=["cut-handoff"]))


def test_the_counts_are_those_of_the_trial() -> None:
    """Tallies add up, and a threshold is met exactly."""
    score: Score = trial(shop(), ALONE, checking=CHECKING)
    assert sum(one.tried for one in score.tallies) == len(score.tried) == score.total
    assert sum(one.noticed for one in score.tallies) == score.noticed
    assert score.noticed + len(score.survivors) == len(score.tried)
    assert not score.fails(score.share * 100 - 0.01)
    assert score.fails(score.share * 100 + 0.01)


_SPAWNED: Final = """
import multiprocessing, sys
import journeys as jn
from journeys.mutations import Plan, trial
from journeys.mutations.reports import report

if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    shop = jn.load(sys.argv[1])
    for jobs in (1, 2):
        print(report("json")(trial(shop, Plan(jobs=jobs, sample=20))))
"""


def test_processes_that_are_spawned_agree(tmp_path: Path) -> None:
    """Where processes cannot be forked, under any seed of hashes, the score is the same."""
    script = tmp_path / "script.py"
    script.write_text(_SPAWNED, "utf-8")
    done = subprocess.run(
        [sys.executable, script, str(SHOP)],
        capture_output=True,
        check=True,
        cwd=ROOT,
        text=True,
        timeout=60,
    )
    first, second = done.stdout.split("\n\n", 1)
    assert first == second.strip()
    assert done.stderr == ""
