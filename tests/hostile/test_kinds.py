"""Wrong kinds and numbers anywhere: a valid map with any of its nodes replaced."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any, Final, TypeAlias

import pytest
import yaml

from tests.hostile.surviving import HEAD, MAP, checked, survives

Route: TypeAlias = tuple[str | int, ...]

#: The map as plain data; what is empty in it is nothing, and no empty text.
WORDS: Final[Any] = json.loads(
    json.dumps(yaml.load(MAP, Loader=yaml.BaseLoader)).replace('""', "null")
)

#: What may stand where something else is wanted.
OTHERS: Final[list[Any]] = [
    None,
    "",
    "x",
    "everyone",
    "staffed",
    "a@b",
    "a@b -> c@d",
    [],
    {},
    [None],
    ["x", ["x"], {"x": "x"}],
    {"x": "x"},
    {"x": {"x": {"x": {"x": "x"}}}},
    {"": None},
    True,
    -1,
    10**400,
]

NUMBERS: Final = [
    "NaN", ".nan", "inf", "-.inf", "1e400", "-1e400", "-1", "+1", "0", "-0", "1e-400", "9" * 4300,
    "0x10", "0o17", "017", "1_000", "12:30", "1,5", "½", "٣", "１", "²", "1e9",
    "5.0000000000000001", "100%", "101%", "-1%", "%", "1e400%", "50 %",
    "50%%", "48h", "0h", "-1h", "1.5h", "1e9 h",
    f"{'9' * 400} days", "99999999999999999999 weeks", "1 step", "0 steps", "h",
    f"{'9' * 30} steps", "2026-02-30",
    "0000-01-01", "9999-12-31", "10000-01-01", "-0001-01-01", "2026-W01-1",
    "20260504", "2026-05-04T12:00", "low", "très", "!", "", "~",
]  # fmt: skip

#: Keys with a typed value, each with a place for it.
TYPED: Final = {
    "share": "personas: {a: {share: %s}}",
    "potential": "personas: {a: {potential: %s}}",
    "appetite": "personas: {a: {appetites: {x: %s}}}",
    "feeling": "moments: {a: {goal: buy, feeling: %s}}",
    "start": "moments: {a: {goal: buy, start: %s}}",
    "max_text": "channels: {a: {max_text: %s}}",
    "depth": "board: {a: {buy: {web: {depth: %s}}}}",
    "votes": "board: {a: {buy: {web: {votes: %s}}}}",
    "n": "board: {a: {buy: {web: {evidence: {grade: log, n: %s}}}}}",
    "reviewed": "board: {a: {buy: {web: {evidence: {grade: log, reviewed: %s}}}}}",
    "within": "board: {a: {buy: {web: {commitments: [{text: x, within: %s}]}}}}",
    "step": "journeys: {j: {steps: [a@b -> c@d: {share: %s, within: %s}]}}",
    "promise": "promises: {p: {when: a, then: b, within: %s}}",
    "hand-offs": "promises: {p: {max_hand_offs: %s}}",
    "limit": "rules: {limits: {personas: %s}}",
}


def routes(node: Any) -> Iterator[Route]:
    """The route of every node of a tree, the tree itself first."""
    waiting: list[tuple[Route, Any]] = [((), node)]
    while waiting:
        route, here = waiting.pop()
        yield route
        if isinstance(here, dict):
            waiting.extend(((*route, key), value) for key, value in here.items())
        elif isinstance(here, list):
            waiting.extend(((*route, at), value) for at, value in enumerate(here))


ROUTES: Final = tuple(routes(WORDS))


def replaced(route: Route, other: Any) -> str:
    """The map with another node at a route, as JSON, which is YAML."""
    if not route:
        return json.dumps(other)
    tree = copy.deepcopy(WORDS)
    place = tree
    for key in route[:-1]:
        place = place[key]
    place[route[-1]] = other
    return json.dumps(tree, ensure_ascii=False)


def test_the_map_as_data_is_the_map() -> None:
    """What is hurt below is sound before."""
    assert "JRN00" not in checked(json.dumps(WORDS, ensure_ascii=False)).said


@pytest.mark.parametrize("number", range(len(OTHERS)))
def test_any_node_may_be_of_another_kind(number: int) -> None:
    """Each node replaced by something else is a map or a finding, and nothing raises."""
    for route in ROUTES:
        checked(replaced(route, OTHERS[number]))


def test_any_node_of_another_kind_survives_every_output() -> None:
    """A sample of the same maps goes through every output."""
    chance = random.Random(1)
    for _ in range(60):
        survives(replaced(chance.choice(ROUTES), chance.choice(OTHERS)))


def test_nodes_may_stand_in_each_other_s_place() -> None:
    """Two parts of a map exchanged are a map or a finding."""
    chance = random.Random(2)
    for _ in range(400):
        one, two = chance.sample(ROUTES, 2)
        part: Any = WORDS
        for key in two:
            part = part[key]
        checked(replaced(one, part))


def test_any_key_may_be_another() -> None:
    """Each key misspelt, or with a letter of another script, is a finding at its place."""
    for line in MAP.splitlines():
        key, colon, _ = line.partition(":")
        if colon and key.strip().isidentifier():
            for other in (f"{key}x", key[:-1], key.upper(), key.replace("e", "е")):
                checked(MAP.replace(f"{key}:", f"{other}:", 1))


@pytest.mark.parametrize("key", TYPED)
def test_any_number_is_read_or_told(key: str) -> None:
    """Odd, huge and foreign numbers are values or findings at a place."""
    for number in NUMBERS:
        for shown in (number, json.dumps(number, ensure_ascii=False)):
            checked(HEAD + TYPED[key].replace("%s", shown) + "\n")


@pytest.mark.parametrize("number", ["0", "1", "5", "4", "1e9", "999999999 weeks", "100%"])
def test_extreme_numbers_survive_every_output(number: str) -> None:
    """Numbers at the edge of what is allowed are drawn and exported."""
    for line in TYPED.values():
        survives(HEAD + line.replace("%s", number) + "\n")
