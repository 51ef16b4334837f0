"""Raw events of the sentences to reports: sides, places, dates, tolls, status. Component `sahel_events`."""

from .reader import EventReader

__all__ = ["EventReader"]
