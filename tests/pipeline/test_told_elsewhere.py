"""Sides and tolls told in another clause or sentence than the event's own; sentences of our own."""


import pytest
from notes import read as reports


def test_who_speaks_between_commas_is_not_who_left_the_dead():
    (r,) = reports("Jihadists ambushed a patrol near Sebba on Monday, a resident told AFP, leaving six soldiers dead.")
    assert (r.initiators, r.toll.best) == (("jihadist-fighters",), 6)


def test_what_those_struck_were_doing_does_not_make_them_the_killers():
    attack, looting = reports("Gunmen attacked traders coming home from the market of Ayorou, leaving nine people dead and burning their carts.")
    assert attack.initiators == looting.initiators == ("unidentified-gunmen",)
    assert (attack.targets, attack.toll.best) == (("civilians",), 9)


def test_a_strike_told_again_is_no_protest():
    assert {r.event_type for r in reports("A drone strike hit Kidal on Sunday. A clinic was the target of the strike. Residents filmed the strike.")} == {"air_strike"}


def test_an_attack_told_again_with_its_villages_has_the_sides_told_first():
    rows = reports("Jihadists have killed 30 people in western Niger, a mayor said. The attacks on the villages of Tchoma Bangou and Zaroumdareye took place on Tuesday.")
    assert {(r.initiators, r.targets) for r in rows} == {(("jihadist-fighters",), ("civilians",))}
    assert {r.place for r in rows} >= {"tchoma-bangou", "zaroumdareye"}


def test_a_kidnapping_told_again_has_the_sides_told_first():
    rows = reports("Gunmen seized a German engineer in southern Niger on Tuesday. The kidnapping occurred in a village outside Konni.")
    assert {(r.initiators, r.targets) for r in rows} == {(("unidentified-gunmen",), ("civilians",))}


def test_another_attack_has_sides_of_its_own():
    rows = reports("JNIM attacked a post at Boni on Monday. A second raid struck the village of Dinangourou on Tuesday.")
    assert rows[-1].initiators == ()


@pytest.mark.parametrize("text", [
    "Three villages near Ansongo were raided on Tuesday. The attacks were carried out by fighters of the Islamic State.",
    "Three villages near Ansongo were raided on Tuesday. They were carried out by fighters of the Islamic State.",
    "It is unclear who committed the attack at Ansongo, but an official said it was likely carried out by fighters of the Islamic State."])
def test_who_carried_it_out_is_told_later(text):
    assert reports(text)[0].initiators == ("islamic-state",)


def test_the_dead_of_each_side_stand_apart():
    ambush, answer = reports("Eight gendarmes died in an ambush by suspected jihadists near Djibo, the army said, adding that around 40 assailants had been killed in a counter-attack.")
    assert (ambush.toll.best, answer.toll.best) == (8, 40)
    assert answer.initiators == ("burkinabe-armed-forces",)


def test_enemies_whose_dead_an_army_counts_were_killed_by_it():
    r = reports("The Malian army gave a toll. Twelve terrorists were killed in an air raid near Boni, the army said.")[-1]
    assert (r.event_type, r.initiators) == ("air_strike", ("malian-armed-forces",))


@pytest.mark.parametrize("text", ["The town is home to a large market.", "Traders were returning home from the market of Ayorou.", "A resident spoke to AFP, requesting anonymity."])
def test_home_and_anonymity_tell_of_no_event(text):
    assert reports(text) == ()


@pytest.mark.parametrize("text", [
    "In Boni, a town in central Mali, gunmen killed ten people.",
    "In the forest of Boni, a stronghold of JNIM, gunmen killed ten people."])
def test_what_a_place_is_between_commas_is_no_side(text):
    (r,) = reports(text)
    assert (r.initiators, r.targets) == (("unidentified-gunmen",), ("civilians",))


@pytest.mark.parametrize("text, who", [
    ("Militants linked to JNIM attacked the village of Boni.", "jnim"),
    ("JNIM-affiliated fighters attacked the village of Boni.", "jnim"),
    ("Jihadists linked to al-Qaeda attacked the village of Boni.", "jihadist-fighters"),
    ("Al-Qaeda-linked militants attacked the village of Boni.", "jihadist-fighters")])
