"""What stands on the cover."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from journeys.board import Kind, arrange
from journeys.errors import UnknownNameError
from journeys.model import JourneyMap, Persona
from tests.board.maps import maps


def _shop(**more: object) -> JourneyMap:
    values: dict[str, object] = {
        "title": "Shop",
        "channels": ["web", "chat"],
        "personas": [Persona(id="ana", name="Ana", share="22%"), Persona(id="bob")],
        **more,
    }
    return JourneyMap(**values)  # type: ignore[arg-type]  # any fields of the map


def test_facts_are_what_the_map_says() -> None:
    """Edition and guarantor stand on the cover where the map names them, in its language."""
    told = _shop(edition="May", coherence="Marketing", language="fr")
    assert arrange(told, kind="cover").facts == (
        ("Édition", "May"),
        ("Garant de la cohérence", "Marketing"),
        ("Langue", "français"),
        ("Contenu", "2 personas · 5 objectifs · 2 canaux · 0 moment d’interaction"),
    )
    assert [what for what, _ in arrange(_shop(), kind="cover").facts] == ["Language", "Contents"]


def test_the_cover_is_the_head_of_the_map() -> None:
    """Title, personas with their shares, goals and channels stand on it, and no cards."""
    board = arrange(_shop(), kind="cover")
    assert (board.kind, board.name, board.title) == (Kind.COVER, "cover", "Shop")
    assert [(panel.title, panel.share) for panel in board.panels] == [("Ana", "22%"), ("Bob", "")]
    assert len(board.goals) == 5
    assert [lane.id for lane in board.channels] == ["web", "chat"]
    assert board.cards == ()


def test_a_cover_of_one_persona() -> None:
    """A document about one persona has a cover with that persona alone."""
    board = arrange(_shop(), persona="bob", kind="cover")
    assert (board.name, [panel.id for panel in board.panels]) == ("cover-bob", ["bob"])
    with pytest.raises(UnknownNameError, match="bop"):
        arrange(_shop(), persona="bop", kind="cover")


@settings(max_examples=60, deadline=None)
@given(maps())
def test_everything_stands_once(map_: JourneyMap) -> None:
    """Each persona, goal and channel stands once, under a name of its own."""
    board = arrange(map_, kind="cover")
    for parts, declared in ((board.panels, map_.personas), (board.channels, map_.channels)):
        assert [part.id for part in parts] == [*dict.fromkeys(one.id for one in declared)]
        assert len({part.name for part in parts}) == len(parts)
    assert arrange(map_, kind="cover") == board
