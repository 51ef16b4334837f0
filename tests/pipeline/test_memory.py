"""Words stay known from one document to the next, up to a bound."""

import sahel_nlp.pipeline as pipeline
from sahel_nlp.records import Document

TEXT = "Gunmen on motorbikes attacked the village of Zorbiga near Djibo on 3 May, killing seven farmers. The army said it repulsed them."


def read(text):
    return pipeline.analyse(Document("d", language="en", text=text))


def test_the_same_rows_whether_words_are_kept_or_not(monkeypatch):
    kept = read(TEXT)
    monkeypatch.setattr(pipeline, "KEPT_STRINGS", 0)
    assert read(TEXT) == kept and kept.reports


def test_beyond_the_bound_no_word_of_a_document_stays(monkeypatch):
    strings = pipeline.load("en").vocab.strings
    monkeypatch.setattr(pipeline, "KEPT_STRINGS", 0)
    read(TEXT)
    before = len(strings)
    read("Xylotrix brambled the quondiferous spelunkatron at Zorbiga.")
    assert len(strings) == before and "quondiferous" not in strings