def test_fighters_linked_to_a_group_are_its_own_those_of_a_network_any(text, who):
    assert reports(text)[0].initiators == (who,)


def test_an_operation_against_a_group_is_not_by_it():
    (r,) = reports("Two herders were wounded during a counter-JNIM sweep near Boni.")
    assert "jnim" not in r.initiators


def test_who_ran_the_operation_killed_in_it():
    r = reports("More than 20 terrorists were killed in an operation conducted by French and Malian forces near Menaka.")[0]
    assert set(r.initiators) == {"french-forces", "malian-armed-forces"}


def test_nobody_claimed_it_but_some_are_suspected():
    (r,) = reports("A car bomb struck a convoy of French troops near Indelimane on Monday. No group claimed that assault, but militants linked to JNIM were suspected.")
    assert r.initiators == ("jnim",)


def test_militants_whose_deed_a_group_tells_are_its_own():
    (r,) = reports("Militants detonated an explosive device on an army convoy near Indelimane, JNIM said.")
    assert (r.initiators, r.status) == (("jnim",), "claimed")


def test_a_death_toll_in_the_next_sentence_is_that_of_the_event():
    (r,) = reports("Raiders killed more than 130 people at Ogossagou on Saturday. The death toll reached 134 on Sunday with 55 injured, a radio said.")
    assert (r.toll.best, r.injured) == (134, 55)


def test_dozens_do_not_replace_a_figure():
    assert reports("At least 32 civilians were killed in an attack on Koumaga on Saturday. The attack killed dozens of herders, a mayor said.")[0].toll.best == 32


def test_a_toll_may_stand_in_quotes():
    (r,) = reports('Gunmen attacked the army position in Bamba, killing "49 civilians and 15 soldiers," according to a statement.')
    assert r.toll.best == 64


@pytest.mark.parametrize("text", ["The release said so on Monday.", "A hundred motorbikes are kept there, according to the release."])
def test_a_release_that_says_something_frees_nobody(text):
    assert reports(text) == ()


def test_the_seizure_of_a_base_is_a_takeover():
    assert "territorial_takeover" in {r.event_type for r in reports("JNIM attacked Boulikessi on Monday. It ended with the seizure of an army base.")}


def test_a_time_of_day_hits_nobody():
    (r,) = reports("A patrol of the Malian army was hit around 10:35 GMT and local time on Sunday.")
    assert r.targets == ("malian-armed-forces",)


def test_who_is_known_to_be_somewhere_is_there():
    (r,) = reports("Fighters of JNIM are known to be operating in Tillaberi region.")
    assert (r.event_type, r.status) == ("presence", "asserted")


def test_the_attack_spoken_of_next_is_not_the_answer_to_it():
    ambush, answer = reports("Eight soldiers died in an ambush by jihadists in northern Burkina Faso, the army said, adding that 60 assailants had been killed in a counter-attack. "
                             "The attack took place on Tuesday at Deou. Eight soldiers were killed and three were wounded, it said.")
    assert (ambush.place, ambush.toll.best, ambush.injured) == ("deou", 8, 3)
    assert answer.toll.best == 60


def test_who_is_killed_is_not_who_struck():
    rows = reports("About 24 ISWAP fighters who were trying to attack a convoy were killed at Ngamdu by air strikes on Wednesday.")
    strike = next(r for r in rows if r.event_type == "air_strike")
    assert (strike.initiators, strike.targets) == ((), ("iswap",))


def test_what_the_executed_were_found_guilty_of_is_not_their_execution():
    r = reports("Chad executed ten Boko Haram militants after they were found guilty of involvement in bomb attacks in N'Djamena.")[0]
    assert (r.event_type, r.targets) == ("killing", ("boko-haram",))


@pytest.mark.parametrize("words", ["jihadist group", "extremist organisation", "terrorist organization"])
def test_the_jihadist_group_is_the_one_named_last(words):
    assert reports(f"JNIM attacked the post of Boni on Monday. On Tuesday the {words} raided the village of Dinangourou.")[-1].initiators == ("jnim",)


