"""Spellings of one name, told by rule."""

import pytest

from sahel_nlp.pipeline import load


def named(text):
    return [e.ent_id_ for e in load("en", "none")(text).ents if e.label_ == "ACTOR"]


@pytest.mark.parametrize("name", [
    "Jama’at Nusrat al-Islam wal-Muslimin", "Jama’a Nusrat ul-Islam wa al-Muslimin", "Jamāʿat Nuṣrat al-Islām wal-Muslimīn",
    "Jamaat Nusrat ul-Islam wa-l-Mouslimine"])
def test_spellings_of_one_group_are_one(name):
    assert "jnim" in named(f"Fighters of {name} attacked Gao.")


@pytest.mark.parametrize("name", ["Adnan Abu Walid al-Sahrawi", "Adnane Abou Walid Al Sahraoui", "Adnan Abu Waleed as-Sahrawi"])
def test_spellings_of_one_person_are_one(name):
    assert "issp" in named(f"{name} was killed near Ménaka.")


def test_names_of_few_letters_are_not_told_apart_by_rule():
    assert named("Amadou Kouta spoke to Iba Gala near the market.") == []
