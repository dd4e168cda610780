"""Icons of channels as outlines in a square of 24 units; unknown channels have none."""

from __future__ import annotations

from typing import Final

__all__ = ["ICONS"]

#: Path data (SVG syntax), drawn as lines without a fill; our own drawings.
ICONS: Final = {
    "store": "M4 10V20H20V10 M3 10L5 4H19L21 10 M3 10A3 3 0 0 0 9 10A3 3 0 0 0 15 10A3 3 0 0 0 21"
    " 10 M10 20V14H14V20",
    "branch": "M3 20H21 M5 20V10 M10 20V10 M14 20V10 M19 20V10 M3 10H21L12 4Z",
    "web": "M3 4H21V16H3Z M9 20H15 M12 16V20",
    "mobile": "M7 2.5H17V21.5H7Z M7 6H17 M7 18H17",
    "app": "M7 2.5H17V21.5H7Z M11 18.8H13",
    "phone": "M6 3L9.5 3L11 8L8.6 9.8A12 12 0 0 0 14.2 15.4L16 13L21 14.5V18A3 3 0 0 1 18 21"
    "A15 15 0 0 1 3 6A3 3 0 0 1 6 3Z",
    "ivr": "M7 3H17V21H7Z M10 7H10.1 M12 7H12.1 M14 7H14.1 M10 11H10.1 M12 11H12.1 M14 11H14.1"
    " M10 15H10.1 M12 15H12.1 M14 15H14.1",
    "email": "M3 5H21V19H3Z M3 6L12 13L21 6",
    "mail": "M3 5H21V19H3Z M15 8H18V11H15Z M6 13H12 M6 16H11",
    "chat": "M3 4H16V13H9L5 16.5V13H3Z M18.5 8H21V17H19V20L15.5 17H10",
    "sms": "M3 4H21V16H11L6 20.5V16H3Z M8 10H8.1 M12 10H12.1 M16 10H16.1",
    "social": "M18 5.5A2.5 2.5 0 1 0 18 5.6Z M6 12A2.5 2.5 0 1 0 6 12.1Z M18 18.5A2.5 2.5 0 1 0 18"
    " 18.6Z M8.2 11L15.8 6.8 M8.2 13.2L15.8 17.4",
    "community": "M9 11A3.2 3.2 0 1 0 9 10.9Z M3 20V18A5 5 0 0 1 8 14H10A5 5 0 0 1 15 18V20"
    " M16 5A3.2 3.2 0 0 1 16 11 M17.5 14.3A5 5 0 0 1 21 18V20",
    "atm": "M3 4H21V13H3Z M6 8.5H18 M8 13V20H16V13 M12 14.5V18",
    "rep": "M12 10A3.6 3.6 0 1 0 12 9.9Z M4 21V19A6 6 0 0 1 10 14H14A6 6 0 0 1 20 19V21"
    " M12 14.5L10.8 18L12 20L13.2 18Z",
}
