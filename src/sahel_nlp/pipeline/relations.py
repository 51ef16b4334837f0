"""Standing ties that a sentence states: component `sahel_relations`."""

from __future__ import annotations

from .state import Reading


def find_ties(reading: Reading, surface: list[str], offsets: list[int], text: str) -> None:
    """Ties into Reading.ties."""
    return None
