"""Built-in labels, by language."""

from __future__ import annotations

from journeys.vocabulary.catalogue import read

__all__ = ["label"]


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
        >>> label("en", "overview-title", personas=6, goals=5)
        'Overview: 6 personas, 5 goals'
    """
    text: str = read("labels")[key][language]
    return text.format(**values) if values else text
