"""What need not be measured is as measuring would find it."""

from __future__ import annotations

import ibis
from hypothesis import given, settings
from hypothesis import strategies as st

from journeys.logs.celltexts import spotless, texts_measured
from journeys.logs.engine import rows_of
from journeys.logs.smalls import int32, small, string
from tests.logs.files import engine

LONGEST = 8
CHARACTERS = st.text(max_size=6) | st.text(st.characters(min_codepoint=33, max_codepoint=126))
TEXTS = CHARACTERS | st.none() | st.sampled_from(["web", "d'été", " a", "", "a\u200f", "a b"])


def rows(**texts: list[str | None]) -> ibis.Table:
    """Rows of texts on the embedded engine."""
    like = engine().create_table(ibis.util.gen_name("test"), schema={"one": "int32"}, temp=True)
    return small({name: string(cells) for name, cells in texts.items()}, like)


@settings(max_examples=40)
@given(st.lists(st.tuples(TEXTS, CHARACTERS), min_size=1, max_size=4))
def test_spotless_texts_measure_as_nothing(cells: list[tuple[str | None, str]]) -> None:
    """None of them is empty, odd or too long; and visible ASCII of fair length is spotless."""
    one, other = ([*column] for column in zip(*cells, strict=True))
    table = rows(one=one, other=other)
    texts = {name: table[name] for name in ("one", "other")}
    found = spotless(table, texts, LONGEST)
    (seen,) = rows_of(table.aggregate(**texts_measured(texts, "duckdb")))
    for name in found:
        assert seen[f"{name}_long"] <= LONGEST
        assert not seen[f"{name}_none"]
        assert not seen[f"{name}_odd"]
    for name, column in (("one", one), ("other", other)):
        plain = all(
            text and len(text) <= LONGEST and all("!" <= letter <= "~" for letter in text)
            for text in column
        )
        assert (name in found) == plain


def test_only_what_stands_is_asked_once_more() -> None:
    """What is worked out from other tables is measured with all the rest, in one pass."""
    table = rows(one=["web"])
    assert spotless(table, {"one": table.one}, LONGEST) == {"one"}
    chosen = table.select("one")
    assert spotless(chosen, {"one": chosen.one}, LONGEST) == {"one"}
    joined = table.inner_join(small({"one": string(["web"]), "at": int32([1])}, table), "one")
    assert spotless(joined, {"one": joined.one}, LONGEST) == frozenset()
    assert spotless(table, {}, LONGEST) == frozenset()
