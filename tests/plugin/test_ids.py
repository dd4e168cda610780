"""Ids of tests: ASCII on one line whatever the map says, and each its own."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeys.plugin.ids import plain_id, unique
from journeys.rules.table import FAMILIES, rules


@given(st.text())
def test_ids_are_plain(words: str) -> None:
    """Any text gives an id of printable ASCII, not longer than a line."""
    name = plain_id("commitment", words)
    assert name.isascii()
    assert name.isprintable()
    assert len(name) <= 100


@given(st.lists(st.sampled_from(["read", "rules[ways]", "promise[a]"])))
def test_ids_are_told_apart(ids: list[str]) -> None:
    """As many ids come out as went in, all different, and the first of each unchanged."""
    told = list(unique(ids))
    assert len(set(told)) == len(ids)
    assert set(ids) <= set(told)


def test_families_are_named_by_their_codes() -> None:
    """The digit of a code counts the families; those of logs and plans share that of promises."""
    names = [*FAMILIES]
    for rule in rules():
        if not rule.is_of_map:
            assert rule.code.startswith("JRN75" if rule.log else "JRN76")
            continue
        assert rule.check.__module__.split(".")[2] == names[int(rule.family[3:])]
