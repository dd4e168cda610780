"""Cards of the board: what a persona with a goal finds on a channel."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from journeys.model.durations import Duration, to_duration
from journeys.model.evidence import Evidence, to_evidence
from journeys.model.fields import to_depth, to_parts, to_texts, to_votes, typed
from journeys.model.idiolect import Idiolect, to_idiolect
from journeys.model.scales import Status

__all__ = [
    "Commitment",
    "Offer",
    "Response",
    "elsewhere",
    "offered",
    "partly",
]


@attrs.frozen(kw_only=True, field_transformer=typed)
class Commitment:
    """A promise to the customer, printed on the card.

    Attributes:
        text: What is promised, in the customer's words.
        within: The deadline; None when there is none.
        until: The id of the moment that fulfils it; empty when none is named.

    Example:
        >>> Commitment(text="Réponse sous 10 jours", within="10 days").within.seconds
        864000

    Source: [Simple], the response on a channel.
    """

    text: str
    within: Duration | None = attrs.field(
        default=None, converter=attrs.converters.optional(to_duration)
    )
    until: str = ""


def _commitment(value: str | Mapping[str, str]) -> Commitment:
    return Commitment(text=value) if isinstance(value, str) else Commitment(**value)


def to_commitments(value: Iterable[Commitment | str | Mapping[str, str]]) -> tuple[Commitment, ...]:
    """Commitments, each whole or as its text alone.

    Args:
        value: The commitments; a mapping names the fields of one.

    Returns:
        The commitments in the order given; empty for none.

    Example:
        >>> to_commitments(["Prix affiché, prix payé"])[0].text
        'Prix affiché, prix payé'
    """
    return to_parts(Commitment, value, _commitment)


@attrs.frozen(kw_only=True, field_transformer=typed)
class Response:
    """What an offered card says to the customer.

    Attributes:
        answer: The answer in one line; the title of the card.
        tone: The tone, in one to three words.
        depth: How deep the description goes, 1 to 5; None when not said.
        idiolect: The words of this customer here.
        commitments: What is promised, in written order.

    Example:
        >>> Response(answer="Tarif en deux écrans", tone="direct", depth=2).depth
        2

    Source: [Simple], the response: tone, depth of the description, idiolect, commitments.
    """

    answer: str = ""
    tone: str = ""
    depth: int | None = attrs.field(default=None, converter=attrs.converters.optional(to_depth))
    idiolect: Idiolect = attrs.field(factory=Idiolect, converter=to_idiolect)
    commitments: tuple[Commitment, ...] = attrs.field(default=(), converter=to_commitments)


@attrs.frozen(kw_only=True, field_transformer=typed)
class Offer:
    """One card: whether the answer is offered here, and what the response says.

    Attributes:
        status: Offered, partly offered, or deliberately elsewhere.
        response: What the card says; None for a card that sends elsewhere.
        instead: Channel ids where the answer is to be had, the best first.
        because: Why it is not here.
        votes: The dots of a workshop, 0 when there was none.
        evidence: What the card rests on; None when not said.

    Example:
        >>> offered("Tarif en deux écrans", tone="direct").status
        <Status.OFFERED: 'offered'>

    Source: [Simple], the channel offer and the response.
    """

    status: Status = attrs.field(default=Status.OFFERED, converter=Status)
    response: Response | None = None
    instead: tuple[str, ...] = attrs.field(default=(), converter=to_texts)
    because: str = ""
    votes: int = attrs.field(default=0, converter=to_votes)
    evidence: Evidence | None = attrs.field(
        default=None, converter=attrs.converters.optional(to_evidence)
    )

    @property
    def is_open(self) -> bool:
        """Whether the customer finds an answer here, whole or in part."""
        return self.status is not Status.ELSEWHERE


def offered(
    answer: str,
    *,
    tone: str = "",
    depth: int | str | None = None,
    idiolect: Idiolect | Iterable[str] | Mapping[str, Iterable[str]] = (),
    commitments: Iterable[Commitment | str | Mapping[str, str]] = (),
    votes: int | str = 0,
    evidence: Evidence | str | None = None,
) -> Offer:
    """A card that offers its answer here.

    Args:
        answer: The answer in one line.
        tone: The tone, in one to three words.
        depth: How deep the description goes, 1 to 5.
        idiolect: The words of this customer here.
        commitments: What is promised, each whole or as its text.
        votes: The dots of a workshop.
        evidence: What the card rests on, or its grade.

    Returns:
        The card.

    Example:
        >>> card = offered("Tarif en deux écrans", commitments=["Prix affiché, prix payé"])
        >>> card.response.commitments[0].text
        'Prix affiché, prix payé'
    """
    response = Response(
        answer=answer, tone=tone, depth=depth, idiolect=idiolect, commitments=commitments
    )
    return Offer(response=response, votes=votes, evidence=evidence)


def partly(
    answer: str,
    *,
    instead: Iterable[str] = (),
    because: str = "",
    tone: str = "",
    depth: int | str | None = None,
    idiolect: Idiolect | Iterable[str] | Mapping[str, Iterable[str]] = (),
    commitments: Iterable[Commitment | str | Mapping[str, str]] = (),
    votes: int | str = 0,
    evidence: Evidence | str | None = None,
) -> Offer:
    """A card that offers a part of its answer here.

    Args:
        answer: The answer in one line.
        instead: Channels for the rest, the best first.
        because: Why the rest is not here.
        tone: The tone, in one to three words.
        depth: How deep the description goes, 1 to 5.
        idiolect: The words of this customer here.
        commitments: What is promised, each whole or as its text.
        votes: The dots of a workshop.
        evidence: What the card rests on, or its grade.

    Returns:
        The card.

    Example:
        >>> partly("Grille générale", tone="clair").status
        <Status.PARTIAL: 'partial'>
    """
    whole = offered(
        answer,
        tone=tone,
        depth=depth,
        idiolect=idiolect,
        commitments=commitments,
        votes=votes,
        evidence=evidence,
    )
    return attrs.evolve(whole, status=Status.PARTIAL, instead=instead, because=because)


def elsewhere(
    *instead: str,
    because: str = "",
    votes: int | str = 0,
    evidence: Evidence | str | None = None,
) -> Offer:
    """A card that deliberately sends the customer to other channels.

    Args:
        instead: Channels where the answer is to be had, the best first.
        because: Why it is not here.
        votes: The dots of a workshop.
        evidence: What the card rests on, or its grade.

    Returns:
        The card.

    Example:
        >>> elsewhere("chat", "email", because="ne se déplace pas pour un prix").instead
        ('chat', 'email')
    """
    return Offer(
        status=Status.ELSEWHERE, instead=instead, because=because, votes=votes, evidence=evidence
    )
