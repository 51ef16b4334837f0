"""Sides and tolls told in another clause or sentence than the event's own; sentences of our own."""

import datetime

import pytest

from sahel_nlp.pipeline import analyse
from sahel_nlp.records import Document


def reports(text, date="2024-03-14", lang="en"):
    return analyse(Document("d", language=lang, text=text, published=datetime.date.fromisoformat(date))).reports


def test_who_speaks_between_commas_is_not_who_left_the_dead():
    (r,) = reports("Jihadists ambushed a patrol near Sebba on Monday, a resident told AFP, leaving six soldiers dead.")
    assert (r.initiators, r.toll.best) == (("jihadist-fighters",), 6)


def test_what_those_struck_were_doing_does_not_make_them_the_killers():
    attack, looting = reports("Gunmen attacked traders coming home from the market of Ayorou, leaving nine people dead and burning their carts.")
    assert attack.initiators == looting.initiators == ("unidentified-gunmen",)
    assert (attack.targets, attack.toll.best) == (("civilians",), 9)


def test_a_strike_told_again_is_no_protest():
    assert {r.event_type for r in reports("A drone strike hit Kidal on Sunday. A clinic was the target of the strike. Residents filmed the strike.")} == {"air_strike"}


def test_an_attack_told_again_with_its_villages_has_the_sides_told_first():
    rows = reports("Jihadists have killed 30 people in western Niger, a mayor said. The attacks on the villages of Tchoma Bangou and Zaroumdareye took place on Tuesday.")
    assert {(r.initiators, r.targets) for r in rows} == {(("jihadist-fighters",), ("civilians",))}
    assert {r.place for r in rows} >= {"tchoma-bangou", "zaroumdareye"}


def test_a_kidnapping_told_again_has_the_sides_told_first():
    rows = reports("Gunmen seized a German engineer in southern Niger on Tuesday. The kidnapping occurred in a village outside Konni.")
    assert {(r.initiators, r.targets) for r in rows} == {(("unidentified-gunmen",), ("civilians",))}


def test_another_attack_has_sides_of_its_own():
    rows = reports("JNIM attacked a post at Boni on Monday. A second raid struck the village of Dinangourou on Tuesday.")
    assert rows[-1].initiators == ()


@pytest.mark.parametrize("text", [
    "Three villages near Ansongo were raided on Tuesday. The attacks were carried out by fighters of the Islamic State.",
    "Three villages near Ansongo were raided on Tuesday. They were carried out by fighters of the Islamic State.",
    "It is unclear who committed the attack at Ansongo, but an official said it was likely carried out by fighters of the Islamic State."])
def test_who_carried_it_out_is_told_later(text):
    assert reports(text)[0].initiators == ("islamic-state",)


def test_the_dead_of_each_side_stand_apart():
    ambush, answer = reports("Eight gendarmes died in an ambush by suspected jihadists near Djibo, the army said, adding that around 40 assailants had been killed in a counter-attack.")
    assert (ambush.toll.best, answer.toll.best) == (8, 40)
    assert answer.initiators == ("burkinabe-armed-forces",)


def test_enemies_whose_dead_an_army_counts_were_killed_by_it():
    r = reports("The Malian army gave a toll. Twelve terrorists were killed in an air raid near Boni, the army said.")[-1]
    assert (r.event_type, r.initiators) == ("air_strike", ("malian-armed-forces",))


@pytest.mark.parametrize("text", ["The town is home to a large market.", "Traders were returning home from the market of Ayorou.", "A resident spoke to AFP, requesting anonymity."])
def test_home_and_anonymity_tell_of_no_event(text):
    assert reports(text) == ()
