"""Changes between two maps to signs and sentences in the map's language."""

from __future__ import annotations

from typing import Final

import attrs

from journeys.board.edits import Edit, Sign
from journeys.board.values import Values, said
from journeys.comparison import Change, Kind, Meaning, Part
from journeys.vocabulary import counted, label

__all__ = ["Teller", "headline"]

#: Fields whose value a card shows at length: beside it there is room for the old one alone.
_LONG: Final = frozenset(
    {"answer", "text", "because", "idiolect", "label", "name", "quote", "about"}
)
#: Fields whose values speak for themselves.
_PLAIN: Final = frozenset({"within", "share", "status", "feeling"})
_WHOLE: Final = {Kind.ADDED: "diff-added", Kind.REMOVED: "diff-removed"}
_MEANINGS: Final = {Meaning.WEAKENED: Sign.WEAKENED, Meaning.TIGHTENED: Sign.TIGHTENED}
_KINDS: Final = {Kind.ADDED: Sign.ADDED, Kind.REMOVED: Sign.REMOVED}


def headline(language: str, changes: set[Change]) -> str:
    """How many changes there are, and of which meaning.

    Args:
        language: `fr` or `en`.
        changes: The changes.

    Example:
        >>> headline("en", {Change(kind="added", part="channel", meaning="tightened")})
        '1 change: 1 tightened'
    """
    if not changes:
        return label(language, "diff-none")
    found = [change.meaning for change in changes]
    parts = [counted(language, one.value, found.count(one)) for one in Meaning if found.count(one)]
    total = counted(language, "changes", len(changes))
    return label(language, "diff-headline", changes=total, meanings=", ".join(parts))


@attrs.frozen
class Teller:
    """Tells changes in words.

    Attributes:
        language: `fr` or `en`.
        old: What the ids of the old map are called.
        new: What the ids of the new map are called.
    """

    language: str
    old: Values
    new: Values

    def edit(self, change: Change, place: str = "") -> Edit:
        """A change as boards show it.

        Args:
            change: The change.
            place: What it is about, for a part that is not the one it is shown on.
        """
        text, short = self._words(change)
        meaning = change.meaning.value
        if change.kind is Kind.CHANGED and change.meaning is not Meaning.NEUTRAL:
            text = label(self.language, f"diff-{meaning}", text=text)
        if place:
            text = label(self.language, "diff-at", place=place, text=text)
        sign = _MEANINGS.get(change.meaning) or _KINDS.get(change.kind, Sign.CHANGED)
        if change.part is Part.CARD:
            sign = _KINDS.get(change.kind, sign)
        return Edit(sign=sign, text=text, short=short)

    def _words(self, change: Change) -> tuple[str, str]:
        if change.kind is Kind.CHANGED:
            return self._changed(change)
        if change.kind in _WHOLE:
            return self._whole(change)
        old, new = self._names(change)
        text = label(self.language, f"diff-{change.kind.value}", old=old, new=new)
        return text, text

    def _whole(self, change: Change) -> tuple[str, str]:
        values = self.new if change.kind is Kind.ADDED else self.old
        own = change.new if change.kind is Kind.ADDED else change.old
        if change.part is Part.WAY:
            what = short = values.way(own)
        else:
            short = values.step(own) if change.part is Part.STEP else values.part(change.path, own)
            part = label(self.language, f"diff-part-{change.part.value}")
            what = " ".join(filter(None, (part, said(self.language, short))))
        if change.cards:
            cards = counted(self.language, "cards", change.cards)
            what = label(self.language, "diff-with-cards", what=what, cards=cards)
        mark = _KINDS[change.kind].mark
        return label(self.language, _WHOLE[change.kind], what=what), f"{mark} {short}"

    def _changed(self, change: Change) -> tuple[str, str]:
        language, key = self.language, _key(change.field)
        field = name = label(language, key)
        old = self.old.value(change.field, change.old)
        new = self.new.value(change.field, change.new)
        # What a step is about is the arrow that bears the change.
        if change.about and change.field != "text" and change.part is not Part.STEP:
            about = said(language, change.about)
            field = label(language, "diff-field-of", field=name, about=about)
        pattern = "diff-from-to" if old and new else "diff-now" if new else "diff-gone"
        text = label(language, pattern, field=field, old=old, new=new)
        if not old and change.part is Part.CARD:
            return text, ""
        if old and change.field in _LONG:
            return text, label(language, "diff-was", old=old)
        if change.field in _PLAIN:
            return text, f"{old} → {new}" if old and new else f"+ {new}" if new else f"− {old}"
        return text, label(language, pattern, field=name, old=old, new=new)

    def place(self, change: Change) -> str:
        """The step that a change is about, by the names of its touchpoints; nothing for others.

        Args:
            change: The change.
        """
        if change.part is not Part.STEP or change.kind is not Kind.CHANGED:
            return ""
        return self.new.step(change.about)

    def _names(self, change: Change) -> tuple[str, str]:
        if change.kind is not Kind.REORDERED:
            return change.old, change.new
        kind = str(change.path[0])
        return self.old.each(kind, change.old), self.new.each(kind, change.new)


def _key(field: str) -> str:
    return f"diff-field-{field.replace('.', '-').replace('_', '-')}"
