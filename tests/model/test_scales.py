"""Words and measures of a map: what is taken, what is refused, and how it is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeys.errors import UnknownNameError, ValueFormError
from journeys.model import Duration, Pace, Steps
from journeys.model.durations import UNITS, to_duration, to_limit
from journeys.model.scales import to_feeling, to_level, to_share


@given(st.integers(0, 999_999), st.sampled_from(sorted(UNITS)))
def test_a_duration_reads_back_from_its_own_words(amount: int, unit: str) -> None:
    """What a duration says of itself is the same length of time."""
    duration = Duration(amount, unit)
    assert to_duration(str(duration)).seconds == duration.seconds


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("10 min", 600),
        ("48h", 172_800),
        ("10 days", 864_000),
        ("10 jours", 864_000),
        ("2 semaines", 1_209_600),
        ("1 mois", 2_592_000),
        ("1\u202fan", 31_536_000),
        ("30 s", 30),
    ],
)
def test_durations_are_read_in_both_languages(written: str, seconds: int) -> None:
    """English and French units are taken, with any space between."""
    assert to_duration(written).seconds == seconds


@pytest.mark.parametrize("written", ["soon", "10", "-1 days", "1.5 h", "10 parsecs", "", "h"])
def test_what_is_no_duration_is_refused(written: str) -> None:
    """The error says what a duration looks like."""
    with pytest.raises(ValueFormError, match="a duration such as"):
        to_duration(written)


def test_a_limit_counts_steps_or_time() -> None:
    """A promise is limited by either."""
    assert to_limit("2 steps") == Steps(2)
    assert to_limit("2 étapes") == Steps(2)
    assert to_limit("2 days") == Duration(2, "days")


@given(st.floats(0, 1).map(lambda share: round(share, 6)))
def test_a_share_is_the_same_as_number_and_as_percentage(share: float) -> None:
    """A share between 0 and 1 is taken as it is; its percentage is the same share."""
    assert to_share(share) == share
    assert to_share(f"{share * 100:.4f}%") == pytest.approx(share, abs=1e-6)


@pytest.mark.parametrize("written", ["101%", "1.01", "-1%", "nan", "inf", "half", True, "1e400"])
def test_what_is_no_share_is_refused(written: str) -> None:
    """Shares beyond 0 and 1, and words, are refused."""
    with pytest.raises(ValueFormError):
        to_share(written)


def test_a_decimal_comma_is_told_its_cure() -> None:
    """French decimals are refused with what to write instead."""
    with pytest.raises(ValueFormError, match=r"write 0\.5"):
        to_share("0,5")


def test_levels_are_words_or_numbers() -> None:
    """The three words and the five numbers are one scale."""
    assert [to_level(word) for word in ("low", "medium", "high", "1", 5)] == [1, 3, 5, 1, 5]
    for wrong in ("6", "0", "huge", True, "1.5"):
        with pytest.raises(ValueFormError):
            to_level(wrong)


def test_feelings_have_a_sign() -> None:
    """A feeling is a whole number from -2 to +2, with either minus."""
    written = ("-2", "\N{MINUS SIGN}1", "0", "+1", 2)
    assert [to_feeling(value) for value in written] == [-2, -1, 0, 1, 2]
    with pytest.raises(ValueFormError):
        to_feeling("+3")


def test_an_unknown_word_names_the_nearest() -> None:
    """A misspelt word of an enumeration is answered with the word that was meant."""
    with pytest.raises(UnknownNameError, match="did you mean 'hurried'"):
        Pace("hurryed")
