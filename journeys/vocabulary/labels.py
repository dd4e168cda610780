"""Built-in labels, by language."""

from __future__ import annotations

from journeys.vocabulary.catalogue import read

__all__ = ["counted", "label"]


def label(language: str, key: str, **values: object) -> str:
    """A built-in label in a language.

    Args:
        language: `fr` or `en`.
        key: The key of the label.
        values: What fills its gaps.

    Returns:
        The label, with the typography of its language.

    Example:
        >>> label("fr", "elsewhere")
        'Non proposé'
        >>> label("en", "overview-title", personas="6 personas", goals="5 goals")
        'Overview: 6 personas, 5 goals'
    """
    text: str = read("labels")[key][language]
    return text.format(**values) if values else text


def counted(language: str, what: str, count: int) -> str:
    """A number of things, in words of a language.

    Args:
        language: `fr` or `en`.
        what: `commitments`, `goals` or `personas`.
        count: How many; French has the singular for none, English has not.

    Returns:
        The number and the word.

    Example:
        >>> counted("fr", "goals", 1), counted("fr", "goals", 5)
        ('1 objectif', '5 objectifs')
    """
    is_one = count == 1 or (count == 0 and language == "fr")
    return label(language, f"{what}-{'one' if is_one else 'count'}", count=count)
