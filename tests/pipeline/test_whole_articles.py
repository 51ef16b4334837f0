"""What the sentences of one article mean for each other: background, news told again, where and when a text goes on."""

import datetime
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent))
from notes import reports  # noqa: E402

PRINTED = datetime.date(2024, 3, 24)


def told(text):
    return [(r.event_type, r.initiators, r.place) for r in reports(text, PRINTED)]


def test_attacks_spoken_of_again_are_no_further_row():
    text = "Gunmen attacked Djibo on Friday. These attacks worry analysts. Neither attack was claimed. Officers are angry about the killings."
    assert told(text) == [("attack", ("unidentified-gunmen",), "djibo")]


@pytest.mark.parametrize("text", [
    "Both sides should end the abuses.", "Committing serious abuses only helps armed groups to recruit.", "Bourzanga, a hotspot for attacks, lies in the north.",
    "The army should monitor and report on abuses by security forces.", "No officer has been held to account.", "The region accounts for half of all terrorism deaths.",
    "The law speaks of arrest warrants."])
def test_analysis_tells_no_event(text):
    assert told(text) == []


def test_abuses_with_a_spot_and_a_day_are_an_event():
    assert told("Soldiers committed abuses against villagers in Diabaly on 3 March.") == [("attack", ("malian-armed-forces",), "diabaly")]


def test_the_dead_of_two_peoples_add_up_behind_a_noun():
    assert reports("The raid led to the deaths of eleven soldiers and twenty villagers.", PRINTED)[0].toll.best == 31


def test_the_next_day_is_counted_from_the_day_told():
    assert reports("On 8 March gunmen attacked Djibo. Next day, gunmen attacked Arbinda.", PRINTED)[-1].period.start == datetime.date(2024, 3, 9)


def test_an_agent_stands_behind_what_only_says_where():
    assert told("An attack on the town of Djibo, in northern Burkina Faso, by JNIM killed ten people.") == [("attack", ("jnim",), "djibo")]


def test_a_place_named_between_commas_is_the_place():
    assert told("An attack on the capital, Niamey, by gunmen killed ten people.") == [("attack", ("unidentified-gunmen",), "niamey")]


def test_an_affiliate_is_whom_the_name_behind_the_comma_tells():
    assert told("The al-Qaeda affiliate, JNIM, attacked Djibo.") == [("attack", ("jnim",), "djibo")]


def test_where_something_came_from_is_no_scene():
    text = "Burkina Faso has been shaken by an insurgency that spilled over from neighbouring Mali. Anger in the army led to a coup in September."
    assert [r.place for r in reports(text, PRINTED) if r.event_type == "coup"] != ["mali"]


def test_what_one_calls_for_now_is_not_of_the_day_that_is_long_gone():
    text = "Soldiers killed 21 men in Kamona on 2 October. The group urged the African Union to act."
    assert [r.period.start for r in reports(text, PRINTED) if r.event_type == "demand"] == [PRINTED]


def test_the_first_of_two_attacks_is_not_both():
    text = "Soldiers killed 31 people in attacks on two villages in Segou region. The first attack took place on 2 March in Kamona, where soldiers killed 21 men."
    assert [(r.place, r.toll.best) for r in reports(text, PRINTED)] == [("segou-region-ml", 31), ("kamona", 21)]


def test_a_blockade_by_closing_roads_is_that_of_who_imposes_it():
    assert ("blockade", ("jnim",), "djibo") in told("JNIM imposed a blockade on Djibo by sealing off roads.")


def test_the_blockade_told_before_is_told_once():
    assert len(told("JNIM has blockaded Djibo since January. The blockade has hurt trade.")) == 1


def test_the_day_since_when_is_not_that_of_the_next_sentence():
    text = "Abuses have gone on since the army took power in August 2020. Villagers demanded the release of two men in Boni."
    assert all(r.period.start != datetime.date(2020, 8, 1) for r in reports(text, PRINTED) if r.event_type == "demand")


def test_who_is_forced_to_leave_leaves():
    assert told("JNIM forced the army to withdraw from Djibo.") == [("withdrawal", ("burkinabe-armed-forces",), "djibo")]
    assert [kind for kind, *_ in told("Gunmen forced villagers to leave Djibo.")] == ["demand"]  # and nobody withdraws


def test_a_wish_for_others_is_no_demand_unless_it_is_made_of_them():
    assert told("Russia wants the Sahel to need it.") == []
    assert told("The junta wants French troops to leave Mali.")[0][0] == "demand"