def test_fighter_jets_are_those_of_the_country():
    r = reports("ISWAP attacked the base of Kareto in Nigeria. Fighter jets attacked the assailants as they fled.")[-1]
    assert (r.event_type, r.initiators) == ("air_strike", ("nigerian-armed-forces",))


def test_air_strikes_at_the_head_of_a_sentence_are_not_in_the_mountains_of_air():
    assert {r.place for r in reports("Troops fought ISWAP at Kareto. Air strikes killed ten fighters.")} == {"kareto-ng"}


def test_suspicion_names_who_did_it():
    (r,) = reports("Some 60 gunmen attacked the base at Kpinkankandi. No group has claimed the raid, but suspicion has fallen on JNIM.")
    assert r.initiators == ("jnim",)


def test_a_region_that_has_been_battered_is_no_event():
    (r,) = reports("An attack killed ten soldiers near Ngouboua, a region that has been battered by Boko Haram.")
    assert (r.initiators, r.toll.best) == ((), 10)


def test_soldiers_of_the_caliphate_are_no_army():
    (r,) = reports("Soldiers of the Caliphate attacked the Inates military base of the Nigerien army, ISWAP said.")
    assert (r.initiators, r.targets) == (("iswap",), ("nigerien-armed-forces",))


def test_two_adjectives_before_an_attack_are_no_verb():
    rows = reports('JNIM carried out "simultaneous and coordinated" attacks on the posts of Boni and Hombori.')
    assert {r.initiators for r in rows} == {("jnim",)} and {r.place for r in rows} == {"boni-mopti-ml", "hombori"}


def test_a_massacre_spoken_of_again_is_by_those_told_of_its_place():
    rows = reports("Soldiers of Burkina Faso executed 223 civilians in Nondin and Soro. Later, jihadists attacked posts across the country. "
                   "The minister did not mention the mass killings of civilians in Nondin.")
    assert rows[-1].initiators == ("burkinabe-armed-forces",)


@pytest.mark.parametrize("text", ["The Islamists led a raid on a hotel in Sevare.", "A mine wounded a soldier near Sevare."])
def test_words_that_describe_are_verbs_between_subject_and_article(text):
    (r,) = reports(text)
    assert r.initiators or r.targets


def test_all_attacks_of_a_list_are_by_who_claims_them():
    rows = reports("JNIM claimed responsibility for an attack on a post at Boni in March; a suicide attack on peacekeepers in Gao in April; and an attack on a hotel in Sevare in August.")
    assert [r.initiators for r in rows] == [("jnim",)] * 3


def test_those_taken_beside_the_dead_were_taken_by_the_attackers():
    rows = reports("ISGS fighters attacked a Nigerien post in Bani Bangou on Monday. Planes flew over. The ministry said five Nigerien soldiers were killed and four were taken hostage.")
    taken = next(r for r in rows if r.event_type == "abduction")
    assert (taken.initiators, taken.targets, taken.abducted) == (("issp",), ("nigerien-armed-forces",), 4)


def test_attackers_who_die_in_the_battle_are_killed_by_the_attacked():
    rows = reports("ISGS fighters attacked a Nigerien post in Bani Bangou on Monday. Two of the jihadists were killed in the battle and 26 were arrested.")
    assert {r.initiators for r in rows[1:]} == {("nigerien-armed-forces",)}


def test_the_two_groups_are_those_named_last():
    r = reports("JNIM and ISGS are active around Menaka. The two groups killed 40 herders in March.")[-1]
    assert set(r.initiators) == {"jnim", "issp"}


def test_the_town_of_a_country_is_the_place():
    (r,) = reports("JNIM fighters raided an army post in the Burkina town of Djibo on Monday.")
    assert r.place == "djibo"


def test_to_fight_alongside_somebody_is_no_fight_with_them():
    assert "armed_clash" not in {r.event_type for r in reports("Volunteers of the VDP fought alongside the army near Djibo.")}


@pytest.mark.parametrize("text", ["Local elections were held on Sunday.", "The workers left the Boungou mine on Sunday."])
def test_elections_and_gold_mines_are_no_captives_and_no_devices(text):
    assert reports(text) == ()


