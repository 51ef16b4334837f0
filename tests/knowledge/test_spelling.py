"""A place's name in a spelling that no alias lists, told by rule."""

import pytest

from sahel_nlp.knowledge.spelling import plain_spelling
from sahel_nlp.pipeline import analyse
from sahel_nlp.reading import from_texts


def places(text, lang="en"):
    found = analyse(next(iter(from_texts([{"text": text, "lang": lang, "date": "2024-05-02"}]))), "none").mentions
    return {m.text: m.entity_id for m in found if m.label == "PLACE"}


@pytest.mark.parametrize("one, other", [
    ("Tin Zaouatène", "Ti-n-Zawaten"), ("I-n-Delimane", "Indelimane"), ("Ouenkoro", "Wenkoro"), ("Anderamboukane", "Anderamboucane"),
    ("Boulikessi", "Boulikesy"), ("N’Gossabougou", "Ngosabougou"), ("Gorom-Gorom", "Gorom Gorom"), ("Tinaghlal", "Tinaglal"), ("Dioïla", "Dioila")])
def test_spellings_of_one_name(one, other):
    assert plain_spelling(one) == plain_spelling(other) or len(plain_spelling(one)) < 6


@pytest.mark.parametrize("one, other", [("Bandiagara", "Bankass"), ("Koulogon", "Koulogo"), ("Tongo Tongo", "Tonka"), ("Kompienga", "Kompienbiga")])
def test_names_that_differ_stay_apart(one, other):
    assert plain_spelling(one) != plain_spelling(other)


@pytest.mark.parametrize("text, name, place", [
    ("Gunmen attacked traders in Tin-Zawatine.", "Tin-Zawatine", "tinzaouaten"), ("Three soldiers died near Anderamboucane.", "Anderamboucane", "anderamboukane"),
    ("An army base in Boulikesi was attacked.", "Boulikesi", "boulikessi"), ("Militants attacked the village of Diabalii.", "Diabalii", "diabaly")])
def test_the_place_is_found(text, name, place):
    assert places(text)[name] == place


@pytest.mark.parametrize("text, name, place", [
    ("Gunmen attacked traders in the village of I-n-Emsel.", "I-n-Emsel", "in-emzel"), ("Gunmen attacked the I-n-Emsel market.", "I-n-Emsel", "in-emzel"),
    ("Gunmen attacked traders near I-n-Tagattz.", "I-n-Tagattz", "x-i-n-tagattz"), ("In Ménaka, militants attacked In Delimane.", "In Delimane", "indelimane")])
def test_a_name_keeps_its_small_parts(text, name, place):
    assert places(text)[name] == place


def test_a_persons_name_in_such_a_spelling_is_no_place():
    assert places("Colonel Moussa Bankas spoke to the press.") == {}


def test_few_letters_tell_nothing():
    assert plain_spelling("Djibbo") == "" and plain_spelling("Kona") == ""
