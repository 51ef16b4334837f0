"""Groups that the patterns do not hold: a word beside the name tells that it is one; a capital alone tells nothing."""

import datetime

import pytest

from sahel_nlp.pipeline import analyse
from sahel_nlp.records import Document


def read(text, lang="en"):
    return analyse(Document("d", text=text, language=lang, published=datetime.date(2024, 3, 14)))


def actors(text, lang="en"):
    return {u.id: u.kind for u in read(text, lang).unknown if u.guess == "ACTOR"}


def sides(text, lang="en"):
    return [(r.event_type, r.initiators, r.targets) for r in read(text, lang).reports]


ZARGHOU = "x-katiba-zarghou"

NAMED = [
    ("en", "Fighters of Katiba Zarghou ambushed an army convoy near Boni on 10 March 2024.", ZARGHOU, "jihadist_group"),
    ("en", "Katiba Zarghou militants attacked soldiers in Sokoura on Monday.", ZARGHOU, "jihadist_group"),
    ("en", "The Front for the Dignity of Zarghou (FDZ) attacked soldiers in Ber on Tuesday.", "x-front-for-the-dignity-of-zarghou", "other"),
    ("en", "The Zarghou Patriotic Army (APZ) attacked soldiers in Ber on Tuesday.", "x-zarghou-patriotic-army", "other"),
    ("en", "Fighters of the Zarghou Dignity Front (FDZ) attacked soldiers in Ber on Tuesday.", "x-zarghou-dignity-front", "unnamed_armed"),
    ("en", "Confrérie Zarghou hunters attacked soldiers in Sofara on 3 March.", "x-confrerie-zarghou", "self_defence_group"),
    ("en", "On 5 March, members of the Zarghou militia attacked soldiers in Koro.", "x-zarghou-militia", "unnamed_armed"),
    ("en", "A new group calling itself Zarghou attacked soldiers in Kaya on Sunday.", "x-zarghou", "other"),
    ("en", "The armed group Zibane Mouz attacked soldiers in Djibo on Sunday.", "x-zibane-mouz", "unnamed_armed"),
    ("en", "FDZ fighters attacked soldiers in Ber on Sunday.", "x-fdz", "unnamed_armed"),
    ("fr", "La Katiba Zarghou a attaqué des soldats à Boni lundi.", ZARGHOU, "jihadist_group"),
    ("fr", "Des combattants du FDZ ont attaqué des soldats à Ber lundi.", "x-fdz", "unnamed_armed"),
    ("fr", "Le Front patriotique zarghou (FPZ) a attaqué des soldats à Ber lundi.", "x-front-patriotique-zarghou", "other"),
    ("fr", "Le groupe armé Zibane Mouz a attaqué des soldats à Djibo lundi.", "x-zibane-mouz", "unnamed_armed"),
]


@pytest.mark.parametrize(("lang", "text", "actor", "kind"), NAMED, ids=[t[:40] for _, t, _, _ in NAMED])
def test_a_name_with_a_word_that_tells_what_it_is(lang, text, actor, kind):
    assert actors(text, lang) == {actor: kind}
    assert [i for _, i, _ in sides(text, lang)] == [(actor,)]


GENERIC = [
    ("en", "Fighters of Moussa Zarghou attacked soldiers in Ber."), ("en", "Militants from Zarghou attacked soldiers in Ber."),
    ("en", "Former Zarghou militia members attacked soldiers in Ber."), ("en", "Rival militia members attacked soldiers in Ber."),
    ("en", "Members of Parliament met the Ministry of Mines (MM) in Bamako."), ("en", "The Fire Brigade and the Rapid Intervention Brigade arrived in Kaya."),
    ("en", "Brigade General Zarghou spoke in Gao."), ("en", "The armed group Tuesday released a hostage in Gao."), ("en", "The Zarghou Refugee Council (ZRC) left Gao."),
    ("en", "The Movement of Persons and Goods resumed in Gao."), ("en", "Kidal militia members attacked soldiers in Ber."),
    ("en", "Armed Group Kills Ten Soldiers In Ber"), ("en", "The Chadian National Army (ANT) attacked fighters near Tibesti."), ("en", "Zarghou said that fighters attacked soldiers in Ber."),
    ("en", "The newspaper Zarghou reported that fighters attacked soldiers in Ber."), ("fr", "La katiba de Zarghou a attaqué des soldats à Ber."),
    ("fr", "La Brigade de gendarmerie de Zarghou a été attaquée."), ("fr", "Les Forces de défense et de sécurité (FDS) ont tué dix terroristes à Ber."),
    ("fr", "Le Mouvement de protestation du Mali a repris."), ("fr", "La confrérie Tidiane prie à Gao."), ("fr", "Un homme dénommé Zarghou a été tué à Gao."),
]


@pytest.mark.parametrize(("lang", "text"), GENERIC, ids=[t[:40] for _, t in GENERIC])
def test_a_capital_alone_makes_no_actor(lang, text):
    assert actors(text, lang) == {}


def test_known_names_stay_known():
    assert actors("The Katiba Macina attacked soldiers in Ber. The armed group JNIM claimed it.") == {}


def test_the_group_is_meant_again():
    told = [(ZARGHOU,), (ZARGHOU,)]
    assert [i for _, i, _ in sides("Katiba Zarghou kidnapped a teacher in Sofara on 2 March. The group also attacked the village of Sokoura on 4 March.")] == told
    assert [i for _, i, _ in sides("La Katiba Zarghou a enlevé un instituteur à Ber le 2 mars. Le groupe a attaqué un poste de l'armée à Gao le 4 mars.", "fr")] == told


def test_an_acronym_means_the_name_before_it():
    text = "The Front for the Dignity of Zarghou (FDZ) met officials in Ber on 2 March. FDZ fighters attacked soldiers in Gao on 4 March."
    assert ("attack", ("x-front-for-the-dignity-of-zarghou",), ("malian-armed-forces",)) in sides(text)
    assert actors(text) == {"x-front-for-the-dignity-of-zarghou": "unnamed_armed"}  # it has fighters


def test_a_claim_is_that_of_its_group():
    (report,) = read("La Katiba Zarghou a revendiqué l'attaque contre le camp militaire de Boni.", "fr").reports
    assert (report.initiators, report.status, report.attributed_to) == ((ZARGHOU,), "claimed", (ZARGHOU,))


def test_its_mention_is_unresolved_and_covers_no_place():
    found = read("Members of the Zarghou militia attacked Sofara on 3 March.").mentions
    assert [(m.text, m.label, m.how) for m in found if m.entity_id.startswith("x-")] == [("Zarghou militia", "ACTOR", "unresolved")]
    assert [m.text for m in found if m.label == "PLACE"] == ["Sofara"]
