"""What a text gives, read as one document: the readers that the tests of behaviours share."""

import datetime

from sahel_nlp.pipeline import analyse
from sahel_nlp.records import Document


def read(text, date="2024-03-14", language="en"):
    """The reports of a text published on that day, by default a Thursday."""
    return analyse(Document("d", language=language, text=text, published=datetime.date.fromisoformat(date))).reports


def only(text, date="2024-03-14", language="en"):
    """The one report that a text gives."""
    found = read(text, date, language)
    assert len(found) == 1, [(r.event_type, r.trigger) for r in found]
    return found[0]


def of_type(text, kind, date="2024-03-14", language="en"):
    """The first report of that type."""
    return next(r for r in read(text, date, language) if r.event_type == kind)


def reports(text, day=datetime.date(2023, 6, 30)):
    """The reports of a note of a tracker."""
    return read(text, day.isoformat())