def test_a_group_linked_to_another_is_one_of_its_branches():
    assert told("An al-Qaeda linked group attacked Djibo.") == [("attack", ("jihadist-fighters",), "djibo")]
    assert told("JNIM attacked Djibo. The al-Qaeda group also attacked Kaya.")[-1] == ("attack", ("jnim",), "kaya")


def test_fighters_from_a_group_are_its_and_attacked():
    attack, = reports("JNIM claimed an attack on fighters from the MSA near Talataye.", PRINTED)
    assert (attack.initiators, attack.targets) == (("jnim",), ("msa",))


def test_an_attack_that_the_army_acknowledges_is_the_one_told():
    text = "Gunmen attacked Boulkessi on Sunday. Mali's army acknowledged the attack in a statement on Tuesday."
    assert [r.initiators for r in reports(text, PRINTED)] == [("unidentified-gunmen",)]


def test_a_town_that_is_called_something_is_still_a_town():
    assert told("Timbuktu, a UN heritage site, was captured by militants in 2012.")[0][0] == "territorial_takeover"


def test_coups_in_general_have_no_row_and_those_of_countries_no_day_of_printing():
    assert told("Following coups in all three nations in recent years, analysts are worried.") == []
    assert {r.period.start for r in reports("The coups in Mali and Niger were not Russian operations.", PRINTED)} == {None}


def test_a_war_that_has_gone_on_is_no_fight_of_the_day():
    assert told("Mali, along with Niger, has battled an insurgency by armed groups.") == []


def test_a_title_between_paragraphs_tells_no_event():
    assert told("Gunmen attacked Djibo on Friday.\n\nThe army sent planes to Djibo.\n\nRecent attacks\n\nThe town has been cut off.")[0][0] == "attack"
    assert len([x for x in told("Gunmen attacked Djibo on Friday.\n\nThe mayor fled.\n\nRecent attacks\n\nNobody knows why.")]) == 1


def test_where_a_source_speaks_is_no_scene():
    text = "JNIM attacked Boulikessi on Friday. A source at Mondoro, near the base, said that many had died. Videos showed militants who looted the base."
    assert "mondoro" not in {r.place for r in reports(text, PRINTED)}


def test_who_leaves_may_be_told_by_an_adjective():
    assert told("The French withdrawal from Mali was completed in August 2022.") == [("withdrawal", ("france",), "mali")]


def test_who_wrote_the_statement_did_not_do_it():
    killing, = reports("According to a statement by the army, 21 civilians, including 11 children, were killed.", PRINTED)
    assert killing.initiators == () and killing.status == "claimed"


def test_between_the_towns_of_two_is_one_place():
    ambush, = reports("Eleven drivers were ambushed on a road between the towns of Banibangou and Abala.", PRINTED)
    assert (ambush.place, ambush.place_relation) == ("bani-bangou", "between")


@pytest.mark.parametrize("text", [
    "Niger is one of several countries to be hit by violence by armed groups.", "Attacks were reported in Burkina Faso and Mali.", "The groups are blamed for kidnapping, theft and cattle rustling.",
    "Attacks on military detachments remained high in the Nord region.", "The rattle of fire scattered the crowds gathered for the market.", "Investigators concluded that the army was to blame."])
def test_what_is_told_of_a_country_in_general_is_no_event(text):
    assert told(text) == []


def test_what_a_group_is_called_between_commas_is_no_scene():
    attack, = reports("JNIM, an affiliate of al-Qaeda in the Sahel, claimed responsibility for an attack on Djibo.", PRINTED)
    assert attack.place == "djibo"


def test_when_after_a_day_tells_what_was_done_on_it():
    text = "The escalation came after a defeat for the army in late July when rebels killed dozens of soldiers near Tinzaouaten."
    assert reports(text, PRINTED)[-1].period.start == datetime.date(2023, 7, 21)


def test_adjectives_of_a_headline_are_no_places():
    assert [r.place for r in reports("Eleven Children Killed in Deadly Drone Strike", PRINTED)] == [""]


def test_an_attack_that_others_said_killed_is_not_theirs():
    attack, = reports("JNIM claimed an attack on a base on Sunday that two sources said had killed 30 soldiers.", PRINTED)
    assert (attack.initiators, attack.toll.best) == (("jnim",), 30)
    raid, = reports("Gunmen carried out a raid that residents said left 12 dead.", PRINTED)
    assert (raid.initiators, raid.toll.best) == (("unidentified-gunmen",), 12)


