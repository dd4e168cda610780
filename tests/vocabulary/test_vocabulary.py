"""The built-in words: whole in both languages, and never stronger than what the map says."""

from __future__ import annotations

import pytest

import journeys as jn
from journeys.vocabulary import channels, complete, goals, label, stages, tones
from journeys.vocabulary.catalogue import read


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_label_stands_in_both_languages(language: str) -> None:
    """No built-in label, goal, channel or stage lacks a language, and none is empty."""
    for entry in (*channels().values(), *goals().values(), *stages().values()):
        assert entry.labels[language]
    for key in read("labels"):
        assert read("labels")[key][language]


def test_the_catalogues_are_those_of_the_method() -> None:
    """Five goals and fifteen channels are built in, each channel with its own code."""
    assert list(goals()) == ["inform", "buy", "manage", "service", "complain"]
    assert len(channels()) == 15
    for language in ("fr", "en"):
        codes = [entry.codes[language] for entry in channels().values()]
        assert len(set(codes)) == len(codes)


def test_labels_keep_french_typography() -> None:
    """French labels have a no-break space before their colons."""
    for key, label_of in read("labels").items():
        assert " :" not in label_of["fr"].replace("\u00a0:", ""), key
    assert label("fr", "overview-title", personas="6", goals="5").startswith(
        "Vue d’ensemble\u00a0:"
    )


def test_completing_keeps_what_the_map_says() -> None:
    """A refinement is stronger than the catalogue, which fills in the rest."""
    shop = jn.JourneyMap(
        title="Shop",
        language="fr",
        channels=[jn.Channel(id="phone", label="Hotline", staffed=False), "web", "kiosk"],
    )
    phone, web, kiosk = complete(shop).channels
    assert (phone.label, phone.staffed, phone.code) == ("Hotline", False, "Té")
    assert (web.label, web.digital) == ("Site web", True)
    assert (kiosk.label, kiosk.staffed) == ("Kiosk", False)


def test_codes_are_never_shared() -> None:
    """Channels whose codes would be the same get different ones."""
    many = jn.JourneyMap(title="x", channels=[f"kiosk-{at}" for at in range(40)])
    codes = [channel.code for channel in complete(many).channels]
    assert len(set(codes)) == 40


def test_tones_are_found_by_either_languages_word() -> None:
    """A tone is known by its French and by its English word, accents aside."""
    assert tones()["pedagogue"] is tones()["didactic"]
    assert "hurried" in tones()["detaille"].against
