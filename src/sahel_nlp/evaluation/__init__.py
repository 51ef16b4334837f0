"""Gold against output: whole items, and precision and recall by field. The rules are those of docs/gold.md."""

from .gold import read_gold
from .scores import as_table, evaluate

__all__ = ["as_table", "evaluate", "read_gold"]
