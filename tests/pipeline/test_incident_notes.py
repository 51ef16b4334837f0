"""Incident notes as analysts write them: one behaviour a test, told in our own words."""

import datetime

import pytest
from notes import reports


def pairs(text, *types):
    return [(r.initiators, r.targets) for r in reports(text) if not types or r.event_type in types]


def types(text):
    return [r.event_type for r in reports(text)]


def test_an_agent_of_two_words_after_by():
    assert pairs("On 6 June 2023, a shopkeeper was kidnapped by unknown armed individuals in Gao.") == [(("unidentified-gunmen",), ("civilians",))]


def test_a_sentence_that_ends_with_its_date_is_no_headline():
    assert pairs("JNIM clashed with soldiers near Sofara on 3 March.") == [(("jnim",), ("malian-armed-forces",))]


def test_a_label_before_the_note_tells_no_event():
    text = "Property destruction: On 4 June 2023, JNIM militants set fire to the primary school of Konna (Konna, Mopti)."
    (report,) = reports(text)
    assert (report.event_type, report.initiators, report.targets, report.place) == ("looting", ("jnim",), ("civilians",), "konna")


def test_casualties_denied_of_what_is_no_attack():
    (report,) = reports("On 3 June 2023, Boko Haram fighters looted shops in Bosso (Bosso, Diffa). No casualties were reported.")
    assert (report.event_type, report.toll.best) == ("looting", 0)


def test_assailants_neutralised_after_their_attack():
    text = "On 1 June 2023, JNIM militants attacked a FAMa post in Boni (Douentza, Mopti). Three assailants were neutralised."
    assert pairs(text) == [(("jnim",), ("malian-armed-forces",)), (("malian-armed-forces",), ("jnim",))]


def test_a_device_has_the_name_of_who_laid_it():
    assert pairs("On 1 June 2023, a suspected JNIM IED struck a FAMa vehicle near Boni.") == [(("jnim",), ("malian-armed-forces",))]


def test_police_that_disperse_a_protest_are_its_other_side():
    text = "On 10 June 2023, around 200 traders protested in Tillaberi. Police intervened to disperse the crowd with tear gas."
    assert (("protesters",), ("nigerien-police",)) in pairs(text, "protest") and len(pairs(text, "protest")) == 1


def test_a_crowd_that_clashes_with_police_is_a_riot():
    (report,) = reports("On 11 June 2023, police and students clashed in Zinder. One student died.")
    assert (report.event_type, report.initiators, report.targets) == ("riot", ("rioters",), ("nigerien-police",))


def test_communal_violence_has_two_sides():
    assert pairs("On 8 June 2023, communal violence between Hausa farmers and Fulani herders near Maradi left seven dead.") == [
        (("hausa-community",), ("fulani-community",))]


@pytest.mark.parametrize("words", ["accompanied by", "supported by", "with the help of"])
def test_who_stands_with_the_attacker_is_on_his_side(words):
    text = f"On 18 June 2023, FACA soldiers, {words} Wagner mercenaries, attacked a 3R position near Bozoum."
    assert pairs(text) == [(("central-african-armed-forces", "wagner-group"), ("three-r",))]


@pytest.mark.parametrize("words", ["a convoy of fuel trucks escorted by Malian soldiers", "a checkpoint manned by Malian soldiers", "a vehicle belonging to FAMa"])
def test_who_guards_or_owns_what_is_hit_bears_it(words):
    assert pairs(f"On 2 June 2023, JNIM militants attacked {words} near Konna.", "attack") == [(("jnim",), ("malian-armed-forces",))]


def test_whose_drone_it_was():
    (report,) = reports("On 15 June 2023, a drone operated by the Malian army struck a CSP vehicle near Kidal.")
    assert (report.event_type, report.initiators, report.targets) == ("air_strike", ("malian-armed-forces",), ("csp",))


def test_suspected_to_be_names_the_attacker():
    (report,) = reports("On 3 June 2023, gunmen suspected to be Anti-Balaka attacked traders near Bossembele.")
    assert (report.initiators, report.status) == (("anti-balaka",), "asserted")


def test_a_base_handed_over_goes_to_somebody():
    assert pairs("On 11 June 2023, MINUSMA handed over the base of Ber to the Malian army.", "withdrawal") == [(("minusma",), ("malian-armed-forces",))]


def test_the_end_of_a_raid_is_no_withdrawal():
    assert "withdrawal" not in types("On 2 June 2023, ISSP militants looted shops in Abala (Abala, Tillaberi) before leaving.")


def test_nobody_dies_in_an_attempt():
    (report,) = reports("On 6 June 2023, gunmen attempted to assassinate the prefect of Tera.")
    assert (report.event_type, report.toll.best) == ("attack", None)


def test_those_among_the_dead_are_not_added():
    assert reports("On 4 June 2023, JNIM militants attacked Pama. At least eight people were killed, among them two women.")[0].toll.best == 8


def test_an_unspecified_number_is_no_number():
    assert reports("On 2 June 2023, VDP clashed with JNIM in Pama. Ten militants and an unspecified number of volunteers were killed.")[0].toll.best == 10


def test_a_name_in_brackets_after_a_general_word():
    assert pairs("On 9 June 2023, pro-government militiamen (VDP) executed two Fulani men in Nouna.") == [(("vdp",), ("fulani-community",))]


