"""Turns of agency prose and headlines: who begins what, what a raid was for, whose participle goes on; one behaviour each, in sentences of our own."""

import datetime

import pytest

from sahel_nlp.pipeline import analyse
from sahel_nlp.records import Document


def reports(text, date="2024-03-14", language="en"):
    return analyse(Document("d", language=language, text=text, published=datetime.date.fromisoformat(date))).reports


def only(text, event_type, **more):
    found = [r for r in reports(text, **more) if r.event_type == event_type]
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("title, event_type, initiators", [
    ("Gunmen Abduct Nine Traders in Northern Burkina Faso", "abduction", ("unidentified-gunmen",)),
    ("Niger Junta Orders French Envoy to Leave Within Two Days", "demand", ("government-of-niger",)),
    ("Army Says It Killed 14 Militants in Central Mali", "killing", ("malian-armed-forces",))])
def test_capitals_of_a_title_make_no_names(title, event_type, initiators):
    assert only(f"{title}\n\nThere was no further detail.", event_type).initiators == initiators


@pytest.mark.parametrize("title", ["Niger to expel German troops from Niamey", "US to withdraw troops from Niger"])
def test_an_infinitive_as_the_verb_of_a_headline_is_a_plan(title):
    assert {r.status for r in reports(title)} == {"planned"}


def test_letters_of_a_country_need_no_article():
    assert only("US to withdraw troops from Niger", "withdrawal").initiators == ("united-states",)


@pytest.mark.parametrize("text", ["The army begins withdrawal from Kidal.", "The army starts pullout from Kidal."])
def test_whoever_begins_a_withdrawal_withdraws(text):
    assert only(text, "withdrawal").initiators == ("malian-armed-forces",)


def test_what_will_begin_is_planned():
    assert only("German troops will begin leaving Niamey next month.", "withdrawal").status == "planned"


def test_whoever_takes_people_in_a_raid_raided():
    raid = only("Bandits abducted thirty girls in a raid on Kankara village on Monday.", "attack")
    assert (raid.initiators, raid.targets) == (("unidentified-gunmen",), ("civilians",))


def test_a_reply_with_an_assault_is_the_assault_of_its_subject():
    assert only("JNIM responded with an assault on the army base in Boni.", "attack").initiators == ("jnim",)


def test_a_participle_goes_on_with_the_auxiliary_before_it():
    deeds = {r.event_type: r.initiators for r in reports("ISWAP fighters have cut the road to Dikwa, stolen cattle and taken twelve herders hostage.")}
    assert deeds == dict.fromkeys(("blockade", "looting", "abduction"), ("iswap",))


def test_some_of_them_are_among_the_dead():
    assert only("Doctors recorded 15 villagers killed, six of them women, and a dozen wounded.", "killing").toll.best == 15


def test_the_district_behind_a_town_is_no_subject():
    assert only("ISWAP fighters entered Dikwa, Borno, and looted the market.", "looting").initiators == ("iswap",)


@pytest.mark.parametrize("language, text", [
    ("en", "Four Indians employed at a mine in Kayes were kidnapped on Monday."),
    ("fr", "Quatre Indiens employés dans une mine de Kayes ont été enlevés lundi.")])
def test_people_of_a_country_counted_are_civilians(language, text):
    assert only(text, "abduction", language=language).targets == ("civilians",)


def test_a_short_verb_doubles_its_last_letter():
    assert only("Police nabbed four suspects in Gao on Monday.", "arrest").initiators == ("malian-police",)


def test_the_capital_of_a_government_is_no_scene():
    row = only("The transitional government in Bamako scrapped its defence pact with Denmark on Monday.", "agreement_collapse")
    assert (row.initiators, row.place) == (("government-of-mali",), "")


def test_the_side_of_a_border_is_no_verb():
    assert only("Gunmen came from the Burkinabe side of the border and killed nine villagers.", "killing").initiators == ("unidentified-gunmen",)


def test_an_infinitive_behind_an_aside_belongs_to_the_order():
    leave = only("The junta in June ordered the UN mission, known as MINUSMA, to leave Mali.", "withdrawal")
    assert (leave.initiators, leave.status) == (("minusma",), "planned")


@pytest.mark.parametrize("text", [
    "Kidnapping for ransom by gunmen is rife in northwest Nigeria.",
    "Residents said the men belonged to gangs known for kidnapping and cattle-rustling.",
    "The region is poor, and Islamist militants continue to stage attacks in the northeast.",
    "Officials did not say how many people had been wounded."])
