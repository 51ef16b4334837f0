"""The spaCy Doc of the pipeline holds sentences and entities, for those who use it from Python."""

from spacy.language import Language

import sahel_nlp
from sahel_nlp.pipeline import analyse
from sahel_nlp.records import Document

TEXT = "Gunmen killed two traders near Djibo on 3 May 2023. The army blamed JNIM."


def test_sentences_entities_and_reports_stand_in_the_doc():
    doc = sahel_nlp.load("en")(TEXT)
    assert [s.text for s in doc.sents] == ["Gunmen killed two traders near Djibo on 3 May 2023.", "The army blamed JNIM."]
    assert {("Djibo", "PLACE"), ("JNIM", "ACTOR"), ("3 May 2023", "DATE")} <= {(e.text, e.label_) for e in doc.ents}
    assert len(doc.spans["sahel"]) >= len(doc.ents) and doc._.reports


@Language.component("test_counts_entities")
def counts_entities(doc):
    SEEN.append(len(doc.ents))
    return doc


SEEN: list[int] = []


def test_a_step_of_another_hand_sees_what_ours_found():
    nlp = sahel_nlp.load("en")
    alone = analyse(Document("d", language="en", text=TEXT))
    nlp.add_pipe("test_counts_entities")
    try:
        assert analyse(Document("d", language="en", text=TEXT)) == alone and SEEN[-1] > 3
    finally:
        nlp.remove_pipe("test_counts_entities")
