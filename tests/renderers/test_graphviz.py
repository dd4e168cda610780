"""The one thing that starts a program: right pictures, or an error in bounded time."""

from __future__ import annotations
