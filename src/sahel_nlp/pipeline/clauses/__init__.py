"""Items to clauses: which verb, whose subject, which objects. Component `sahel_clauses`."""

from .builder import ClauseBuilder
from .linking import link_groups

__all__ = ["ClauseBuilder", "link_groups"]
