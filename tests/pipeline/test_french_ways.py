"""Ways of writing of francophone papers and notes: withdrawals and where to, crowds, shells, bare days, long place names. Sentences of our own."""

import datetime

import pytest
from french import only, reports


def test_soldiers_fall_back_from_where_they_were_not_from_where_they_go():
    r = only("Les soldats de Tin-Arkochi se sont repliés mardi sur Ansongo.")
    assert (r.event_type, r.place) == ("withdrawal", "x-tin-arkochi")


def test_who_settles_there_is_deployed_there():
    left, came = reports("L'armée burkinabè a quitté Djigouè mardi ; les hommes du JNIM s'y sont installés dans la nuit.")
    assert (came.event_type, came.initiators, came.place) == ("deployment", ("jnim",), left.place)


@pytest.mark.parametrize("text", ["Des bandits ont attaqué un camion à Wagadou-Koro.", "Un camion a été attaqué près de Dioumba-Ansongo."])
def test_the_end_of_a_name_that_is_not_known_is_not_the_place_of_that_name(text):
    assert only(text).place.startswith("x-")


def test_an_irruption_is_of_those_who_break_in():
    r = only("L'irruption d'un commando jihadiste à la brigade de gendarmerie de Makalondi a fait quatre morts.")
    assert (r.initiators, r.targets, r.toll.best) == (("jihadist-fighters",), ("nigerien-gendarmerie",), 4)


def test_a_mosque_surrounded_is_part_of_the_attack():
    r = only("Les hommes de l'EIGS ont encerclé la mosquée de Fambita et ouvert le feu sur les fidèles.")
    assert (r.event_type, r.initiators, r.targets) == ("attack", ("issp",), ("civilians",))


def test_a_town_surrounded_is_blockaded():
    assert only("Le JNIM encercle le village de Marebougou depuis février.").event_type == "blockade"


@pytest.mark.parametrize("text", ["L'exode a achevé de vider le bourg de Tin-Akoff.", "Le déminage d'une bombe devant la mosquée de Kompienga est annoncé.",
                                  "Les chutes de Gouina attirent des touristes.", "Un homme qui avait protesté a été muté."])
def test_what_is_no_attack(text):
    assert not any(r.event_type in {"looting", "explosive", "territorial_takeover", "attack", "killing"} for r in reports(text))


def test_a_capture_claimed_is_no_claim_beside_it():
    r = only("Wagner revendique la capture d'un poseur de mines à Sévaré.")
    assert (r.event_type, r.initiators, r.status) == ("abduction", ("wagner-group",), "claimed")


def test_what_shells_damage_is_no_looting():
    assert only("Des obus se sont abattus samedi sur l'aérodrome de Gao, endommageant un avion.").event_type == "shelling"


@pytest.mark.parametrize(("text", "dead"), [("Les roquettes du JNIM ont fait hier deux morts à Ber.", 2), ("Un obus a tué trois enfants à Tonka.", 3)])
def test_shells_that_kill_are_shelling(text, dead):
    r = only(text)
    assert (r.event_type, r.toll.best) == ("shelling", dead)


@pytest.mark.parametrize("text", ["Le convoi français, caillassé samedi à Kaya par des centaines de jeunes, a fait demi-tour.",
                                  "Des partisans de la junte ont arraché dimanche la plaque du consulat de Zinder."])
def test_crowds_that_stone_and_tear_down_are_rioters(text):
    r = reports(text)[0]
    assert (r.event_type, r.initiators) == ("riot", ("rioters",))


def test_residents_who_block_a_road_protest():
    r = reports("Des femmes de Téra ont barré la route nationale mercredi pour exiger le départ des miliciens.")[0]
    assert (r.event_type, r.place) == ("protest", "tera")


def test_out_of_a_body_is_to_have_left_it():
    r = only("Le Mali et le Niger sont depuis mercredi hors de la Cédéao.")
    assert (r.event_type, r.targets) == ("rejection", ("ecowas",))


def test_a_refusal_opposed_to_an_ultimatum():
    r = reports("Le refus opposé par Bamako à l'ultimatum de la Cédéao inquiète.")[0]
    assert (r.event_type, r.initiators, r.targets) == ("rejection", ("government-of-mali",), ("ecowas",))


def test_who_held_them_under_fire():
    r = only("Une patrouille de l'armée malienne a été prise sous le feu nourri de jihadistes à Boni.")
    assert (r.initiators, r.targets) == (("jihadist-fighters",), ("malian-armed-forces",))


def test_under_whose_bullets_they_fell():
    assert only("Douze soldats sont tombés mardi sous les balles de terroristes à Foutouri.").initiators == ("jihadist-fighters",)


def test_where_freed_hostages_land_is_not_where_they_were_freed():
    assert all(r.place != "rome-it" for r in reports("« Nous sommes libres » : les deux prêtres, enlevés près de Djibo en mai 2022, ont atterri mardi à Rome."))


@pytest.mark.parametrize(("text", "day"), [
    ("L'armée fait état d'un accrochage le 5 avec des coupeurs de route près de Tera.", (2024, 3, 5)),
    ("Le 3 du mois courant, le poste de Kantchari a essuyé des tirs.", (2024, 3, 3)),
    ("Dans la nuit du samedi 2 au dimanche 3 mars, des bandits ont attaqué Gothèye.", (2024, 3, 2))])
def test_days_without_their_month_and_nights_with_both_days(text, day):
    assert only(text).period.start == datetime.date(*day)


def test_the_head_of_a_note_with_the_units_in_a_bracket():
    r = only("Village de Sossobé (commune de Soye, cercle de Djenné, région de Mopti) : trois bergers enlevés le 3 mars.")
    assert (r.event_type, r.place) == ("abduction", "x-sossobe")


def test_a_message_is_not_among_the_killed():
    assert only("Neuf gendarmes tués à Inata, et un message radio pour dire qu'ils avaient faim.").toll.best == 9
