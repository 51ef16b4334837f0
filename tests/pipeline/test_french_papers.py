"""Ways of francophone papers: whose dead are counted, what several speakers say, figures in quotation marks."""

import datetime

from sahel_nlp.pipeline import analyse
from sahel_nlp.records import Document

THURSDAY = datetime.date(2024, 3, 14)


def reports(text):
    return analyse(Document("d", language="fr", text=text, published=THURSDAY)).reports


def brief(text):
    return [(r.event_type, r.initiators, r.targets, r.toll.best) for r in reports(text)]


def test_each_sides_dead_stand_apart():
    assert brief("L'attaque de Koro, lundi, a fait quatre morts côté FAMa et neuf morts côté terroriste.") == [
        ("attack", (), ("malian-armed-forces",), 4), ("killing", (), ("jihadist-fighters",), 9)]


def test_own_side_and_enemy_in_a_communique():
    assert brief("Le camp de Koro a été attaqué lundi. Côté ami : cinq morts. Côté ennemi : douze morts et trois blessés.") == [
        ("attack", (), ("malian-armed-forces",), 5), ("killing", (), ("jihadist-fighters",), 12)]


def test_dead_within_a_partys_ranks():
    (r,) = reports("Le camp de Koro a été attaqué lundi. L'assaut a fait trois morts dans les rangs de l'armée.")
    assert (r.targets, r.toll.best) == (("malian-armed-forces",), 3)


def test_both_camps_dead_in_one_headline():
    assert brief("Koro : 21 civils et deux militaires tués, 40 assaillants abattus") == [
        ("killing", (), ("civilians", "malian-armed-forces"), 23), ("killing", (), ("unidentified-gunmen",), 40)]


def test_a_round_number_in_quotation_marks():
    (r,) = reports("La commune de Koro a subi lundi une attaque, faisant une « quinzaine » de morts.")
    assert r.toll.best == 15


def test_a_number_in_quotation_marks_before_its_noun():
    (r,) = reports("L'attaque de Koro a fait « plus de 30 » morts lundi.")
    assert (r.toll.low, r.toll.best) == (30, 30)


def test_vehicles_counted_beside_the_dead_are_no_dead():
    assert [r.toll.best for r in reports("Six rebelles ont été tués lundi à Koro et deux de leurs véhicules détruits.") if r.event_type == "killing"] == [6]


def test_an_adverbial_phrase_inside_a_verb():
    (r,) = reports("Les soldats ont en riposte tué dix terroristes lundi à Koro.")
    assert (r.initiators, r.targets, r.toll.best) == (("malian-armed-forces",), ("jihadist-fighters",), 10)


def test_a_commando_that_attacks_a_camp_is_no_army():
    (r,) = reports("Le camp de Dioura a été attaqué lundi par un commando venu à moto.")
    assert (r.initiators, r.targets) == (("unidentified-gunmen",), ("malian-armed-forces",))


def test_a_suicide_bomber_among_the_dead_is_no_bombing_beside_them():
    assert brief("Onze assaillants ont été tués lundi à Koro, dont le kamikaze.") == [("killing", (), ("unidentified-gunmen",), 11)]


def test_members_before_the_participle():
    (r,) = reports("Burkina : une trentaine de personnes dont des supplétifs tuées à Djibo")
    assert (r.targets, r.toll.best) == (("civilians",), 30)


def test_more_of_those_that_a_round_number_counts():
    (r,) = reports("Une vingtaine de soldats et de VDP tués dans l'attaque du camp de Djibo")
    assert (r.targets, r.toll.best) == (("burkinabe-armed-forces", "vdp"), 20)


def test_the_toll_told_before_its_attack():
    (r,) = reports("Sept militaires tués. Tel est le bilan d'une attaque à Tillabéri lundi.")
    assert (r.event_type, r.place, r.toll.best, str(r.period.start)) == ("attack", "tillaberi", 7, "2024-03-11")


def test_figures_of_two_speakers_in_one_sentence():
    (r,) = reports("Le camp de Dioura a été attaqué lundi. Un élu a évoqué un bilan d'au moins huit morts, tandis qu'une source sécuritaire parle de 15 morts.")
    assert (r.toll.low, r.toll.high) == (8, 15)


def test_the_figure_of_another_speaker_in_the_next_sentence():
    (r,) = reports("Un convoi a été attaqué lundi à Koro, faisant 12 morts. Un élu a évoqué un bilan de 20 morts.")
    assert (r.toll.low, r.toll.best, r.toll.high) == (12, 12, 20)


def test_what_a_concession_tells_came_about():
    (r,) = reports("Si l'attaque de Koro a fait dix morts lundi, l'armée a aussi perdu des armes.")
    assert (r.status, r.toll.best) == ("asserted", 10)


def test_a_condition_stays_one():
    assert {r.status for r in reports("Si l'armée attaque Kidal, le JNIM tuera les otages.")} == {"hypothetical", "planned"}


def test_the_place_of_an_earlier_raid_is_not_that_of_the_attack():
    found = reports("Des bergers ont été tués lundi à Koro. L'attaque est intervenue quelques jours après un raid de l'armée près de Diougani.")
    assert [r.place for r in found if r.targets == ("civilians",)] == ["koro-mopti-ml"]


def test_who_says_something_in_the_gerund():
    found = reports("L'armée a rapporté que « vingt civils ont été tués » à Koro, en accusant le JNIM.")
    assert [r.initiators for r in found if r.event_type == "accusation"] == [("malian-armed-forces",)]


def test_a_participle_at_the_front_with_a_clause_of_its_own():
    (r,) = reports("Enlevé à Gao le 8 avril 2021 alors qu'il allait rencontrer un chef, le journaliste est apparu lundi à Niamey.")
    assert (r.event_type, r.targets, r.place) == ("abduction", ("civilians",), "gao")


def test_a_strike_that_a_countrys_name_marks():
    (r,) = reports("Une frappe malienne a tué dix civils lundi à Kidal.")
    assert r.initiators == ("malian-armed-forces",)


def test_the_same_place_is_a_place_and_no_subject():
    (r,) = reports("Lundi, au même endroit, sept villageois, dont deux enfants, avaient été fauchés.")
    assert (r.targets, r.toll.best, str(r.period.start)) == (("civilians",), 7, "2024-03-11")
