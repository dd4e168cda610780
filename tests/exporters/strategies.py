"""Maps with anything that the rules allow in every field, valid by construction."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Final, Literal, TypeVar

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from journeys.diagnostic import Severity
from journeys.model import (
    Appetite,
    Cell,
    Channel,
    Commitment,
    Critical,
    Decider,
    Duration,
    Evidence,
    Goal,
    Grade,
    Idiolect,
    Journey,
    JourneyMap,
    Language,
    Limit,
    Moment,
    Offer,
    Pace,
    Persona,
    Promise,
    Response,
    Seeks,
    Settings,
    SeverityChange,
    Stage,
    Status,
    Steps,
    Strength,
    Style,
    Touchpoint,
    Transition,
)
from journeys.model.durations import UNITS

__all__ = ["hostile_texts", "maps", "texts"]

T = TypeVar("T")

TRICKY: Final = (
    "",
    " ",
    "no",
    "y",
    "oui",
    "null",
    "~",
    "1.10",
    "1e3",
    "0o17",
    "0x1F",
    "12:30",
    "1_000",
    "-.inf",
    "2026-05-04",
    "22%",
    "<<",
    "=",
    "'",
    '"',
    "l'offre",
    'dit "oui"',
    "a: b",
    "a # b",
    "a:",
    "# a",
    "- a",
    "? a",
    "@a",
    "%a",
    "*a",
    "&a",
    "!a",
    "|",
    ">",
    "`",
    "[a, b]",
    "{a: b}",
    "---",
    "...",
    " devant",
    "derrière ",
    "deux\nlignes\n",
    "\n",
    "tab\tici",
    "C:\\new\\GUIDE\\",
    "Attention\u00a0: oui",
    "note:\u00a0oui",
    "\u202f%\u00a0",
    "\u200d",
    "🎉 famille 👩\u200d👩\u200d👧",
    "\U00010fff",
    "x # journeys: allow empty-cell because so",
    "# journeys: allow empty-cell because so",
    "{{ '{' }}",
    "<b>&amp;</b>",
    "]]>",
)

_HIDDEN: Final = "\u2028\u2029\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\ufeff" + "".join(
    map(chr, range(0x2066, 0x206A))
)
_IDS: Final = ("no", "on", "1", "1e3", "0x1f", "2026-05-04", "null", "true", "12_3", "y", "branch")


def texts() -> SearchStrategy[str]:
    """Texts that a map may hold: any Unicode but what is invisible, and tricky ones."""
    chars = st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters=_HIDDEN)
    return st.sampled_from(TRICKY) | st.text(chars | st.sampled_from("\n\t:#'\" "), max_size=12)


def hostile_texts() -> SearchStrategy[str]:
    """Texts of any characters at all but lone surrogates, which no file can hold."""
    unheld: list[Literal["Cs"]] = ["Cs"]
    hidden = st.sampled_from([*_HIDDEN, "\x00", "\x07", "\x1b", "\r", "\x85", "\x9f", "\ufffe"])
    return st.text(st.characters(exclude_categories=unheld) | hidden, max_size=12)


def ids() -> SearchStrategy[str]:
    """Slugs, and slugs that YAML could take for something else."""
    return st.sampled_from(_IDS) | st.from_regex(r"[a-z0-9][a-z0-9_-]{0,8}", fullmatch=True)


def shares() -> SearchStrategy[float]:
    """Shares as people write them, and very small ones."""
    percents = st.integers(0, 100).map(lambda number: number / 100)
    exact = st.integers(0, 10**6).map(lambda number: number / 10**6)
    return percents | exact | st.sampled_from([1e-05, 1.2345678901234567e-05, 1e-99, 0.1 + 0.2])


def durations() -> SearchStrategy[Duration]:
    """Durations in every unit."""
    return st.builds(Duration, st.integers(0, 999_999), st.sampled_from(list(UNITS)))


def _maybe(strategy: SearchStrategy[T]) -> SearchStrategy[T | None]:
    return st.none() | strategy


def _few(strategy: SearchStrategy[T]) -> SearchStrategy[list[T]]:
    return st.lists(strategy, max_size=3)


def _table(
    make: Callable[..., T],
    named: str = "id",
    names: SearchStrategy[str] | None = None,
    **fields: Any,
) -> SearchStrategy[list[T]]:
    """A few parts, each with a name of its own."""
    name = ids() if names is None else names
    parts = st.builds(make, **{named: name}, **fields)
    return st.lists(parts, max_size=3, unique_by=lambda part: str(getattr(part, named)))


def _idiolects() -> SearchStrategy[Idiolect]:
    return st.builds(Idiolect, uses=_few(texts()), avoids=_few(texts()))


def _personas() -> SearchStrategy[list[Persona]]:
    styles = st.builds(
        Style,
        pace=_maybe(st.sampled_from(Pace)),
        seeks=_maybe(st.sampled_from(Seeks)),
        note=texts(),
    )
    return _table(
        Persona,
        name=texts(),
        tagline=texts(),
        about=texts(),
        quote=texts(),
        style=styles,
        potential=_maybe(st.integers(1, 5)),
        churn_risk=_maybe(st.integers(1, 5)),
        appetites=_table(Appetite, "product", texts(), level=st.integers(1, 5)),
        share=_maybe(shares()),
        prefers=_few(ids()),
        avoids=_few(ids()),
        idiolect=_idiolects(),
    )


def _channels() -> SearchStrategy[list[Channel]]:
    flags = _maybe(st.booleans())
    said = _table(
        Channel,
        label=texts(),
        code=texts(),
        staffed=flags,
        digital=flags,
        physical=flags,
        owner=texts(),
        max_text=_maybe(st.integers(0, 10**12)),
    )
    return said | _table(Channel)


def _moments() -> SearchStrategy[list[Moment]]:
    return _table(
        Moment,
        label=texts(),
        goal=ids() | st.just(""),
        stage=ids() | st.just(""),
        start=st.booleans(),
        end=st.booleans(),
        feeling=_maybe(st.integers(-2, 2)),
        critical=_maybe(st.sampled_from(Critical)),
        owner=texts(),
        data=_few(texts()),
        indicator=texts(),
    )


def _offers() -> SearchStrategy[Offer]:
    commitments = st.builds(
        Commitment, text=texts(), within=_maybe(durations()), until=ids() | st.just("")
    )
    responses = st.builds(
        Response,
        answer=texts(),
        tone=texts(),
        depth=_maybe(st.integers(1, 5)),
        idiolect=_idiolects(),
        commitments=_few(commitments),
    )
    evidence = st.builds(
        Evidence,
        grade=st.sampled_from(Grade),
        n=_maybe(st.integers(0, 10**12)),
        reviewed=_maybe(st.dates(min_value=dt.date(1000, 1, 1))),
    )
    return st.builds(
        Offer,
        status=st.sampled_from(Status),
        response=st.none() | st.just(Response()) | responses,
        instead=_few(ids()),
        because=texts(),
        votes=st.integers(0, 99),
        evidence=_maybe(evidence),
    )


def _boards() -> SearchStrategy[list[Cell]]:
    """Cells, those of one persona and goal side by side, as a file has them."""
    rows = st.dictionaries(ids(), _offers(), min_size=1, max_size=2)
    boards = st.dictionaries(
        ids(), st.dictionaries(ids(), rows, min_size=1, max_size=2), max_size=2
    )
    return boards.map(
        lambda board: [
            Cell(persona=persona, subject=subject, channel=channel, offer=offer)
            for persona, subjects in board.items()
            for subject, channels in subjects.items()
            for channel, offer in channels.items()
        ]
    )


def _journeys() -> SearchStrategy[list[Journey]]:
    points = st.builds(
        Touchpoint, st.sampled_from(["a", "b", "no"]) | ids(), st.sampled_from(["x", "y"])
    )
    steps = st.builds(
        Transition,
        source=points,
        target=points,
        by=st.sampled_from(Decider),
        within=_maybe(durations()),
        share=_maybe(shares()),
        carries=_few(texts()),
    )
    plain = st.lists(points, min_size=2, max_size=9).map(
        lambda way: [Transition(source=way[at], target=way[at + 1]) for at in range(len(way) - 1)]
    )
    parts = _few(plain | steps.map(lambda step: [step]))
    ways = parts.map(lambda many: [step for part in many for step in part])
    return _table(Journey, label=texts(), personas=_few(ids()), steps=ways)


def _promises() -> SearchStrategy[list[Promise]]:
    place = ids() | st.just("staffed") | st.just("a@web")
    forms: list[dict[str, Any]] = [
        {"when": place, "then": place},
        {"never": place},
        {"first": place, "before": place},
        {"max_hand_offs": st.integers(0, 999)},
    ]
    limits = durations() | st.builds(Steps, st.integers(1, 999_999))
    made = [
        st.builds(
            Promise,
            id=ids(),
            label=texts(),
            within=_maybe(limits),
            strength=st.sampled_from(Strength),
            personas=_few(ids()),
            goals=_few(ids()),
            stages=_few(ids()),
            **form,
        )
        for form in forms
    ]
    return st.lists(st.one_of(made), max_size=3, unique_by=lambda promise: promise.id)


def _settings() -> SearchStrategy[Settings]:
    return st.builds(
        Settings,
        select=_few(texts()),
        ignore=_few(texts()),
        severity=_table(SeverityChange, "rule", texts(), severity=st.sampled_from(Severity)),
        limits=_table(Limit, "name", texts(), value=st.integers(0, 10**12)),
    )


def maps() -> SearchStrategy[JourneyMap]:
    """Maps that a file can say, in every field and every short form."""
    return st.builds(
        JourneyMap,
        title=texts(),
        edition=texts(),
        language=st.sampled_from(Language),
        coherence=texts(),
        personas=_personas(),
        goals=_table(Goal, label=texts()) | _table(Goal),
        channels=_channels(),
        stages=_table(Stage, label=texts()) | _table(Stage),
        moments=_moments(),
        board=_boards(),
        journeys=_journeys(),
        promises=_promises(),
        rules=_settings(),
    )
