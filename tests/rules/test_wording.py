"""Wording: plain words, when asked for."""

from __future__ import annotations

import pytest

from journeys.model import JourneyMap, offered
from journeys.rules import check
from tests.rules.looking import TODAY, found, paths


def answering(*answers: str, commitments: list[str] | None = None) -> JourneyMap:
    """A map whose only persona gets some answers, a goal each."""
    made = {
        f"g{at}": {"web": offered(answer, commitments=commitments or [])}
        for at, answer in enumerate(answers)
    }
    return JourneyMap(title="Shop", board={"ana": made})


def test_wording_is_silent_by_default() -> None:
    """No rule of wording speaks unless it is selected."""
    report = check(answering("CALL US RIGHT NOW.", "CALL US RIGHT NOW."), today=TODAY)
    assert not [one for one in report.diagnostics if one.code.startswith("JRN9")]


@pytest.mark.parametrize(
    ("answer", "is_loud"),
    [
        ("CALL US TODAY", True),
        ("Toujours À VOTRE ÉCOUTE", True),
        ("MAGNIFIQUEMENT simple", True),
        ("TAEG et PDF par SMS", False),
        ("Le CRM, le SAV", False),
        ("12345678901234", False),
        ("Call us today", False),
    ],
)
def test_shouting_is_more_than_an_abbreviation(answer: str, *, is_loud: bool) -> None:
    """Ten capital letters in a row shout, accents included; abbreviations do not."""
    assert bool(found(answering(answer), "shouting")) is is_loud


@pytest.mark.parametrize(
    ("answer", "count"), [("Done.", 1), ("Done", 0), ("Done…", 0), ("Done...", 0), ("A, etc.", 0)]
)
def test_a_full_stop_is_not_an_ellipsis(answer: str, count: int) -> None:
    """Only a single full stop at the end is one too many."""
    assert len(found(answering(answer), "trailing-stop")) == count


def test_full_stops_are_told_once_a_persona() -> None:
    """A board written in sentences is one finding, which counts the others."""
    [one] = found(answering("One.", "Two.", "Three."), "trailing-stop")
    assert one.path == ("board", "ana", "g0", "web", "answer")
    assert "2 more" in one.message


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Rappel au plus vite", 1),
        ("Réponse dans les meilleurs délais", 1),
        ("We answer SOON", 1),
        ("We answer in 2 hours", 0),
        ("Vitesse garantie", 0),
    ],
)
def test_vague_words_are_found_whole_and_folded(text: str, count: int) -> None:
    """French and English words count whatever their accents and capitals, and only whole."""
    assert len(found(answering("A", commitments=[text]), "vague-deadline")) == count


def test_a_repeated_answer_names_the_first_card() -> None:
    """Answers that fold alike are one finding, at the second card."""
    map_ = answering("We help", "WE HELP", "we  help", "We do")
    assert paths(map_, "repeated-answer") == ["board.ana.g1.web.answer"]
    assert "board.ana.g0.web" in found(map_, "repeated-answer")[0].message
