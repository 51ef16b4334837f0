"""What a note of a tracker gives, read as one document."""

import datetime

import sahel_nlp
from sahel_nlp.pipeline.base import make_doc
from sahel_nlp.records import Document


def reports(text, day=datetime.date(2023, 6, 30)):
    nlp = sahel_nlp.load("en")
    doc = make_doc(nlp, Document("d", text=text, published=day))
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    return doc._.reports
