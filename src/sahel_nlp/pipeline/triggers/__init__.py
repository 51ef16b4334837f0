"""Triggers to raw events: which frame holds, and which groups fill its roles. Used by `sahel_events`."""

from .finder import TriggerFinder
from .raw import Raw

__all__ = ["Raw", "TriggerFinder"]