def test_elements_of_a_force_are_the_force():
    assert pairs("On 6 June 2023, FDS elements arrested two traders in Dori.") == [(("burkinabe-armed-forces",), ("civilians",))]


def test_a_body_found_is_a_death():
    assert ("killing", 1) in [(r.event_type, r.toll.best) for r in reports("On 19 June 2023, the body of a shepherd was found near Pensa.")]


def test_taken_away_by_those_who_attacked():
    text = "On 11 June 2021, unknown gunmen attacked the home of a trader in Dablo. His brother was taken away."
    assert (("unidentified-gunmen",), ("civilians",)) in pairs(text, "abduction")


def test_arrested_by_the_forces_that_were_there():
    text = "On 9 June 2023, Nigerien soldiers seized a truck of weapons near Djado. Four traffickers were arrested."
    assert pairs(text, "arrest") == [(("nigerien-armed-forces",), ("unidentified-gunmen",))]


@pytest.mark.parametrize("last", ["The attackers are presumed to be members of JNIM.", "JNIM is suspected.", "Presumed JNIM.", "Residents blamed JNIM.",
                                  "The attack was attributed to JNIM.", "No group claimed responsibility, but JNIM is active in the area."])
def test_the_attacker_named_at_the_end(last):
    text = f"On 20 December 2021, unidentified gunmen attacked an army post at Tougan (Tougan, Sourou). {last}"
    assert reports(text)[0].initiators == ("jnim",)


def test_who_denies_it_did_not_do_it():
    text = "On 20 December 2021, unidentified gunmen killed six villagers at Tougan. Dan Na Ambassagou denied the killing."
    assert reports(text)[0].initiators == ("unidentified-gunmen",)


def test_others_are_people_like_those_before():
    text = "On 13 July 2022, Katiba Macina militants killed two Donso hunters and took three others prisoner near Sofara."
    assert pairs(text, "abduction") == [(("katiba-macina",), ("dozo-hunters",))]


def test_the_policemen_are_those_who_were_attacked():
    text = "On 10 July 2022, JNIM fighters crossed from Burkina Faso and attacked a Togolese police post. The policemen repelled the attackers."
    assert {t for _, ts in pairs(text) for t in ts} == {"togolese-police"}


def test_no_one_is_nobody():
    assert reports("On 10 July 2022, JNIM fighters attacked a police post in Po. No one died.")[0].toll.best == 0


def test_a_grenade_thrown_at_people():
    (report,) = reports("On 9 June 2023, unknown assailants threw a grenade at a bar in Bangassou, wounding seven.")
    assert (report.event_type, report.targets, report.injured.best if hasattr(report.injured, "best") else report.injured) == ("explosive", ("civilians",), 7)


def test_the_wounded_of_a_protest_are_no_other_event():
    (report,) = reports("On 11 June 2023, gendarmes used tear gas to disperse a demonstration in Kayes; one protester was injured.")
    assert (report.event_type, report.initiators, report.targets) == ("protest", ("protesters",), ("malian-gendarmerie",))


@pytest.mark.parametrize("bracket, police", [("Kouango, Ouaka", "central-african-police"), ("Ndop, Nord-Ouest", "cameroonian-police"),
                                             ("Anka, Zamfara", "nigerian-police"), ("Mongo, Guéra", "chadian-police")])
def test_the_admin_unit_in_brackets_tells_whose_police(bracket, police):
    village = bracket.split(",")[0]
    assert pairs(f"On 1 June 2023, police arrested two men in {village} ({bracket}).") == [((police,), ("civilians",))]


def test_days_with_years_of_two_digits():
    assert str(reports("07/12/21, Gossi: two traders abducted by armed individuals.", datetime.date(2021, 12, 31))[0].period.start) == "2021-12-07"


def test_a_field_that_names_the_place():
    text = "Location: Tillia, Tahoua. Date: 8 December 2021. Armed bandits robbed traders of their money."
    (report,) = reports(text, datetime.date(2021, 12, 31))
    assert (report.place, str(report.period.start)) == ("tillia", "2021-12-08")


def test_raped_by_those_who_attacked():
    text = "On 4 December 2020, unidentified gunmen attacked the hamlet of Deou (Deou, Oudalan), killing two. A woman was raped."
    assert (("unidentified-gunmen",), ("civilians",)) in pairs(text, "sexual_violence")


def test_what_came_before_is_another_event():
    text = "On 10 December 2020, FAMa fired on civilians at the market of Boulkessi following an IED attack. At least three were killed."
    (report,) = reports(text)
    assert (report.event_type, report.initiators, report.targets, report.toll.best) == ("attack", ("malian-armed-forces",), ("civilians",), 3)


def test_an_abduction_claimed_later():
    text = "On 12 December 2020, suspected bandits abducted 300 students in Kankara (Kankara, Katsina). Boko Haram later claimed responsibility."
    assert pairs(text) == [(("boko-haram",), ("civilians",))]


def test_two_sides_of_one_kind():
    assert pairs("On 14 December 2023, farmers clashed with herders near Dosso.") == [(("civilians",), ("civilians",))]


def test_those_warned_are_those_who_would_cooperate():
    text = "On 13 December 2020, JNIM militants beat the imam of Boulgueye and warned residents against cooperating with FAMa."
    assert (("jnim",), ("malian-armed-forces",)) not in pairs(text)