def test_habits_and_what_nobody_says_are_no_events(text):
    assert reports(text) == ()


def test_a_rally_for_a_coup_is_no_coup():
    assert [r.event_type for r in reports("A pro-coup rally took place in Niamey on Sunday.")] == ["protest"]


def test_whom_the_victims_included_adds_no_dead():
    rows = reports("Gunmen kidnapped four people in Kano on Friday. He said the victims also included three farmers.")
    assert [(r.event_type, r.abducted) for r in rows] == [("abduction", 4)]


def test_whoever_declares_himself_leader_does_not_say_the_rest():
    assert only("The president was held by soldiers in Niamey on Monday, and the colonel has declared himself leader.", "abduction").status == "asserted"


def test_crowds_of_protesters_gather_to_protest():
    assert only("Thousands of anti-sanctions protesters gathered outside the embassy in Niamey on Sunday.", "protest").initiators == ("protesters",)


def test_the_day_and_place_of_the_incident_are_those_of_all_that_was_told():
    rows = reports("Gunmen kidnapped nine traders in a raid in Zamfara state, police said. Police said the incident took place on Sunday in Tsafe.")
    assert {(r.event_type, r.place, r.period.start) for r in rows} == {(kind, "tsafe-ng", datetime.date(2024, 3, 10)) for kind in ("abduction", "attack")}


def test_where_a_group_is_based_is_not_where_it_struck():
    rows = reports("The raid of 17 April took place in W National Park, Benin. JNIM, an al-Qaeda affiliate based in Mali, said that it had killed 70 soldiers.")
    killed = next(r for r in rows if r.toll.best == 70)
    assert killed.targets == ("beninese-armed-forces",)


def test_people_told_along_with_the_dead_are_dead():
    row = only("Militants ambushed a convoy near Dori, killing ten traders along with four soldiers.", "attack")
    assert (row.toll.best, set(row.targets)) == (14, {"civilians", "burkinabe-armed-forces"})


def test_no_toll_given_is_no_toll_of_none():
    assert only("Militants ambushed a convoy near Dori, the governor said, without providing a death toll.", "attack").toll.best is None


def test_vehicles_stopped_are_attacked_and_vehicles_taken_are_looted():
    assert [r.event_type for r in reports("Armed men stopped two minibuses near Gao on Monday.")] == ["attack"]
    assert [r.event_type for r in reports("Gunmen seized two vehicles near Gao on Monday.")] == ["looting"]


def test_two_forces_of_which_the_second_is_a_name_are_both_meant():
    assert set(only("Niger expelled French and US forces.", "sanction").targets) == {"french-forces", "us-forces"}


@pytest.mark.parametrize("text, status", [
    ("Nine soldiers died near Torodi on Monday in what the government said was an attack by Boko Haram.", "claimed"),
    ("Nine soldiers died near Torodi on Monday in what appears to be an attack by Boko Haram.", "asserted")])
def test_what_is_called_an_attack_is_the_attack(text, status):
    row = only(text, "attack")
    assert (row.initiators, row.targets, row.toll.best, row.status) == (("boko-haram",), ("nigerien-armed-forces",), 9, status)


def test_who_stands_behind_some_of_them_is_the_whole_group():
    assert only("The fighters, some of them boys of fourteen, who attacked Djibo on Sunday killed 12 soldiers.", "attack").initiators == ("fighters",)


@pytest.mark.parametrize("language, text", [
    ("en", "Gunmen attacked an army post at Dolbel on Tuesday. Four soldiers were killed. On the enemy side: nine dead."),
    ("en", "Gunmen attacked an army post at Dolbel on Tuesday. Four soldiers were killed. Among the attackers, nine died."),
    ("fr", "Des hommes armés ont attaqué mardi le poste militaire de Dolbel. Quatre soldats ont été tués. Côté ennemi, neuf morts.")])
def test_the_dead_of_the_enemy_are_told_apart(language, text):
    ours, theirs = reports(text, language=language)
    assert (ours.toll.best, ours.targets, theirs.toll.best, theirs.initiators) == (4, ("nigerien-armed-forces",), 9, ("nigerien-armed-forces",))
    assert "nigerien-armed-forces" not in theirs.targets


@pytest.mark.parametrize("language, text", [
    ("en", "Thousands demonstrated in Niamey on Sunday in support of the soldiers who overthrew President Bazoum."),
    ("fr", "Des milliers de personnes ont manifesté dimanche à Niamey contre le coup d'État.")])
def test_the_coup_that_people_march_about_was_on_another_day(language, text):
    assert only(text, "coup", language=language).period.start is None