def test_the_retreat_of_those_who_are_bombed_is_no_event():
    assert [r.event_type for r in reports("Near Saye, fighter jets bombed the attackers during their retreat, the Malian army said.")] == ["air_strike"]


def test_separate_attacks_are_two_and_both_sorts_of_dead_count():
    (r,) = reports("Gunmen have killed two policemen and five farmers in two separate attacks in northern Nigeria.")
    assert (r.initiators, r.toll.best) == (("unidentified-gunmen",), 7)
    assert set(r.targets) == {"nigerian-police", "civilians"}


def test_two_strikes_on_two_days_of_one_sentence_are_two_events():
    first, second = reports("Air strikes by Barkhane killed several JNIM fighters near Ansongo on 1 December, and on 10 December killed six JNIM fighters near Gossi.")
    assert (first.event_type, second.event_type) == ("air_strike", "air_strike")
    assert (first.period.start.day, second.period.start.day, second.toll.best) == (1, 10, 6)
    assert second.initiators == ("operation-barkhane",)


def test_what_they_are_said_to_have_done_was_done_by_them():
    rows = reports("Islamist fighters have erected checkpoints near Kayes. They are said to have torched tankers, lorries and buses, abducted foreign drivers and attacked convoys.")
    assert {r.initiators for r in rows} == {("jihadist-fighters",)}


def test_attacks_blamed_on_somebody_behind_their_places():
    (r,) = reports("At least nine people died in attacks on four villages in Faskari district blamed on Boko Haram.")
    assert r.initiators == ("boko-haram",)


def test_the_deadliest_attack_since_a_year_is_not_of_that_year():
    attack, answer = reports("ISGS fighters attacked Tessit town, killing 42 soldiers in the deadliest attack on the army since 2019; 37 militants were also killed.")
    assert (attack.period.start.year, attack.targets, attack.toll.best) == (2024, ("malian-armed-forces",), 42)
    assert (answer.initiators, answer.toll.best) == (("malian-armed-forces",), 37)


def test_a_camp_for_the_displaced_is_no_army_post():
    (r,) = reports("Boko Haram fighters attacked a camp for internally displaced persons near Diffa, killing five people.")
    assert r.targets == ("civilians",)


def test_a_device_that_a_vehicle_strikes_goes_off():
    (r,) = reports("The patrol's vehicle struck a device as it left Douentza, killing one soldier.")
    assert (r.event_type, r.targets, r.toll.best) == ("explosive", ("malian-armed-forces",), 1)


def test_gunmen_aboard_motorcycles_are_gunmen():
    assert reports("Gunmen aboard motorcycles attacked a village near Tera.")[0].initiators == ("unidentified-gunmen",)


@pytest.mark.parametrize("text, who", [
    ("The members of JNIM, an al-Qaeda affiliate, opened fire on a market at Boni.", "jnim"),
    ("Members affiliated with al-Qaeda opened fire on a market at Boni.", "jihadist-fighters"),
    ("The Nigeria-based Islamic extremist group Boko Haram opened fire on a market at Kolofata.", "boko-haram")])
def test_what_is_said_of_a_group_does_not_stand_for_it(text, who):
    assert reports(text)[0].initiators == (who,)


def test_it_is_the_subject_of_the_sentence_not_of_what_is_said_of_it():
    rows = reports("The CSP, a coalition of factions that signed a deal with the state in 2015, said it captured the camp of Bourem from the army.")
    assert next(r for r in rows if r.event_type == "territorial_takeover").initiators == ("csp",)


def test_the_group_that_is_attacked_is_no_country():
    rows = reports("French authorities spoke of a massacre. The group of four men and four women had been at the reserve of Koure when they were attacked by men on motorcycles.")
    assert rows[-1].targets == ("civilians",)


def test_an_attack_blamed_on_somebody_on_a_later_day_was_done_by_them():
    (r,) = reports("Worshippers were killed in an armed assault at Fambita, the interior ministry said. The defence ministry blamed the attack on ISGS late on Friday.")
    assert r.initiators == ("issp",)


def test_a_deed_called_an_attack_is_told_once():
    assert len(reports("Gunmen shot at worshippers in Gaigorou. In a statement, the government called the violence in Gaigorou a cowardly attack by people who claim to be believers.")) == 1


