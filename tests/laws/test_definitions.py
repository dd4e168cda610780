"""One map is one map: in YAML or in Python, in any order, under any names."""

from __future__ import annotations

import re
from collections import Counter
from random import Random

import attrs
from hypothesis import given
from hypothesis import strategies as st

import journeys as jn
from journeys.model import JourneyMap
from tests.exporters.strategies import maps
from tests.laws.findings import read_map, report, said
from tests.laws.strategies import CHANNELS, MOMENTS, PERSONAS, shops


@given(shops())
def test_both_definitions_get_the_same_findings(map_: JourneyMap) -> None:
    """A map made in Python is judged to the word as the file that says the same."""
    assert said(read_map(jn.dumps(map_))) == said(map_)


@given(maps())
def test_both_definitions_of_anything_get_the_same_findings(map_: JourneyMap) -> None:
    """So is a map with any texts, any ids and every field."""
    assert said(read_map(jn.dumps(map_))) == said(map_)


@given(shops())
def test_coverage_is_the_same_in_both_definitions(map_: JourneyMap) -> None:
    """A map made in Python is as decided, and as large, as the file that says the same."""
    ours, theirs = report(map_), report(read_map(jn.dumps(map_)))
    assert (ours.coverage, ours.situations) == (theirs.coverage, theirs.situations)


@given(shops(), st.randoms(use_true_random=False))
def test_the_order_of_keys_changes_nothing(map_: JourneyMap, random: Random) -> None:
    """Which section of a file comes first changes neither the map nor a finding."""
    sections = re.split(r"^(?=\w)", jn.dumps(map_), flags=re.MULTILINE)
    random.shuffle(sections)
    shuffled = "".join(sections)
    assert read_map(shuffled) == map_
    assert said(read_map(shuffled)) == said(map_)


@given(shops(), st.randoms(use_true_random=False))
def test_the_order_of_parts_changes_no_kind_of_finding(map_: JourneyMap, random: Random) -> None:
    """Which persona, moment, card, journey or promise comes first changes no fault of a map."""
    other = attrs.evolve(
        map_,
        personas=random.sample(map_.personas, len(map_.personas)),
        moments=random.sample(map_.moments, len(map_.moments)),
        board=random.sample(map_.board, len(map_.board)),
        journeys=random.sample(map_.journeys, len(map_.journeys)),
        promises=random.sample(map_.promises, len(map_.promises)),
    )
    assert _codes(other) == _codes(map_)


def _codes(map_: JourneyMap) -> Counter[str]:
    return Counter(one.code for one in report(map_).diagnostics)


@given(
    shops(),
    st.sampled_from([*PERSONAS, *MOMENTS, "kiosk", "first-way", "shunned"]),
)
def test_a_new_name_changes_no_finding_but_the_name(map_: JourneyMap, name: str) -> None:
    """Renaming an id everywhere gives the same findings, with the new name in place of the old."""
    # The two names stand at the same place of any list of names, and resemble no other.
    old, new = "qqxqq", "qqzqq"
    before = jn.dumps(map_).replace(name, old).replace(name.title(), old.title())
    after = before.replace(old, new).replace(old.title(), new.title())
    changed = Counter(
        {
            (code, path.replace(old, new), _renamed(message, old, new)): count
            for (code, path, message), count in said(read_map(before)).items()
        }
    )
    assert said(read_map(after)) == changed


def _renamed(message: str, old: str, new: str) -> str:
    return message.replace(old, new).replace(old.title(), new.title())


@given(shops(), st.sampled_from(PERSONAS), st.sampled_from(CHANNELS))
def test_a_card_more_never_lowers_coverage(map_: JourneyMap, persona: str, channel: str) -> None:
    """Deciding one more cell leaves every board at least as decided as before."""
    card = jn.Cell(persona=persona, subject="buy", channel=channel, offer=jn.offered("Here"))
    more = attrs.evolve(map_, board=[*map_.board, card])
    pairs = zip(report(map_).coverage, report(more).coverage, strict=True)
    assert all(before.decided <= after.decided for before, after in pairs)
    assert report(map_).share <= report(more).share
