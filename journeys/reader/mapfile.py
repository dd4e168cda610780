"""The form `journeys/1` of a map file: every key, in the order in which it is written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from journeys.diagnostic import Severity
from journeys.model import (
    Appetite,
    Channel,
    Commitment,
    Critical,
    Decider,
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
    Strength,
    Style,
)
from journeys.reader.form import Board, Key, Many, Pairs, Record, Steps, Table, Words
from journeys.reader.scalars import (
    COUNT,
    DAY,
    DEPTH,
    DURATION,
    FEELING,
    FLAG,
    HAND_OFFS,
    LEVEL,
    LIMIT,
    SHARE,
    TEXT,
    VOTES,
)

__all__ = ["FORMAT", "MAP"]

FORMAT: Final = "journeys/1"

_TEXTS: Final = Many(TEXT)

_STYLE: Final = Record(
    "style",
    Style,
    (
        Key("pace", Words(Pace), default=None),
        Key("seeks", Words(Seeks), default=None),
        Key("note", TEXT),
    ),
)

_IDIOLECT: Final = Record(
    "idiolect",
    Idiolect,
    (Key("uses", _TEXTS, default=()), Key("avoids", _TEXTS, default=())),
    short="uses",
)

_PERSONA: Final = Record(
    "persona",
    Persona,
    (
        Key("name", TEXT),
        Key("tagline", TEXT),
        Key("about", TEXT),
        Key("quote", TEXT),
        Key("style", _STYLE, default=Style()),
        Key("potential", LEVEL, default=None),
        Key("churn_risk", LEVEL, default=None),
        Key("appetites", Pairs(Appetite, "product", "level", LEVEL), default=()),
        Key("share", SHARE, default=None),
        Key("prefers", _TEXTS, default=()),
        Key("avoids", _TEXTS, default=()),
        Key("idiolect", _IDIOLECT, default=Idiolect()),
    ),
)

_GOAL: Final = Record("goal", Goal, (Key("label", TEXT),))

_CHANNEL: Final = Record(
    "channel",
    Channel,
    (
        Key("label", TEXT),
        Key("code", TEXT),
        Key("staffed", FLAG, default=None),
        Key("digital", FLAG, default=None),
        Key("physical", FLAG, default=None),
        Key("owner", TEXT),
        Key("max_text", COUNT, default=None),
    ),
)

_STAGE: Final = Record("stage", Stage, (Key("label", TEXT),))

_MOMENT: Final = Record(
    "moment",
    Moment,
    (
        Key("label", TEXT),
        Key("goal", TEXT, required=True),
        Key("stage", TEXT),
        Key("start", FLAG, default=False),
        Key("end", FLAG, default=False),
        Key("feeling", FEELING, default=None),
        Key("critical", Words(Critical), default=None),
        Key("owner", TEXT),
        Key("data", _TEXTS, default=()),
        Key("indicator", TEXT),
    ),
)

_COMMITMENT: Final = Record(
    "commitment",
    Commitment,
    (
        Key("text", TEXT, required=True),
        Key("within", DURATION, default=None),
        Key("until", TEXT),
    ),
    short="text",
)

_EVIDENCE: Final = Record(
    "evidence",
    Evidence,
    (
        Key("grade", Words(Grade), required=True),
        Key("n", COUNT, default=None),
        Key("reviewed", DAY, default=None),
    ),
    short="grade",
)

_RESPONSE: Final = ("answer", "tone", "depth", "idiolect", "commitments")
_UNSAID: Final = (None, "", 0, (), Idiolect())


def _offer(**fields: Any) -> Offer:
    """A card from its keys: an answer makes it offered, its absence sends elsewhere."""
    said = {name: fields.pop(name) for name in _RESPONSE if name in fields}
    if said:
        fields["response"] = Response(**said)
    elif "status" not in fields and ("instead" in fields or "because" in fields):
        fields["status"] = Status.ELSEWHERE
    return Offer(**fields)


def _keys_of(offer: Offer) -> Mapping[str, Any]:
    """The keys of a card; a status that the other keys imply is not written."""
    response = offer.response or Response()
    keys = {name: getattr(response, name) for name in _RESPONSE}
    keys |= {name: getattr(offer, name) for name in ("instead", "because", "votes", "evidence")}
    said = {name: value for name, value in keys.items() if value not in _UNSAID}
    if offer.response == Response():
        said["answer"] = ""
    implied = _offer(**said)
    return said if implied.status is offer.status else {**said, "status": offer.status}


_CARD: Final = Record(
    "offer",
    _offer,
    (
        Key("answer", TEXT),
        Key("status", Words(Status), default=None),
        Key("tone", TEXT),
        Key("depth", DEPTH, default=None),
        Key("idiolect", _IDIOLECT, default=Idiolect()),
        Key("commitments", Many(_COMMITMENT), default=()),
        Key("instead", _TEXTS, default=()),
        Key("because", TEXT),
        Key("votes", VOTES, default=0),
        Key("evidence", _EVIDENCE, default=None),
    ),
    take=_keys_of,
)

_TRANSITION: Final = Record(
    "transition",
    dict,
    (
        Key("by", Words(Decider), default=Decider.CUSTOMER),
        Key("within", DURATION, default=None),
        Key("share", SHARE, default=None),
        Key("carries", _TEXTS, default=()),
    ),
)

_JOURNEY: Final = Record(
    "journey",
    Journey,
    (
        Key("label", TEXT),
        Key("personas", _TEXTS, default=()),
        Key("steps", Steps(_TRANSITION), default=()),
    ),
)

_PROMISE: Final = Record(
    "promise",
    Promise,
    (
        Key("label", TEXT),
        Key("when", TEXT),
        Key("then", TEXT),
        Key("never", TEXT),
        Key("first", TEXT),
        Key("before", TEXT),
        Key("max_hand_offs", HAND_OFFS, default=None),
        Key("within", LIMIT, default=None),
        Key("strength", Words(Strength), default=Strength.ALWAYS),
        Key("personas", _TEXTS, default=()),
        Key("goals", _TEXTS, default=()),
        Key("stages", _TEXTS, default=()),
    ),
)

_RULES: Final = Record(
    "rules",
    Settings,
    (
        Key("select", _TEXTS, default=()),
        Key("ignore", _TEXTS, default=()),
        Key("severity", Pairs(SeverityChange, "rule", "severity", Words(Severity)), default=()),
        Key("limits", Pairs(Limit, "name", "value", COUNT), default=()),
    ),
)

#: Everything but `format` and `include`, which the reader takes before.
MAP: Final = Record(
    "map",
    JourneyMap,
    (
        Key("title", TEXT, required=True),
        Key("edition", TEXT),
        Key("language", Words(Language), default=Language.EN),
        Key("coherence", TEXT),
        Key("personas", Table(_PERSONA), default=()),
        Key("goals", Table(_GOAL, bare=True), default=()),
        Key("channels", Table(_CHANNEL, bare=True), default=()),
        Key("stages", Table(_STAGE, bare=True), default=()),
        Key("moments", Table(_MOMENT), default=()),
        Key("board", Board(_CARD), default=()),
        Key("journeys", Table(_JOURNEY), default=()),
        Key("promises", Table(_PROMISE), default=()),
        Key("rules", _RULES, default=Settings()),
    ),
)