@pytest.mark.parametrize("language, text", [
    ("en", "ISWAP fighters attacked an army base in Gajiram on Monday. The insurgents abducted ten farmers."),
    ("fr", "Des combattants de l'ISWAP ont attaqué lundi une base militaire à Gajiram. Les djihadistes ont enlevé dix cultivateurs.")])
def test_the_jihadists_are_the_group_that_attacked_last(language, text):
    assert only(text, "abduction", language=language).initiators == ("iswap",)


def test_the_other_side_of_a_border_is_not_the_place():
    assert only("Jihadists killed four soldiers in an attack on an army base in the volatile northeast near the Cameroon border.", "attack").place == ""


@pytest.mark.parametrize("text", [
    "At least 25 soldiers were feared killed when ISWAP fighters attacked a base in Gajiram on Monday.",
    "At least 25 soldiers are presumed dead after an attack by ISWAP on Gajiram on Monday."])
def test_the_feared_dead_are_counted_as_told(text):
    (row,) = reports(text)
    assert (row.toll.best, row.targets, row.status) == (25, ("nigerian-armed-forces",), "reported")


def test_people_told_including_some_are_all_wounded():
    assert only("One source said 13 people, including ten soldiers were also wounded in the attack near Gudumbali.", "attack").injured == 13


def test_the_agent_of_an_attack_is_no_accuser():
    rows = reports("Herders have been accused of helping extremists, and were shot at by soldiers near Djibo on Monday.")
    assert all(r.initiators != ("burkinabe-armed-forces",) for r in rows if r.event_type == "accusation")


@pytest.mark.parametrize("text", [
    "The herders have often been targeted by security forces.",
    "The strike marks the largest number of civilians killed by drones since 2021.",
    "A ban on protest activity has been in effect since April.",
    "Residents said the children had gathered in front of the camp."])
def test_what_is_said_in_general_is_no_event(text):
    assert not [r for r in reports(text) if r.event_type in {"attack", "killing", "protest"} or r.trigger == "killed"]


def test_bodies_found_are_those_of_the_killed():
    assert len(reports("Soldiers executed 31 detainees in Djibo on Monday. Residents found the bodies of 31 men the next day.")) == 1


@pytest.mark.parametrize("language, text", [
    ("en", "JNIM attacked three villages in Soum: Pobé, Nassoumbou and Koutougou."),
    ("fr", "Le JNIM a attaqué trois villages du Soum : Pobé, Nassoumbou et Koutougou.")])
def test_names_behind_a_colon_say_which_villages(language, text):
    assert {r.place for r in reports(text, language=language)} == {"pobe", "nassoumbou", "koutougou"}


def test_the_infinitive_behind_a_pattern_is_no_verb_of_its_own():
    (row,) = reports("JNIM fighters warned traders not to move near Djibo.")
    assert (row.event_type, row.initiators, row.targets) == ("threat", ("jnim",), ("civilians",))


def test_what_is_planned_lies_ahead():
    assert only("Germany will withdraw its soldiers from Niamey in September.", "withdrawal").period.start == datetime.date(2024, 9, 1)


def test_some_of_them_are_people_told_before():
    assert only("Gunmen stopped a group of displaced women near Menaka and raped four of them.", "sexual_violence").targets == ("civilians",)


@pytest.mark.parametrize("text", [
    "Survivors said soldiers shot nine villagers in cold blood near Djibo.",
    "Survivors said soldiers had shot nine herders near Djibo and thrown the bodies into a well."])
def test_the_shot_are_dead_where_the_text_says_so(text):
    assert only(text, "killing").toll.best == 9


def test_he_is_who_spoke_last():
    rows = reports("Fifty people were killed in Chad on Thursday, Prime Minister Saleh Kebzabo said. He accused the protesters of an insurrection.")
    assert next(r for r in rows if r.event_type == "accusation").initiators == ("saleh-kebzabo",)


def test_the_base_that_is_overrun_is_the_armys():
    assert only("JNIM fighters overran a base at Mansila on Monday.", "territorial_takeover").targets == ("burkinabe-armed-forces",)


def test_the_assailants_killed_are_not_those_attacked():
    rows = reports("Gunmen attacked the airport in Niamey on Thursday. The army said twenty assailants had been killed in the raid.")
    assert [(r.event_type, r.toll.best, r.targets) for r in rows] == [("attack", None, ()), ("killing", 20, ("unidentified-gunmen",))]


