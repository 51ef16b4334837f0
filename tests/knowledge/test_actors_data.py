"""The built-in actors and countries: enough of them, each with a source, none in another's place."""

import csv
import random

import pytest

import sahel_nlp
from sahel_nlp.knowledge import load_knowledge
from sahel_nlp.knowledge.folders import built_in
from sahel_nlp.knowledge.folding import fold
from sahel_nlp.pipeline.ground import Ground
from sahel_nlp.pipeline.token_lists import TokenLists


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge("none")  # the loader itself refuses an alias that two actors claim in the same years


@pytest.fixture(scope="module")
def named(knowledge):
    return [a for a in knowledge.actors.values() if not a.derived and not a.source.startswith("generic")]


@pytest.fixture(scope="module")
def ground(knowledge):
    return Ground(sahel_nlp.load("en"), knowledge, "en")


def found(ground, text, day=None):
    import datetime

    doc = sahel_nlp.load("en").tokenizer(text)
    for token in doc:
        token.norm_ = fold(token.text)
    when = datetime.date.fromisoformat(day) if day else None
    return {i for span in ground.find_actors(TokenLists(doc, text), when) for i in span.candidates}


def test_there_are_at_least_three_hundred_named_actors(named):
    assert len(named) >= 300


def test_two_hundred_rows_carry_a_source(named):
    assert [a.id for a in random.Random(7).sample(named, 200) if len(a.source) < 5] == []


def test_names_differ_once_a_trailing_bracket_is_left_out(named):
    owner = {}
    for a in named:
        name = fold(a.name.split(" (")[0])
        assert owner.setdefault(name, a.id) == a.id


def test_a_bare_acronym_of_three_letters_wants_its_capitals(named):
    loose = [(a.id, x.text) for a in named for x in a.aliases if x.text.isupper() and len(x.text) == 3 and not x.case]
    assert [x for x in loose if x[1] not in {"JAS", "EIS", "FMM", "ONU"}] == []  # those were there before, and three letters are checked anyway


def test_parents_of_groups_stand_above_them(knowledge, named):
    for a in named:
        seen, at = {a.id}, a.parent
        while at:
            assert at not in seen, a.id
            seen.add(at)
            at = knowledge.actors[at].parent


@pytest.mark.parametrize("text, day, actor", [
    ("The CNSP met.", "2020-09-01", "cnsp-mali"),
    ("The CNSP met.", "2023-09-01", "cnsp-niger"),
    ("The CNT met.", "2011-09-01", "national-transitional-council-libya"),
    ("The CNT met.", "2015-03-01", "cnt-burkina"),
    ("The CNT met.", "2023-03-01", "cnt-mali"),
    ("The BIR advanced.", "2015-03-01", "cameroon-bir"),
    ("President Déby spoke.", "2019-03-01", "idriss-deby"),
    ("President Déby spoke.", "2023-03-01", "mahamat-deby"),
])
def test_one_alias_of_two_actors_is_told_apart_by_its_day(ground, text, day, actor):
    assert found(ground, text, day) == {actor}


@pytest.mark.parametrize("day, actors", [
    ("2024-03-01", {"burkinabe-bir", "cameroon-bir"}), ("2026-03-01", {"burkinabe-bir", "cameroon-bir", "malian-bir"})])
def test_one_alias_of_two_countries_keeps_the_actors_of_both(ground, day, actors):
    assert found(ground, "The BIR advanced.", day) == actors


@pytest.mark.parametrize("text", [
    "Everyone, le monde entier, watched.", "Le monde change.", "The upc of the product.", "It was a fact.", "A bear crossed the road.", "The moors are green.",
    "He acted as they asked.", "It is a serval, a small cat.", "Les transformateurs sont en panne.", "The fars and the arla.", "The site of the mission.",
    "He went into a coma.", "The army's base is there.", "Each platform has its own rules.", "It was their trump card.",
])
def test_common_words_are_no_actors(ground, text):
    assert found(ground, text) == set()


