"""One behaviour each: a sentence and what it gives."""

import datetime

import pytest
import spacy
from notes import only
from notes import read as reports

from sahel_nlp.pipeline import analyse, load
from sahel_nlp.records import Document


def test_the_owner_of_a_camp_is_the_target():
    r = only("On 5 March, JNIM militants attacked an army camp near Dioura (Tenenkou, Mopti).")
    assert (r.initiators, r.targets, r.place_relation) == (("jnim",), ("malian-armed-forces",), "near")


def test_a_passive_turns_the_sides():
    r = only("Two gendarmes were killed by unidentified gunmen in Torodi on 5 March.")
    assert (r.initiators, r.targets, r.toll.best) == (("unidentified-gunmen",), ("nigerien-gendarmerie",), 2)


def test_an_attack_carries_its_toll():
    assert only("Gunmen attacked the village of Sebba on Monday, killing four people and wounding nine.").toll.best == 4


def test_a_toll_of_the_next_sentence_joins_the_attack():
    r = only("On 5 March, ISGS militants ambushed an army patrol near Ansongo. Four soldiers were killed.")
    assert r.toll.best == 4 and r.event_type == "attack"


def test_alternatives_keep_their_mode():
    r = only("On 5 March, presumed JNIM or ISGS militants abducted a teacher in Titao.")
    assert (set(r.initiators), r.initiator_mode) == ({"jnim", "issp"}, "any")


def test_a_capital_that_acts_is_its_government():
    r = only("Bamako accused Algiers of interference.")
    assert (r.initiators, r.targets, r.place) == (("government-of-mali",), ("algeria",), "")


@pytest.mark.parametrize("text, status", [
    ("JNIM did not attack Gao on Monday.", "negated"), ("JNIM could attack Gao.", "hypothetical"),
    ("Africa Corps will open a base in Tessalit.", "planned"), ("JNIM said it had attacked Gao.", "claimed"),
    ("Residents said JNIM had attacked Gao.", "reported"), ("The army denied that its soldiers had killed civilians in Gao.", "denied"),
    ("JNIM allegedly attacked Gao.", "alleged"), ("JNIM attacked Gao.", "asserted")])
def test_the_status_follows_its_cue(text, status):
    assert [r.status for r in reports(text)] == [status]


@pytest.mark.parametrize("words, day", [
    ("on Sunday", "2024-03-10"), ("yesterday", "2024-03-13"), ("on 5 March", "2024-03-05"), ("on March 5, 2023", "2023-03-05")])
def test_a_date_counts_from_the_publication_day(words, day):
    assert only(f"JNIM attacked Gao {words}.").period.start.isoformat() == day


def test_a_surname_is_no_place():
    assert only("Captain Boubacar Djibo was killed on Sunday when gunmen attacked his convoy outside Tougan.").place == "tougan"


def test_a_claim_names_the_initiator_of_the_attack_before():
    r = only("Six soldiers died in an attack on Dioura on Monday. JNIM claimed responsibility for the attack.")
    assert (r.initiators, r.status, r.attributed_to) == (("jnim",), "claimed", ("jnim",))


def test_enemy_dead_of_a_party_never_count_in_totals():
    assert not only("The army said it had neutralised 30 terrorists near Djibo.").counts_in_totals


@pytest.mark.parametrize("text", [
    "The fight against poverty needs more wells.", "No group has claimed the attack.", "Onion prices hit a record in Niamey."])
def test_non_events_stay_out(text):
    assert [r for r in reports(text) if r.status in {"asserted", "claimed", "reported"} and r.event_type != "attack"] == []


def test_an_unknown_village_keeps_its_name():
    a = analyse(Document("d", language="en", text="Gunmen attacked the village of Zabarkoy on Monday.", published=datetime.date(2024, 3, 14)))
    assert a.reports[0].place == "x-zabarkoy" and a.unknown[0].name == "Zabarkoy"


def test_no_odd_text_breaks_the_reader():
    for text in ["", "...", "((((", "\n\n\n", "a " * 3000, "“”’’''", "JNIM JNIM JNIM, and, or; by by of of", "1 2 3 4 " * 50]:
        analyse(Document("d", language="en", text=text))


def test_components_work_in_a_blank_pipeline():
    nlp = spacy.blank("en")
    nlp.add_pipe("sahel_sentences")
    nlp.add_pipe("sahel_actors")
    assert [a.candidates for a in nlp("JNIM attacked Gao.")._.sahel.actors] == [["jnim"]]


def test_entities_carry_their_canonical_id():
    doc = load("en")("JNIM attacked Gao.")
    assert [(e.text, e.label_, e.ent_id_) for e in doc.ents] == [("JNIM", "ACTOR", "jnim"), ("Gao", "PLACE", "gao")]


def test_a_label_gives_its_note_place_and_day():
    first, second = reports("18 Aug. Gossi (Gourma-Rharous). JNIM fighters attacked the market.\n\n20 Aug. Diffa. An IED struck a bus.", "2025-08-26")
    assert (first.place, str(first.period.start)) == ("gossi", "2025-08-18")
    assert (second.place, str(second.period.start)) == ("diffa", "2025-08-20")


def test_two_sources_of_one_toll_are_low_and_high():
    (r,) = reports("The raid on Tessit killed 45 people according to the army, and 90 according to relatives.")
    assert (r.toll.low, r.toll.high) == (45, 90)


def test_the_issuer_of_a_communique_claims_what_it_tells():
    (r,) = reports("COMMUNIQUÉ of the general staff, Bamako: FAMa neutralised 70 terrorists near Nara.")
    assert (r.status, r.attributed_to, r.counts_in_totals) == ("claimed", ("malian-armed-forces",), False)


def test_blame_makes_an_attack_alleged():
    (r,) = reports("Ten people were killed near Dori in an attack blamed on jihadists.")
    assert (r.status, r.initiators, r.toll.best) == ("alleged", ("jihadist-fighters",), 10)


def test_a_match_and_an_accident_are_no_events():
    assert reports("The Eagles attacked all evening and struck the post twice before half-time.") == ()
    assert reports("A bus overturned near Sévaré on Monday, killing twelve passengers.") == ()


def test_a_bracket_of_another_country_outweighs_a_known_name():
    (r,) = reports("JNIM militants attacked a VDP position in Bougou (Gayeri, Komondjari).")
    assert r.place == "x-bougou"
