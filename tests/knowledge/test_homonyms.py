"""Places of one name: the bracket, the sentence and the text decide, and `explain` tells which of them did."""

import pytest

from sahel_nlp.pipeline import analyse
from sahel_nlp.pipeline.explaining import explain_text
from sahel_nlp.reading import from_texts


def place(text, name, lang="en"):
    found = analyse(next(iter(from_texts([{"text": text, "lang": lang, "date": "2024-05-02"}]))), "none").mentions
    return next(m.entity_id for m in found if m.label == "PLACE" and m.text == name)


@pytest.mark.parametrize("text, name, expected", [
    ("Militants attacked Bamba (Gao).", "Bamba", "bamba-gao-ml"), ("Militants attacked Bamba (Koro, Mopti).", "Bamba", "bamba"),
    ("Militants attacked Baye (Bankass, Mopti).", "Baye", "baye-bankass-ml"), ("Militants attacked the village of Kouna (Djenné).", "Kouna", "kouna-mopti-ml"),
    ("Gunmen attacked Namissiguima (Sanmatenga).", "Namissiguima", "namissiguima-sanmatenga-bf"),
    ("Gunmen attacked Namissiguima (Yatenga).", "Namissiguima", "namissiguima-yatenga-bf"),
    ("Gunmen attacked Boni (Tuy).", "Boni", "boni-tuy-bf")])
def test_a_bare_bracket_tells_homonyms_apart(text, name, expected):
    assert place(text, name) == expected


@pytest.mark.parametrize("text, name", [("Militants attacked the village of Diallassagou (Kidal region).", "Diallassagou"), ("Gunmen attacked Kompienga (Soum).", "Kompienga")])
def test_a_bracket_that_lies_elsewhere_makes_it_another_place(text, name):
    assert place(text, name).startswith("x-")


@pytest.mark.parametrize("text, name, expected", [("Militants attacked Mondoro (Bandiagara region).", "Mondoro", "mondoro"), ("Militants attacked Indelimane (Ménaka).", "Indelimane", "indelimane")])
def test_units_old_and_new_do_not(text, name, expected):
    assert place(text, name) == expected


@pytest.mark.parametrize("text, words", [
    ("Militants attacked traders near Koro (Mopti).", "'Koro' -> koro-mopti-ml (Koro, Mopti, ML), one of 2 so named: it lies in, or nearest to, what is named beside it"),
    ("Militants attacked traders in Koro, near Bankass.", "one of 2 so named: nearest to the places of the sentence"),
    ("Gunmen attacked Bani in Burkina Faso.", "one of 2 so named: its country is named in the sentence")])
def test_explain_tells_why(text, words):
    assert words in explain_text(text, "en", None, "none")


@pytest.fixture(scope="module")
def imported(tmp_path_factory):
    """Villages as a GeoNames dump brings them: without their second unit."""
    folder = tmp_path_factory.mktemp("patterns")
    rows = ["place_id,name,kind,country,admin1,admin2,latitude,longitude,aliases,evidence,source", "gn-1,Foulabougou,village,ML,Ségou,,13.30,-5.20,,,survey",
            "gn-2,Foulabougou,village,ML,Ségou,,14.20,-6.00,,,survey", "gn-3,Foulabougou,village,ML,Ségou,Niono,14.90,-6.40,,,survey",
            "gn-4,Foulabougou,village,BF,Sahel,Soum,14.10,-1.60,,,survey", "gn-5,Kassorola,village,ML,Ségou,,13.25,-5.15,,,survey",
            "gn-6,Kassorola,village,ML,Sikasso,,11.20,-5.60,,,survey"]
    (folder / "places.csv").write_text("\n".join(rows) + "\n", "utf-8")
    return str(folder)


@pytest.mark.parametrize("bracket, expected", [
    ("(San, Ségou)", "gn-1"), ("(Niono, Ségou)", "gn-2"), ("(Djibo, Soum)", "gn-4"), ("(Kassorola, San)", "gn-1"), ("(Mali)", None)])
def test_the_nearest_to_the_seat_in_the_bracket_is_meant(imported, bracket, expected):
    document = next(iter(from_texts([{"text": f"Gunmen attacked traders near Foulabougou {bracket}.", "lang": "en", "date": "2024-05-02"}])))
    found = next(m.entity_id for m in analyse(document, imported).mentions if m.text == "Foulabougou")
    assert found == expected if expected else found in {"gn-1", "gn-2", "gn-3"}


def test_a_place_without_a_point_is_chosen_by_its_units():
    assert place("Bandits attacked Raka in Tangaza, Sokoto.", "Raka") == "raka-ng"
