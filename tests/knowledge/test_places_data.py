"""What patterns/places.csv must hold, and that its points lie where they should."""

import random
import re

import pytest

from sahel_nlp.knowledge import load_knowledge

HOME = ("ML", "BF", "NE")
# south, west, north, east of each country, in degrees
BOXES = {"ML": (10.14, -12.27, 25.0, 4.28), "BF": (9.39, -5.53, 15.09, 2.41), "NE": (11.69, 0.16, 23.53, 16.0)}
HALF_A_DEGREE = 0.5  # about 50 km


@pytest.fixture(scope="module")
def places():
    return load_knowledge("none").places


def test_towns_and_villages_of_the_three_countries(places):
    assert sum(p.country in HOME and p.kind in {"town", "village"} for p in places.values()) >= 1500


def test_every_place_lies_in_its_country(places):
    out = []
    for p in places.values():
        if p.country in BOXES and p.latitude is not None:
            south, west, north, east = BOXES[p.country]
            if not (south - HALF_A_DEGREE <= p.latitude <= north + HALF_A_DEGREE and west - HALF_A_DEGREE <= p.longitude <= east + HALF_A_DEGREE):
                out.append((p.id, p.latitude, p.longitude))
    assert out == []


def test_two_hundred_rows_have_a_source(places):
    rows = random.Random(20250101).sample(sorted(places.values(), key=lambda p: p.id), 200)
    assert [p.id for p in rows if not p.source] == []
    assert [p.id for p in rows if p.latitude is not None and not any(w in p.source for w in ("GeoNames", "OpenStreetMap", "Wikipedia"))] == []


@pytest.mark.parametrize("place", """menaka-region-ml taoudenit-region-ml bandiagara-region-ml douentza-region-ml nioro-region-ml kita-region-ml dioila-region-ml
    nara-region-ml bougouni-region-ml koutiala-region-ml san-region-ml sirba-region-bf soum-region-bf tapoa-region-bf sourou-region-bf agadez-region-ne
    diffa-region-ne dosso-region-ne maradi-region-ne tahoua-region-ne tillaberi-region-ne zinder-region-ne""".split())
def test_regions_old_and_new(places, place):
    assert places[place].kind == "region" and places[place].latitude is not None


@pytest.mark.parametrize("name, place", [("Liptako region", "sahel-region-bf"), ("Goulmou", "est-region-bf"), ("Yaadga", "nord-region-bf"), ("Kuilsé", "centre-nord-region-bf"),
                                         ("Bankui", "boucle-du-mouhoun-region-bf"), ("Djôrô", "sud-ouest-region-bf"), ("Guiriko", "hauts-bassins-region-bf"),
                                         ("Tannounyan", "cascades-region-bf"), ("Oubri", "plateau-central-region-bf"), ("Nakambé", "centre-est-region-bf")])
def test_names_of_burkina_fasos_regions_since_2025(places, name, place):
    assert name in places[place].aliases


@pytest.mark.parametrize("country, kind, least", [("ML", "province", 45), ("BF", "province", 45), ("NE", "province", 55)])
def test_cercles_provinces_departments(places, country, kind, least):
    assert sum(p.country == country and p.kind == kind for p in places.values()) >= least


def test_one_spot_of_geonames_is_one_row(places):
    rows = {}
    for p in places.values():
        number = re.match(r"GeoNames (\d+)", p.source)
        if number and p.kind not in {"region", "province"}:
            rows.setdefault(number[1], []).append(p.id)
    assert {n: ids for n, ids in rows.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("place, admin1, admin2, latitude, longitude", [
    ("ougarou", "Est", "Gourma", 12.16, 0.93), ("botou", "Est", "Tapoa", 12.66, 2.05), ("badara", "Hauts-Bassins", "Houet", 11.37, -4.37),
    ("zoaga", "Centre-Est", "Boulgou", 11.04, -0.59), ("tibiri-ne", "Maradi", "Guidan Roumdji", 13.56, 7.05), ("tibiri-dosso-ne", "Dosso", "Tibiri", 13.11, 4.0),
    ("agadez", "Agadez", "Tchirozérine", 16.97, 7.99), ("n-guigmi", "Diffa", "N'Guigmi", 14.25, 13.11), ("kimparana", "Ségou", "San", 12.84, -4.92),
    ("tabankort", "Gao", "Bourem", 17.82, 0.31), ("infoukaretane", "Ménaka", "Ménaka", 15.70, 2.44), ("niamey-airport", "Niamey", "Niamey", 13.48, 2.18),
    ("bore", "Mopti", "Douentza", 15.13, -3.48), ("douna", "Mopti", "Douentza", 14.65, -1.74), ("partiaga", "Est", "Tapoa", 11.93, 1.63), ("tessit", "Gao", "Ansongo", 15.23, 0.29),
    ("yalgo", "Centre-Nord", "Namentenga", 13.59, -0.27), ("macina", "Ségou", "Macina", 13.96, -5.36), ("senou", "Bamako", "", 12.52, -7.93), ("dioro", "Ségou", "Ségou", 13.69, -5.83)])
def test_places_that_stood_at_a_homonym_or_in_a_neighbouring_unit(places, place, admin1, admin2, latitude, longitude):
    p = places[place]
    assert (p.admin1, p.admin2) == (admin1, admin2) and abs(p.latitude - latitude) < 0.01 and abs(p.longitude - longitude) < 0.01


@pytest.mark.parametrize("place, admin1, admin2", [
    ("banh", "Nord", "Loroum"), ("solle", "Nord", "Loroum"), ("tougo", "Nord", "Zondoma"), ("tansila", "Boucle du Mouhoun", "Banwa"), ("balave", "Boucle du Mouhoun", "Banwa"),
    ("faramana", "Hauts-Bassins", "Houet"), ("coalla", "Est", "Gnagna"), ("madouba", "Boucle du Mouhoun", "Kossi"), ("sambera", "Dosso", "Dosso"), ("inadiatafane", "Timbuktu", "Gourma-Rharous"),
    ("kenieba", "Kayes", "Kéniéba"), ("komabangou", "Tillabéri", "Téra"), ("kouka-banwa-bf", "Boucle du Mouhoun", "Banwa")])
def test_chief_towns_of_communes_in_their_unit(places, place, admin1, admin2):
    p = places[place]
    assert (p.admin1, p.admin2) == (admin1, admin2) and p.latitude is not None


def test_what_lies_in_a_state_of_the_neighbours_says_so(places):
    known = [p for p in places.values() if p.country in {"NG", "TD"} and p.kind in {"town", "village"}]
    assert sum(bool(p.admin1) for p in known) / len(known) > 0.9