@pytest.mark.parametrize("text", [
    "Attacks by armyworm were reported in Seytenga.",
    "The garrison at Inata had been out of rations for two weeks.",
    "The editor's burnt-out car was found on the Sapouy road."])
def test_insects_rations_and_wrecks_are_no_events(text):
    assert reports(text) == ()


def test_names_of_the_people_counted_are_not_more_people():
    assert only("Two politicians, Alassane Abba and Moussa Keita, were abducted in Bamako on Monday.", "abduction").abducted == 2


def test_the_missing_behind_the_dead_are_not_dead():
    assert only("Gunmen attacked a convoy near Djibo on Monday. Officials counted 11 soldiers dead and some 50 drivers missing.", "attack").toll.best == 11


def test_lorries_turned_back_are_a_blockade():
    assert {r.place for r in reports("JNIM fighters at Zambougou and Bla have turned back tankers since Monday.") if r.event_type == "blockade"} >= {"bla"}


def test_the_site_of_a_similar_attack_is_another():
    one, other = reports("Gunmen attacked two villages in central Mali, not far from the site of a similar attack in which thirty died last week.", date="2019-06-19")
    assert (one.toll.best, other.toll.best, other.period.start) == (None, 30, datetime.date(2019, 6, 10))


def test_the_day_of_the_attack_told_without_one():
    row = only("Gunmen struck a village near Bandiagara. A relative of a victim of Tuesday's attack said twelve people died.", "attack", date="2020-04-30")
    assert (row.place, row.period.start) == ("bandiagara", datetime.date(2020, 4, 28))


def test_a_count_since_a_month_is_no_toll_of_the_attack():
    row = only("Attackers raided a village in central Mali, killing 95 people. Violence has killed hundreds since January.", "attack")
    assert (row.toll.best, row.period.precision) == (95, "published")


@pytest.mark.parametrize("language, text", [
    ("en", "The army arrested 31 jihadists between Thursday and Saturday near Tera."), ("fr", "L'armée a arrêté 31 djihadistes entre jeudi et samedi près de Téra.")])
def test_weekdays_of_a_range_are_of_one_week(language, text):
    assert only(text, "arrest", language=language, date="2024-06-27").period.start == datetime.date(2024, 6, 20)


def test_a_speaker_at_the_end_is_no_target():
    row = only("The military government of Niger suspended the BBC for three months, reports the international broadcaster.", "sanction")
    assert (row.targets, row.status) == (("bbc",), "reported")


def test_a_delegation_of_rebels_is_the_rebels():
    assert only("A delegation of rebels held talks with the Malian government in Algiers on Monday.", "negotiation").initiators == ("separatist-fighters",)


def test_men_whom_soldiers_round_up_are_arrested():
    assert only("Soldiers rounded up dozens of young men in Djibo on Monday.", "arrest").targets == ("civilians",)


def test_a_state_of_nigeria_by_its_name_alone():
    assert only("Gunmen killed ten farmers in Zamfara on Monday.", "killing").place == "zamfara-admin-ng"


def test_they_sat_down_on_no_saturday():
    row = only("The Malian government and the rebels sat down for talks in Algiers.", "negotiation")
    assert (row.period.start, row.period.precision) == (datetime.date(2024, 3, 14), "published")


@pytest.mark.parametrize("text, toll", [
    ("Two UN peacekeepers were killed and four others wounded by a roadside bomb near Gao on Monday.", (2, 4)),
    ("Two soldiers were killed and five civilians wounded by gunmen near Gao on Monday.", (2, 5)),
    ("Nineteen-year-old Ibrahima Balde was killed by soldiers in Gao on Monday.", (1, None)),
    ("A 19-year-old student was shot dead by soldiers in Gao on Monday.", (1, None))])
def test_the_wounded_and_the_years_of_age_are_no_dead(text, toll):
    (row,) = reports(text)
    assert (row.toll.best, row.injured) == toll


def test_the_dead_of_all_the_years_are_no_version_of_the_toll():
    rows = reports("Three peacekeepers were killed near Gao on Tuesday. The UN chief stated that 165 peacekeepers had died and 687 had been injured since July 2013.")
    assert (rows[0].toll.best, rows[0].toll.high) == (3, 3)


def test_a_vehicle_from_a_convoy_is_of_the_convoy():
    assert only("An armoured vehicle from a UN logistics convoy hit a mine near Gao on Tuesday.", "explosive").targets == ("minusma",)


def test_headquarters_with_an_owner_are_the_owners():
    assert only("Gunmen attacked the army's headquarters in Timbuktu on Monday, killing seven people.", "attack").targets == ("malian-armed-forces",)
