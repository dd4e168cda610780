"""The words of boards, in both languages."""

from __future__ import annotations

from string import Formatter

import pytest

from journeys.board import CardState, arrange
from journeys.model import JourneyMap, Language, Persona
from journeys.vocabulary.catalogue import read


def _gaps(text: str) -> set[str]:
    return {gap for _, gap, _, _ in Formatter().parse(text) if gap}


@pytest.mark.parametrize("key", read("labels"))
def test_labels_are_said_in_every_language(key: str) -> None:
    """Each built-in label exists in every language, with the same gaps."""
    label = read("labels")[key]
    assert set(label) == {language.value for language in Language}
    assert all(text.strip() for text in label.values())
    assert len({frozenset(_gaps(text)) for text in label.values()}) == 1


@pytest.mark.parametrize("language", Language)
def test_boards_have_words_for_what_they_show(language: Language) -> None:
    """Each state of a card and each label of the persona is worded on both boards."""
    map_ = JourneyMap(title="Shop", language=language, personas=[Persona(id="ana")])
    for board in (arrange(map_, persona="ana"), arrange(map_)):
        for key in (*CardState, "tone", "depth", "style", "potential", "churn", "preferred"):
            assert board.words[key] != key
    assert board.words["no such word"] == "no such word"