@pytest.mark.parametrize("text, actor", [
    ("South Sudanese soldiers left.", "south-sudanese-armed-forces"),
    ("Bissau-Guinean troops left.", "bissau-guinean-armed-forces"),
    ("Ifoghas Tuaregs left.", "ifoghas-community"),
    ("Le Monde wrote it.", "le-monde"),
    ("Fighters of Katiba Hanifa left.", "katiba-hanifa"),
    ("The imam Mahmoud Dicko left.", "mahmoud-dicko"),
    ("Serval ended.", "operation-serval"),
    ("Troops of Operation Savannah Shield left.", "operation-savannah-shield"),
    ("Mallam Sadiku left.", "malam-sadiku"),
    ("Mutineers of the Military Committee for Refoundation left.", "cmr-benin"),
    ("Soldiers of the Malian BIR left.", "malian-bir"),
    ("General Daouda Traoré left.", "daouda-traore-aes"),
    ("Trump spoke.", "donald-trump"),
])
def test_new_names_are_found(ground, text, actor):
    assert actor in found(ground, text)


def rows():
    with (built_in() / "countries.csv").open(encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def test_every_un_member_and_four_more_have_a_row():
    codes = [r["iso2"] for r in rows()]
    assert len(codes) == len(set(codes)) == 197
    assert {"PS", "XK", "TW", "EH", "SS", "CD", "CG", "KP", "KR", "GQ", "GW"} <= set(codes)


def test_every_row_has_names_and_a_source():
    assert [r["iso2"] for r in rows() if not (r["name_en"] and r["name_fr"] and r["source"])] == []


def test_no_demonym_belongs_to_two_countries():
    for column in ("demonyms_en", "demonyms_fr"):
        owner = {}
        for r in rows():
            for d in filter(None, r[column].split("|")):
                assert owner.setdefault(fold(d), r["iso2"]) == r["iso2"], d


def test_no_capital_is_a_common_word_or_given_name():
    common = {"victoria", "male", "lima", "nice", "sofia", "kingston", "georgetown", "santiago", "roseau", "sucre", "wellington", "nassau"}
    assert [r["iso2"] for r in rows() if {fold(r["capital_en"]), fold(r["capital_fr"])} & common] == []


def test_no_country_stands_for_another_in_its_institutions(knowledge):
    for (code, _), actor in knowledge.institutions.items():
        assert knowledge.actors[actor].country == code


def test_look_alike_countries_come_apart(ground):
    words = ground.demonym_words
    assert (words["nigerien"], words["nigerian"]) == ("NE", "NG")
    assert (words["guinean"], words["equatoguinean"], words["congolese"], words["sudanese"]) == ("GN", "GQ", "CD", "SD")
    assert "korean" not in words and "african" not in words


@pytest.mark.parametrize("name, actor", [
    ("MUJWA", "mujao"), ("Zallaqa", "az-zallaqa"), ("Mallam Mamuda", "mahmud-al-nigeri"), ("Abu Bara'a", "abu-baraa"), ("BSIR", "burkinabe-bsir"), ("FPJ", "fpj"),
    ("Petit Chapori", "illiassou-djibo"), ("Houka Houka", "houka-houka"), ("BIR 10", "burkinabe-bir"), ("Plateforme", "platform"), ("M62", "m62"), ("M23", "m23"),
    ("Wrath of Boma", "operation-bohoma-anger"), ("Kal Akal", "kal-akal"), ("MENASTREAM", "menastream"), ("Barrick Gold", "barrick"), ("Élisée Jean Dao", "elisee-jean-dao")])
def test_names_of_reporting(ground, name, actor):
    assert actor in found(ground, f"On Monday {name} spoke.")


def test_an_acronym_wants_its_capitals(ground):
    assert found(ground, "A plateforme was built, and gnu grazed.") == set()


@pytest.mark.parametrize("text, lang, actor", [
    ("The South African government condemned the attack.", "en", "south-africa"), ("The South Africans left Goma.", "en", "south-africa"),
    ("North Korean police arrested five men.", "en", "north-korean-police"), ("Central African soldiers attacked rebels.", "en", "central-african-armed-forces"),
    ("Le gouvernement sud-africain a condamné l'attaque.", "fr", "south-africa"), ("La police nord-coréenne a arrêté cinq hommes.", "fr", "north-korean-police")])
def test_nationalities_of_two_words(text, lang, actor):
    from sahel_nlp.pipeline import analyse
    from sahel_nlp.reading import from_texts

    a = analyse(next(iter(from_texts([{"text": text, "lang": lang, "date": "2024-05-02"}]))), "none")
    assert actor in {m.entity_id for m in a.mentions if m.label == "ACTOR"}
