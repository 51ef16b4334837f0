"""Turns of francophone notes and papers that a reading by other hands brought up; sentences of our own."""

import datetime

import pytest
from french import only, reports


def test_the_heads_of_state_of_a_body_are_that_body():
    r = only("Les chefs d'État de la Cédéao ont donné une semaine aux putschistes de Niamey.")
    assert (r.event_type, r.initiators, r.targets) == ("threat", ("ecowas",), ("government-of-niger",))


def test_a_seat_of_government_is_the_government():
    r = only("Abidjan et Washington négocient l'ouverture d'une base de drones à Bouna.")
    assert {*r.initiators, *r.targets} == {"cote-d-ivoire", "united-states"}


def test_a_name_that_goes_on_is_no_region():
    assert only("Des émeutiers ont mis à sac le Centre culturel franco-nigérien à Zinder vendredi.").place == "zinder"


def test_a_day_says_more_exactly_what_years_say():
    assert only("Il y a deux ans, le 15 août 2022, le dernier soldat français quittait Gao.").period.start == datetime.date(2022, 8, 15)


def test_neither_victim_nor_damage_is_no_victim():
    assert only("Deux obus se sont abattus près du camp de Tessalit lundi. Ni victime ni dégât.").toll.best == 0


def test_volunteers_who_died_with_soldiers_were_attacked_too():
    r = only("Le détachement militaire d'Aorema a essuyé une attaque lundi. Six soldats et trente-quatre VDP ont péri.")
    assert (r.targets, r.toll.best) == (("burkinabe-armed-forces", "vdp"), 40)


def test_to_be_surprised_by_fighters_is_to_be_attacked():
    assert only("Une compagnie de l'armée a été surprise par le JNIM à Boni lundi.").initiators == ("jnim",)


def test_who_fired_is_not_the_survivor_who_tells_it():
    found = reports("Quinze personnes ont péri dans l'attaque d'un village près de Bandiagara. « Ils ont tiré sur tout ce qui bougeait », témoigne un rescapé.")
    assert all(r.initiators == () for r in found)


@pytest.mark.parametrize("text", [
    "Le 20 janvier, fête de l'armée : prise d'armes et dépôt de gerbe au camp de Ségou.",
    "Le 15 avril, un camion-citerne s'est renversé à Boromo ; huit personnes sont mortes.",
    "Derby explosif : le Djoliba a pris d'assaut la surface du Stade malien et son avant-centre a fusillé le gardien.",
    "Des instructeurs italiens ont conduit à Arlit un exercice de détection d'engins explosifs improvisés."])
def test_what_is_no_event(text):
    assert reports(text) == ()


def test_the_number_of_a_unit_is_part_of_its_name():
    r = only("Béna (Banwa), 3–4 mars : des VDP et des éléments du BIR 18 ont ratissé les hameaux peuls.")
    assert (r.initiators, r.period.start, r.period.end) == (("vdp", "burkinabe-bir"), datetime.date(2024, 3, 3), datetime.date(2024, 3, 4))


def test_supporters_in_front_of_an_embassy_are_protesters_where_it_stands():
    r = only("Trois cents partisans du régime militaire se sont massés mercredi devant l'ambassade du Canada à Ouagadougou.")
    assert (r.event_type, r.initiators, r.place) == ("protest", ("protesters",), "ouagadougou")
