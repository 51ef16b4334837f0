"""Agency news read whole: background told beside the news, two speakers, people's names, whose country; in sentences of our own."""

import datetime

import pytest
from notes import read as reports

DAY = datetime.date


def rows(text, **more):
    return [(r.event_type, r.initiators, r.targets, r.place) for r in reports(text, **more)]


@pytest.mark.parametrize("text", [
    "Thousands of Burkinabe soldiers and villagers have died in the conflict.",
    "Armed groups have killed thousands of people and displaced two million.",
    "The insurgency broke out in 2012 and has claimed thousands of lives since.",
    "Gunmen have carried out attacks across the region.",
    "The country has been shaken by growing militant attacks.",
    "Since then, militants have staged raids and kidnapped foreigners in Mali and Niger.",
    "Nigerien troops are frequently attacked.",
    "Militants regularly raid villages in northern Burkina Faso."])
def test_what_has_come_about_over_years_is_no_event(text):
    assert not reports(text)


@pytest.mark.parametrize("text", [
    "Gunmen have killed dozens of people in an attack on a village in northern Burkina Faso.",
    "Gunmen have attacked a military base in northern Burkina Faso.",
    "Soldiers have killed 12 villagers in central Mali, residents say."])
def test_news_in_the_perfect_tense_is_an_event(text):
    assert len(reports(text)) == 1


def test_a_year_before_its_noun_is_its_date():
    coup = reports("Since seizing power in a 2020 coup, the junta in Mali has turned to Russia.")[0]
    assert (coup.event_type, coup.period.start, coup.period.end) == ("coup", DAY(2020, 1, 1), DAY(2020, 12, 31))


def test_west_african_is_no_west_of_the_country():
    assert rows("Goita seized power in the West African country in 2020.")[0][3] == "mali"


def test_the_name_of_a_person_is_no_place():
    places = [r.place for r in reports("The party had no news of its treasurer. Gunmen abducted Salif Ag Bella and Awa Sangho, and nobody has heard from Salif Ag Bella since.")]
    assert places and all(p is None or not p.startswith("x-") for p in places)


@pytest.mark.parametrize("text, side", [
    ("A mayor told AFP at least 15 villagers were killed by gunmen.", "civilians"),
    ("A resident told Reuters gunmen on motorbikes raided the market.", "civilians")])
def test_the_medium_that_is_told_is_no_side(text, side):
    report = reports(text)[0]
    assert (report.initiators, report.targets, report.status) == (("unidentified-gunmen",), (side,), "reported")


def test_the_day_of_a_headline_stands_before_its_noun():
    assert rows("Mali: six soldiers killed in overnight attack") == [("attack", (), ("malian-armed-forces",), "mali")]


def test_its_own_soldiers_are_those_of_the_army_that_speaks():
    enemy, own = reports("The Malian army said a number of terrorists were neutralised, adding that five of its own soldiers were killed.")
    assert (enemy.targets, enemy.toll.best) == (("jihadist-fighters",), None)
    assert (own.targets, own.toll.best, own.status) == (("malian-armed-forces",), 5, "claimed")


def test_what_is_threatened_is_planned():
    found = {r.event_type: r.status for r in reports("ECOWAS threatened a military intervention in Niger.")}
    assert found == {"threat": "asserted", "deployment": "planned"}


def test_where_a_speaker_serves_is_no_presence():
    assert [r.event_type for r in reports("An army officer stationed in northern Mali confirmed that gunmen had attacked Bamba.")] == ["attack"]


def test_a_coup_elsewhere_does_not_move_the_text():
    text = "The junta seized power in Niger in July. Last month, a coup was staged in Gabon. Soldiers then arrested the ousted president, Mohamed Bazoum, with the help of the army."
    assert {r.place for r in reports(text)} == {"niger", "gabon"}
    assert not any("gabonese" in i for r in reports(text) for i in (*r.initiators, *r.targets))


def test_power_changes_hands_in_a_country():
    coup = reports("Gunmen attacked a convoy near Djibo on Monday. The junta, which seized power in a 2022 coup, has lost ground.")[-1]
    assert (coup.event_type, coup.place) == ("coup", "burkina-faso")


def test_fighters_of_a_cause_are_no_fighting():
    clash = reports("Clashes between Bamako and separatists fighting for a homeland resumed in August 2023.")[0]
    assert (clash.initiators, clash.targets) == (("government-of-mali",), ("separatist-fighters",))


@pytest.mark.parametrize("text", [
    "Militants attacked a military base in Bamba on Monday. It was not clear who carried out Monday's attack.",
    "Fighters of JNIM attacked an army post on Sunday, the Malian army said. It said it had repelled the attack in the village of Mourdiah."])
def test_the_attack_told_again_is_one_event(text):
    assert len(reports(text)) == 1


