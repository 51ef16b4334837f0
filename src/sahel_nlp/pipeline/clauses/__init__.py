"""Items to clauses: which verb, whose subject, which objects. Component `sahel_clauses`."""

from .builder import ClauseBuilder
from .free_relatives import join_free_relatives
from .linking import link_groups

__all__ = ["ClauseBuilder", "join_free_relatives", "link_groups"]