def test_a_patrol_sent_to_guard_something_is_what_was_attacked():
    (r,) = reports("A patrol dedicated to securing the pipeline was attacked by armed bandits near Salkam, the Nigerien army said.")
    assert (r.initiators, r.targets, r.status) == (("unidentified-gunmen",), ("nigerien-armed-forces",), "claimed")


def test_soldiers_sent_to_guard_a_bridge_are_who_was_killed():
    assert reports("Soldiers sent to guard the bridge were killed by JNIM near Gao.")[-1].targets == ("malian-armed-forces",)


def test_a_terrorist_attack_in_quotes_and_the_capital_by_its_name():
    (r,) = reports('Mali\'s government reported that it thwarted a "terrorist" attack early Tuesday in the capital, Bamako.')
    assert (r.initiators, r.targets, r.place) == (("jihadist-fighters",), ("government-of-mali",), "bamako")


def test_a_claim_of_the_attack_is_none_of_the_arrests():
    rows = reports("Militants attacked a gendarmerie school in Bamako on Tuesday. At least 15 suspects were arrested, said an official. JNIM claimed responsibility for the attack.")
    assert [r.initiators for r in rows if r.event_type == "attack"] == [("jnim",)]
    assert all("jnim" not in r.initiators for r in rows if r.event_type == "arrest")


def test_who_leaves_a_bloc_leaves_a_body_and_no_place():
    (r,) = reports("Mali, Burkina Faso and Niger announced their withdrawal from ECOWAS on 28 January.")
    assert (r.targets, r.place) == (("ecowas",), "")


@pytest.mark.parametrize("text, dead", [
    ("Gunmen attacked two villages near Tera, killing 31 people in the first village and 13 in the second.", 44),
    ("Gunmen raided three villages near Koro. Fifteen were killed in Djimdo, 16 in Gouari and two in Pangadougou.", 33)])
def test_the_dead_of_several_villages_add_up(text, dead):
    assert max(r.toll.best or 0 for r in reports(text)) == dead


def test_who_is_told_is_not_who_tells():
    r = reports("Gunmen killed two guards in Abalak, the mayor of Abalak, Ahmed Dilo, told Reuters by telephone.")[0]
    assert r.attributed_to != ("Reuters",)


def test_militants_disguised_as_peacekeepers_are_none_and_their_dead_are_not_the_peacekeepers():
    attack, answer = reports("Militants disguised as peacekeepers attacked the MINUSMA camp in Timbuktu on Saturday. One peacekeeper was killed. At least 15 assailants were killed.")
    assert (attack.initiators, attack.targets, attack.toll.best) == (("fighters",), ("minusma",), 1)
    assert (answer.initiators, answer.toll.best) == (("minusma",), 15)


def test_the_affiliate_is_who_is_meant():
    (r,) = reports("Al Qaeda affiliate Jama'a Nusrat ul-Islam wa al-Muslimin (JNIM) has claimed responsibility for an attack that killed 100 soldiers at Mansila.")
    assert r.initiators == ("jnim",)


def test_who_is_responsible_for_the_attack_carried_it_out():
    rows = reports("Eleven farmers were killed in Tarkint on Monday. The jihadists responsible for the attack fled toward the border.")
    assert rows[0].initiators == ("jihadist-fighters",)


def test_an_accusation_of_carrying_it_out_is_alleged():
    (r,) = [r for r in reports("An attack killed nine herders in Ouatagouna on Sunday. The army accused JNIM of carrying it out.") if r.toll.best == 9]
    assert (r.initiators, r.status) == (("jnim",), "alleged")


def test_a_massacre_that_is_attributed_in_a_clause_between_commas():
    rows = reports("The massacre, which the army attributes to JNIM, left 20 people dead in Dioura.")
    assert rows[0].initiators == ("jnim",)


def test_where_those_freed_landed_is_not_where_they_were_let_go():
    (r,) = reports("Two engineers freed by JNIM on Sunday landed in Bamako on Monday.")
    assert (r.event_type, r.initiators, r.place) == ("concession", ("jnim",), "")