def test_it_said_is_who_spoke_last():
    attack = reports("Fighters of JNIM attacked an army post on Sunday, the Malian army said. It said it had repelled the attack in the village of Mourdiah.")[0]
    assert (attack.initiators, attack.targets, attack.place) == (("jnim",), ("malian-armed-forces",), "mourdiah")


@pytest.mark.parametrize("second", ["A hospital source put the toll at 17.", "Residents put the number of dead at 17."])
def test_another_speakers_figure_is_a_version(second):
    toll = reports(f"Gunmen killed eleven people in Kobe on Monday, the governor said. {second}")[0].toll
    assert (toll.low, toll.best, toll.high) == (11, 11, 17)


def test_whom_a_rival_says_was_killed_is_a_row_of_its_own():
    army, rebels = reports("The army said its forces killed 30 terrorists near Tarkint on Friday. The CSP said only civilians were killed.")
    assert (army.targets, army.toll.best) == (("jihadist-fighters",), 30)
    assert (rebels.initiators, rebels.targets, rebels.place, rebels.period) == (army.initiators, ("civilians",), army.place, army.period)


def test_the_past_perfect_of_reported_speech_has_the_day_of_the_news():
    strike = reports("Residents said a drone had hit a wedding in Tilemsi, killing 15 people.")[0]
    assert strike.period.start == DAY(2024, 3, 14)


@pytest.mark.parametrize("text", [
    "Mali has long been engaged in an armed conflict with Islamist armed groups.",
    "Mali has grappled with violence since 2012.",
    "Thousands have died and two million been displaced by the fighting in Burkina Faso since 2015.",
    "The unrest linked to al-Qaeda that's killed thousands has spread in Burkina Faso.",
    "Islamist groups have continued to inflict casualties.",
    "The junta has vowed to protect Burkina Faso."])
def test_a_war_of_years_is_no_event(text):
    assert not reports(text)


def test_a_coup_told_by_two_verbs_is_one():
    coup, = reports("Damiba seized power in a January coup, ousting the elected leader of Burkina Faso.")
    assert (coup.initiators, coup.targets, coup.period.start) == (("paul-henri-damiba",), ("government-of-burkina-faso",), DAY(2024, 1, 1))


def test_a_town_that_is_taken_is_no_civilian():
    assert rows("The army said it had taken control of the northern town of Kidal.") == [("territorial_takeover", ("malian-armed-forces",), (), "kidal")]


def test_a_base_of_the_mission_is_taken_and_not_abducted():
    assert rows("Rebels seized a vacated U.N. peacekeeping base near Kidal.")[0][0] == "territorial_takeover"


def test_the_takeover_announced_is_the_one_told():
    assert len(reports("The army took control of Kidal on Tuesday. The president announced the takeover.")) == 1


def test_what_was_announced_is_planned():
    leaving = reports("In January, the authorities announced that Mali would leave ECOWAS.")[0]
    assert (leaving.initiators, leaving.targets, leaving.status) == (("government-of-mali",), ("ecowas",), "planned")


def test_not_only_is_no_negation():
    assert [r.status for r in reports("The army is not only attacking villages, it is also burning the granaries of Soro.")][0] == "asserted"


def test_soldiers_and_their_auxiliaries_do_not_clash():
    fighting = reports("The fighting cost lives, the army said, referring to a toll of 31 soldiers and three VDP killed in Burkina Faso.")
    assert not any(r.event_type == "armed_clash" and r.initiators == ("vdp",) for r in fighting)


def test_it_is_the_owner_of_the_subject():
    assert rows("The U.N.'s role in Mali unravelled as it began withdrawing from the country in August.")[0][:2] == ("withdrawal", ("united-nations",))


@pytest.mark.parametrize("text", [
    "It began with a January attack on two hamlets in Niger that killed at least 40 people.",
    "Mourning declared in Niger after attack on mosque kills 40"])
def test_the_event_killed_and_not_the_place_that_was_struck(text):
    attack = reports(text)[0]
    assert (attack.event_type, attack.toll.best, "civilians" in attack.initiators) == ("attack", 40, False)


def test_things_destroyed_in_a_headline_destroy_nothing():
    assert not any("civilians" in r.initiators for r in reports("Forty fuel tankers destroyed in militant attack on convoy in Mali"))


def test_a_name_given_to_an_attack_is_no_second_attack():
    assert [r.event_type for r in reports("Gunmen killed nine people in Soro on Monday. The government called it a cowardly attack by people who claim to be believers.")] == ["killing"]


def test_a_coup_that_was_thwarted_is_no_attack():
    assert [r.event_type for r in reports("Security forces thwarted an attempted military coup in Niamey on Monday.")] == ["coup"]


def test_regular_attacks_are_no_soldiers():
    assert not reports("The Tillaberi region faces regular attacks blamed on an affiliate of the Islamic State group.")


def test_a_junta_that_rules_its_country_is_no_news():
    coup, = reports("Niger is ruled by a junta which ousted democratically elected President Mohamed Bazoum in July 2023.")
    assert (coup.event_type, coup.targets, coup.place) == ("coup", ("government-of-niger",), "niger")


