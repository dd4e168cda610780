"""The walker of texts: it finds every text of a map, each at its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeys.model import Appetite, JourneyMap, Moment, Persona, Promise, Stage, offered
from journeys.rules.texts import Kind, texts
from tests.rules.looking import patched

WORDS = st.text(min_size=1, max_size=5)


@given(st.lists(WORDS, min_size=6, max_size=6))
def test_every_text_is_found(words: list[str]) -> None:
    """Texts of any depth are found, whatever they hold."""
    title, product, data, place, answer, promise = words
    map_ = JourneyMap(
        title=title,
        personas=[Persona(id="ana", appetites=[Appetite(product=product, level=3)])],
        moments=[Moment(id="ask", data=[data])],
        promises=[Promise(id="p", never=place)],
        board={"ana": {"buy": {"web": offered(answer, commitments=[promise])}}},
    )
    assert set(words) <= {one.text for one in texts(map_)}


def test_places_are_those_of_the_file() -> None:
    """Each text of the example map stands at a path that begins as one that was read."""
    map_ = patched("")
    assert map_.source is not None
    spans = map_.source.spans
    for path, _, _ in texts(map_):
        assert path in spans or path[:-1] in spans or path[:-2] in spans, path


def test_kinds_tell_ids_from_names_of_other_parts() -> None:
    """An id is told from a reference to it, and a label from both."""
    map_ = JourneyMap(
        title="Shop",
        stages=[Stage(id="use", label="Use it")],
        moments=[Moment(id="ask", stage="use")],
    )
    assert [(one.text, one.kind) for one in texts(map_)] == [
        ("Shop", Kind.TITLE),
        ("use", Kind.ID),
        ("Use it", Kind.TITLE),
        ("ask", Kind.ID),
        ("use", Kind.REFERENCE),
    ]


def test_an_empty_id_is_a_text_of_its_own() -> None:
    """An empty id is given, since it is wrong; other empty texts are not."""
    assert [one.text for one in texts(JourneyMap(title="", stages=[Stage(id="")]))] == [""]