def test_the_sahel_region_is_that_of_the_one_country_spoken_of():
    assert told("In Burkina Faso, gunmen attacked a post in the Sahel region.")[0][2] == "sahel-region-bf"
    assert told("Mali, Niger and Burkina Faso lie in the Sahel region, where ten soldiers died on Friday.")[0][2] == "sahel"
    assert told("Niger is one of several countries in the Sahel region. Ten soldiers died on Friday.")[0][2] == "niger"


def test_people_killed_in_two_places_are_told_place_by_place():
    text = "Soldiers killed 44 people, including 20 children, in Nondin village, and 179 people, including 36 children, in the nearby Soro village."
    assert [(r.place, r.toll.best) for r in reports(text, PRINTED)] == [("nondin", 44), ("soro", 179)]
    text = "Gunmen killed ten soldiers in Djibo and five villagers in Arbinda."
    assert [(r.targets, r.place, r.toll.best) for r in reports(text, PRINTED)] == [(("burkinabe-armed-forces",), "djibo", 10), (("civilians",), "arbinda", 5)]


def test_where_a_group_is_based_is_not_where_it_struck():
    text = "Benin said that 54 soldiers were killed in W National Park. JNIM, an al-Qaeda affiliate based in Mali, said that it had killed 70 soldiers. The army sent troops."
    assert all("malian-armed-forces" not in (*r.initiators, *r.targets) for r in reports(text, PRINTED))


def test_witnesses_to_the_killings_who_were_interviewed_are_no_killing():
    text = "Soldiers killed ten men in Nondin. From 28 February to 3 March, Human Rights Watch interviewed 23 people, including 14 witnesses to the killings."
    assert len(reports(text, PRINTED)) == 1


def test_why_victims_were_accused_by_the_army_is_no_cooperation():
    text = "Ten men were killed after being accused by the army of collaborating with militants."
    assert "cooperation" not in [r.event_type for r in reports(text, PRINTED)]


@pytest.mark.parametrize("text", ["The release of the hostages is our priority, an official said.", "The group answered with warning shots."])
def test_aims_and_shots_in_the_air_are_no_row(text):
    assert told(text) == []


def test_so_many_other_soldiers_wounded_are_no_dead():
    ambush, = reports("Eight soldiers were killed and 13 other soldiers wounded in an ambush by militants in northern Togo.", PRINTED)
    assert (ambush.toll.best, ambush.injured) == (8, 13)


def test_a_region_held_by_rebels_is_taken_and_nobody_abducted():
    assert told("The army captured the rebel-held region of Kidal.") == [("territorial_takeover", ("malian-armed-forces",), "kidal-region-ml")]


def test_killings_after_a_massacre_with_its_own_day_are_others():
    text = "The killings in Ogossagou occurred hours after the army had vacated a post created following the March 23, 2019 massacre of 150 people in the same village."
    found = {r.trigger: (r.period.start, r.toll.best) for r in reports(text, PRINTED)}
    assert found["massacre"] == (datetime.date(2019, 3, 23), 150) and found["killings"][1] is None


def test_access_to_land_lands_nobody():
    assert told("Dogon hunters and Fulani herders have long quarrelled over access to land.") == []


def test_millions_forced_to_flee_over_years_are_no_demand():
    assert told("The insurgency has forced more than a million people to flee their homes.") == []


def test_hostages_picked_up_safe_and_sound_are_free():
    assert told("The hostages were picked up safe and sound by the Nigerien authorities.")[0][0] == "concession"


def test_what_one_is_prompted_to_do_is_done():
    sanction = next(r for r in reports("The raid prompted the government of Niger to declare a state of emergency.", PRINTED) if r.event_type == "sanction")
    assert sanction.status == "asserted"


def test_the_attack_that_is_condemned_is_the_one_told():
    text = "Jihadists killed ten people in Barsalogho on Friday. Wounded people were brought to Kaya. Survivors spoke of chaos. The mayor wept. The embassy of France condemned the attack."
    assert [r.event_type for r in reports(text, PRINTED) if r.event_type in {"attack", "killing"}] == ["killing"]


def test_leaders_of_three_countries_sign_for_them():
    agreement, = reports("The leaders of Mali, Burkina Faso and Niger signed the charter in September 2023.", PRINTED)
    assert set(agreement.initiators) == {"government-of-mali", "government-of-burkina-faso", "government-of-niger"} and agreement.place == ""


def test_roads_blocked_by_residents_are_a_protest():
    assert told("Residents blocked roads in Bamako.")[0][0] == "protest"
