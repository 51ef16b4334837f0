"""A sentence as a flat row of items: noun groups, verb groups, and the small words between. Component `sahel_groups`."""

from .chunker import Chunker

__all__ = ["Chunker"]
