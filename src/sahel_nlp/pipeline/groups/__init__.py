"""A sentence as a flat row of items: noun groups, verb groups, and the small words between. Component `sahel_groups`."""

from .chunker import Chunker
from .title_case import without_title_case

__all__ = ["Chunker", "without_title_case"]