def test_the_regimes_in_three_countries_are_three_governments():
    leaving, = [r for r in reports("The military regimes in Burkina Faso, Mali and Niger announced on Sunday their immediate withdrawal from ECOWAS.") if r.event_type == "withdrawal"]
    assert leaving.initiators == ("government-of-burkina-faso", "government-of-mali", "government-of-niger")


def test_who_died_in_an_operation_was_killed_by_those_who_led_it():
    killed = reports("The ministry said the army launched an operation in Niger in which dozens of terrorists were neutralised.")[-1]
    assert (killed.event_type, killed.initiators, killed.targets) == ("killing", ("nigerien-armed-forces",), ("jihadist-fighters",))


def test_an_attack_blamed_on_a_group_in_a_headline_is_theirs():
    attack, = reports("Ten Chadian soldiers killed in attack blamed on Boko Haram on island in Lake Chad")
    assert (attack.initiators, attack.targets, attack.status) == (("boko-haram",), ("chadian-armed-forces",), "alleged")


def test_a_claim_is_of_the_attackers_deed_and_not_of_the_rescue():
    text = "Malian commandos stormed a hotel in Bamako where gunmen had killed 12 people on Friday. The jihadist group Al Mourabitoun claimed responsibility for the attack."
    rescue, killing = reports(text)
    assert (rescue.initiators, killing.initiators) == (("malian-armed-forces",), ("al-mourabitoun",))


def test_the_raid_that_attackers_came_for_is_the_one_told():
    assert len(reports("Boko Haram fighters attacked an army post in Dangdala on Friday. The assailants had come from Niger before launching the raid.")) == 1


def test_where_a_group_is_at_home_is_no_presence():
    assert [r.event_type for r in reports("The attack on the village of Karidi was claimed by Boko Haram, which operates mainly in Nigeria.")] == ["attack"]


def test_its_soldiers_are_those_of_the_state_that_speaks():
    demand = reports("The Togolese president met the junta in Bamako on Monday. Since July 10, Côte d'Ivoire has been demanding the release of its soldiers.")
    assert [r.targets for r in demand if r.event_type == "demand"] == [("ivorian-armed-forces",)]


def test_a_government_has_been_battling_since_a_year_is_no_clash():
    assert not reports("Since 2015, the government of Burkina Faso has been battling an Islamist insurgency.")


def test_what_rejected_accusations_say_is_denied():
    killing = [r for r in reports("Burkina Faso has rejected the accusations that soldiers massacred 90 people in February.") if r.event_type == "killing"]
    assert [(r.initiators, r.toll.best, r.status) for r in killing] == [(("burkinabe-armed-forces",), 90, "denied")]


def test_a_day_at_the_end_of_the_sentence_is_the_events():
    assert reports("A report alleged that the army killed 70 people in Soro, most of them women, on 25 February.")[0].period.start == DAY(2024, 2, 25)


def test_the_day_of_a_statement_is_not_that_of_what_follows():
    text = "In a statement released on Monday, the group said the killings may amount to crimes. Villagers said that soldiers burned houses in Nondin."
    assert all(r.period.start != DAY(2024, 3, 11) for r in reports(text) if r.place == "nondin")


def test_an_earlier_figure_for_a_day_of_the_same_week_is_the_same_attack():
    text = "An attack on military posts in northern Benin last week left at least 54 soldiers dead. Authorities had said that only eight soldiers were killed on 5 March."
    attack, = reports(text)
    assert (attack.toll.best, attack.period.start) == (54, DAY(2024, 3, 5))


def test_a_leader_by_name_is_overthrown():
    coup = reports("Lt. Col. Paul Henri Sandaogo Damiba was overthrown on Friday in Burkina Faso, which has failed to counter rising violence by extremists.")
    assert [(r.event_type, r.targets, r.place) for r in coup] == [("coup", ("paul-henri-damiba",), "burkina-faso")]


def test_why_victims_were_accused_is_no_cooperation():
    assert [r.event_type for r in reports("Soldiers killed villagers accused of collaborating with Islamist armed groups in Nondin.")] == ["killing"]


def test_a_report_that_is_released_frees_nobody():
    assert not reports("The finding comes from a report of the UN human rights office (OHCHR) released on Friday.")


def test_a_day_counted_from_one_that_is_not_told_is_open():
    abduction = reports("Soldiers killed 20 villagers in Moura on Monday. Ten days after the events, jihadists returned and abducted ten people.")[-1]
    assert (abduction.event_type, abduction.period.start) == ("abduction", None)


def test_the_lead_stands_beside_its_headline():
    text = "Malian troops killed over 500 people\n\nThe UN office says that more than 500 people were killed by Malian troops in the village of Moura in March 2022."
    assert [(r.place, r.period.start) for r in reports(text)][-1] == ("moura-mopti-ml", DAY(2022, 3, 1))
