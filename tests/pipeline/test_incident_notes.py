"""Incident notes as analysts write them: one behaviour a test, told in our own words."""

import datetime

import pytest

import sahel_nlp
from sahel_nlp.pipeline.base import make_doc
from sahel_nlp.records import Document


def reports(text, day=datetime.date(2023, 6, 30)):
    nlp = sahel_nlp.load("en")
    doc = make_doc(nlp, Document("d", text=text, published=day))
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    return doc._.reports


def pairs(text, *types):
    return [(r.initiators, r.targets) for r in reports(text) if not types or r.event_type in types]


def types(text):
    return [r.event_type for r in reports(text)]


def test_an_agent_of_two_words_after_by():
    assert pairs("On 6 June 2023, a shopkeeper was kidnapped by unknown armed individuals in Gao.") == [(("unidentified-gunmen",), ("civilians",))]


def test_a_label_before_the_note_tells_no_event():
    text = "Property destruction: On 4 June 2023, JNIM militants set fire to the primary school of Konna (Konna, Mopti)."
    (report,) = reports(text)
    assert (report.event_type, report.initiators, report.targets, report.place) == ("looting", ("jnim",), ("civilians",), "konna")


def test_casualties_denied_of_what_is_no_attack():
    (report,) = reports("On 3 June 2023, Boko Haram fighters looted shops in Bosso (Bosso, Diffa). No casualties were reported.")
    assert (report.event_type, report.toll.best) == ("looting", 0)


def test_assailants_neutralised_after_their_attack():
    text = "On 1 June 2023, JNIM militants attacked a FAMa post in Boni (Douentza, Mopti). Three assailants were neutralised."
    assert pairs(text) == [(("jnim",), ("malian-armed-forces",)), (("malian-armed-forces",), ("jnim",))]


def test_a_device_has_the_name_of_who_laid_it():
    assert pairs("On 1 June 2023, a suspected JNIM IED struck a FAMa vehicle near Boni.") == [(("jnim",), ("malian-armed-forces",))]


def test_police_that_disperse_a_protest_are_its_other_side():
    text = "On 10 June 2023, around 200 traders protested in Tillaberi. Police intervened to disperse the crowd with tear gas."
    assert (("protesters",), ("nigerien-police",)) in pairs(text, "protest") and len(pairs(text, "protest")) == 1


def test_a_crowd_that_clashes_with_police_is_a_riot():
    (report,) = reports("On 11 June 2023, police and students clashed in Zinder. One student died.")
    assert (report.event_type, report.initiators, report.targets) == ("riot", ("rioters",), ("nigerien-police",))


def test_communal_violence_has_two_sides():
    assert pairs("On 8 June 2023, communal violence between Hausa farmers and Fulani herders near Maradi left seven dead.") == [
        (("hausa-community",), ("fulani-community",))]


@pytest.mark.parametrize("words", ["accompanied by", "supported by", "with the help of"])
def test_who_stands_with_the_attacker_is_on_his_side(words):
    text = f"On 18 June 2023, FACA soldiers, {words} Wagner mercenaries, attacked a 3R position near Bozoum."
    assert pairs(text) == [(("central-african-armed-forces", "wagner-group"), ("three-r",))]


@pytest.mark.parametrize("words", ["a convoy of fuel trucks escorted by Malian soldiers", "a checkpoint manned by Malian soldiers", "a vehicle belonging to FAMa"])
def test_who_guards_or_owns_what_is_hit_bears_it(words):
    assert pairs(f"On 2 June 2023, JNIM militants attacked {words} near Konna.", "attack") == [(("jnim",), ("malian-armed-forces",))]


def test_whose_drone_it_was():
    (report,) = reports("On 15 June 2023, a drone operated by the Malian army struck a CSP vehicle near Kidal.")
    assert (report.event_type, report.initiators, report.targets) == ("air_strike", ("malian-armed-forces",), ("csp",))


def test_suspected_to_be_names_the_attacker():
    (report,) = reports("On 3 June 2023, gunmen suspected to be Anti-Balaka attacked traders near Bossembele.")
    assert (report.initiators, report.status) == (("anti-balaka",), "asserted")


def test_a_base_handed_over_goes_to_somebody():
    assert pairs("On 11 June 2023, MINUSMA handed over the base of Ber to the Malian army.", "withdrawal") == [(("minusma",), ("malian-armed-forces",))]


def test_the_end_of_a_raid_is_no_withdrawal():
    assert "withdrawal" not in types("On 2 June 2023, ISSP militants looted shops in Abala (Abala, Tillaberi) before leaving.")


def test_nobody_dies_in_an_attempt():
    (report,) = reports("On 6 June 2023, gunmen attempted to assassinate the prefect of Tera.")
    assert (report.event_type, report.toll.best) == ("attack", None)


def test_those_among_the_dead_are_not_added():
    assert reports("On 4 June 2023, JNIM militants attacked Pama. At least eight people were killed, among them two women.")[0].toll.best == 8


def test_an_unspecified_number_is_no_number():
    assert reports("On 2 June 2023, VDP clashed with JNIM in Pama. Ten militants and an unspecified number of volunteers were killed.")[0].toll.best == 10


def test_a_name_in_brackets_after_a_general_word():
    assert pairs("On 9 June 2023, pro-government militiamen (VDP) executed two Fulani men in Nouna.") == [(("vdp",), ("fulani-community",))]


def test_elements_of_a_force_are_the_force():
    assert pairs("On 6 June 2023, FDS elements arrested two traders in Dori.") == [(("burkinabe-armed-forces",), ("civilians",))]


def test_a_body_found_is_a_death():
    assert ("killing", 1) in [(r.event_type, r.toll.best) for r in reports("On 19 June 2023, the body of a shepherd was found near Pensa.")]
