"""Places that no gazetteer holds keep their name, and lie where the words beside the name put them."""

import pytest

from sahel_nlp import extract


def places(text, lang="en"):
    out = extract([{"text": text, "lang": lang, "date": "2024-03-14"}], patterns="none")
    rows = {p["place_id"]: p for p in out["places"].to_dict("records")}
    return [rows[e["place_id"]] for e in out["events"].to_dict("records") if e["place_id"]]


@pytest.mark.parametrize("lang, text, name, admin1, admin2, latitude", [
    ("en", "Gunmen raided Nakoayaro village, Namissiguima commune, in Sanmatenga province on 3 March.", "Nakoayaro", "Centre-Nord", "Sanmatenga", 13.516),
    ("en", "JNIM fighters killed a chief in Ouroukou (Bani, Séno) on 2 March.", "Ouroukou", "Sahel", "Séno", 13.721),
    ("en", "Militants killed 30 people in Sandansaré, in the Nioro du Sahel cercle.", "Sandansaré", "Kayes", "Nioro", 15.229),
    ("en", "In Tillabéri region, gunmen on motorbikes killed nine people in Djénia on Sunday.", "Djénia", "Tillabéri", "", 14.333),
    ("fr", "Des hommes armés ont fait irruption à Lowèndi, dans la commune de Mondoro, et ont tué un berger.", "Lowèndi", "Mopti", "Douentza", 14.676),
    ("fr", "Sept civils ont été tués à Farkasso, dans la commune de Barsalogho.", "Farkasso", "Centre-Nord", "Sanmatenga", 13.414),
    ("fr", "Le village de Nagaaga, dans la commune de Pensa, province du Sanmatenga, a été attaqué.", "Nagaaga", "Centre-Nord", "Sanmatenga", 13.641)])
def test_the_unit_beside_an_unknown_name_tells_where_it_lies(lang, text, name, admin1, admin2, latitude):
    found = places(text, lang)[0]
    assert (found["name"], found["admin1"], found["admin2"], found["coordinates"]) == (name, admin1, admin2, "admin_centre")
    assert found["latitude"] == pytest.approx(latitude, abs=0.001)


@pytest.mark.parametrize("lang, text, name, latitude", [
    ("en", "Soldiers repelled an attack near Rikiskama, about 15 kilometres north of Téra.", "Rikiskama", 14.008),
    ("en", "The army killed 20 terrorists in Mambiri forest, south of Kita.", "Mambiri", 13.035),
    ("fr", "Une attaque contre le village de Garansé, situé à 12 km de Sebba, a fait cinq morts.", "Garansé", 13.436),
    ("fr", "Une patrouille est tombée dans une embuscade à Sokarel, à une trentaine de kilomètres de Sévaré.", "Sokarel", 14.527)])
def test_a_town_not_far_off_gives_the_point_but_not_the_second_unit(lang, text, name, latitude):
    found = places(text, lang)[0]
    assert (found["name"], found["admin2"], found["coordinates"]) == (name, "", "admin_centre") and found["latitude"] == pytest.approx(latitude, abs=0.001)


def test_a_town_far_off_tells_nothing():
    assert places("Militants attacked Goualala, 180 km from Djibo.")[0]["coordinates"] == "none"


def test_a_unit_after_a_list_holds_all_its_names():
    found = places("Trois hommes ont été tués à Farkasso, Hortougou et Gounguen, dans la commune de Barsalogho.", "fr")
    assert {p["name"] for p in found} == {"Farkasso", "Hortougou", "Gounguen"} and {p["admin2"] for p in found} == {"Sanmatenga"}


@pytest.mark.parametrize("text", ["Three soldiers were killed on the Kongoussi-Toptiagou road.", "Three soldiers were killed on the Toptiagou-Kongoussi road.",
                                  "Militants ambushed soldiers between Toptiagou and Kongoussi."])
def test_of_the_two_ends_of_a_road_the_known_one_is_taken(text):
    assert [p["name"] for p in places(text)] == ["Kongoussi"]


def test_the_village_is_the_one_named_before():
    assert [p["name"] for p in places("Residents fled Goualala after jihadists attacked the village on Friday, killing six.")] == ["Goualala"]


def test_what_was_done_there_too_is_not_put_somewhere_in_the_province():
    assert {p["name"] for p in places("Gunmen raided Goualala, in Sanmatenga province, and stole cattle.")} == {"Goualala"}


@pytest.mark.parametrize("lang, text", [
    ("en", "The army killed 20 civilians in the villages of Kongoussi and Bourzanga, in Bam province."),
    ("en", "Militants struck two villages, including Kongoussi and Bourzanga, killing nine."),
    ("fr", "Les habitants de Kongoussi et Bourzanga ont été attaqués par des hommes armés.")])
def test_each_village_of_a_list_is_a_place_of_its_own(lang, text):
    assert {p["name"] for p in places(text, lang)} == {"Kongoussi", "Bourzanga"}


def test_a_larger_town_that_says_where_the_place_lies_is_not_the_place():
    assert [p["name"] for p in places("Trois gendarmes ont été tués samedi près de Samira, à l'ouest de Niamey.", "fr")] == ["Samira"]


def test_one_toll_of_two_places_counts_once():
    rows = extract([{"text": "Gunmen killed 20 farmers in Kongoussi and Bourzanga on Sunday.", "lang": "en", "date": "2024-03-14"}], patterns="none")["events"]
    assert list(rows["fatalities_best"]) == [20, 20] and sum(rows["counts_in_totals"]) == 1


@pytest.mark.parametrize("lang, text", [
    ("fr", "Le hameau de Goualala, dans le département de Gaya, a été attaqué par des hommes armés, qui ont tué deux personnes."),
    ("fr", "Des hommes armés ont attaqué le camp militaire de Goualala, à une dizaine de kilomètres au sud de Nara."),
    ("en", "Bodies lay in Goualala, in the Nioro du Sahel cercle, where militants killed 30 people.")])
def test_what_says_where_a_place_lies_is_not_where_it_happened(lang, text):
    assert {p["name"] for p in places(text, lang)} == {"Goualala"}


@pytest.mark.parametrize("text", ["Gunmen attacked traders in the village of Gidan Daouda.", "Gunmen attacked traders 12 km north of Guidan Aboubacar."])
def test_a_village_called_after_a_person_is_a_place(text):
    assert [p["name"] for p in places(text)] == [text.rsplit(" of ", 1)[1].rstrip(".")]
