"""Strategies of tracking plans, and what a pattern matches, told in plain Python."""

from __future__ import annotations

from typing import Final

from hypothesis import strategies as st

from journeys.tracking import EventRule, LogForm, TimeForm, TrackingPlan
from journeys.tracking.form import COLUMNS, ENCODINGS, EPOCHS, TEXTS

__all__ = ["HOSTILE", "SHOP_PLAN", "cells", "entries", "matches", "patterns", "plans"]

#: Characters that mean something to SQL, LIKE, patterns or YAML.
HOSTILE: Final = "ab%_\\'\"*?[]{}\n -é:#\u00e9\U0001f600"

SHOP_PLAN: Final = """\
format: journeys-tracking/1
title: Boutique, événements du site
log:
  encoding: windows-1252
  delimiter: ";"
  columns: {customer: user_id, time: timestamp, channel: platform}
  time: {form: iso, zone: Europe/Paris}
  values: {channel: {desktop: web, ios: app, android: app}}
  repeats: drop
events:
  - when: {page: "/tarifs*"}
    then: first-contact@web
  - when: {event: [payment_error, payment_declined], platform: ios}
    then: payment-failed@app
  - when: {event: add_to_cart}
    then: basket
  - when: {event: [heartbeat, "scroll*"]}
    then: ignore
"""

_IDS: Final = st.from_regex(r"[a-z][a-z0-9_-]{0,12}", fullmatch=True).filter(
    lambda one: one != "ignore"
)
_CHANNELS: Final = st.sampled_from(["", "web", "chat", "no", "12"])
cells: Final = st.text(HOSTILE, max_size=8)
patterns: Final = st.text(HOSTILE + "**??", max_size=8)
_NAMES: Final = st.text(HOSTILE, min_size=1, max_size=8)


@st.composite
def entries(
    draw: st.DrawFn, columns: tuple[str, ...] = (), times: tuple[str, ...] = ()
) -> EventRule:
    """Entries of plans, of these columns or of any; some for some of these times."""
    names = st.sampled_from(columns) if columns else _NAMES
    several = st.lists(patterns, min_size=1, max_size=3)
    at = draw(st.lists(st.sampled_from(times), max_size=2, unique=True)) if times else []
    when = draw(st.dictionaries(names, several, min_size=0 if at else 1, max_size=2))
    moment = draw(st.sampled_from(["", "ask"]) if columns else st.one_of(st.just(""), _IDS))
    channel = draw(_CHANNELS) if moment else ""
    return EventRule(at=at, when=when, moment=moment, channel=channel)


@st.composite
def plans(draw: st.DrawFn) -> TrackingPlan:
    """Plans that files can say."""
    words = st.dictionaries(cells, cells, min_size=1, max_size=3)
    forms = st.sampled_from(["iso", *EPOCHS, "%d/%m/%Y %H:%M"])
    zones = st.sampled_from(["UTC", "Europe/Paris", "Etc/GMT+5"])
    columns: dict[str, str | list[str]] = {}
    columns |= draw(st.dictionaries(st.sampled_from(COLUMNS), _NAMES, max_size=3))
    times = draw(st.just([]) | st.lists(_NAMES, min_size=2, max_size=3, unique=True))
    columns |= {"time": times} if times else {}
    log = LogForm(
        encoding=draw(st.sampled_from(ENCODINGS)),
        delimiter=draw(st.sampled_from([",", ";", "\t", "|", "#", ":"])),
        decimal=draw(st.sampled_from([".", ","])),
        columns=columns,
        values=draw(st.dictionaries(st.sampled_from(TEXTS), words, max_size=2)),
        constants=draw(st.dictionaries(st.sampled_from(TEXTS), cells, max_size=2)),
        time=TimeForm(form=draw(forms), zone=draw(zones)),
        repeats=draw(st.sampled_from(["keep", "drop"])),
        order=draw(st.sampled_from(["sort", "reject"])),
    )
    held = entries(times=tuple(times))
    return TrackingPlan(title=draw(cells), log=log, events=draw(st.lists(held, max_size=4)))


def matches(pattern: str, text: str) -> bool:
    """Whether a text matches a pattern, by the plainest table of its ends."""
    ends = {0}
    for one in pattern:
        if one == "*":
            ends = set(range(min(ends), len(text) + 1)) if ends else ends
        else:
            ends = {at + 1 for at in ends if at < len(text) and one in {"?", text[at]}}
    return len(text) in ends
