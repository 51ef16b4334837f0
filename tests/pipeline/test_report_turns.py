"""Turns of notes and agency news that a reading by other hands brought up; sentences of our own."""

import datetime

import pytest
from notes import only
from notes import read as reports


def test_what_follows_in_a_participle_was_done_by_those_who_struck_the_subject():
    r = only("A UN convoy came under fire from armed men near Gossi on Monday, killing one Chadian peacekeeper.")
    assert (r.initiators, r.targets, r.toll.best) == (("unidentified-gunmen",), ("minusma",), 1)


@pytest.mark.parametrize("text", ["FAMa fell into an ambush laid by JNIM near Boni.", "A FAMa patrol ran into an ambush set by JNIM near Boni."])
def test_who_laid_the_ambush_is_its_initiator(text):
    assert only(text).initiators == ("jnim",)


@pytest.mark.parametrize("text, kind", [
    ("JNIM and ISGS fighters exchanged heavy fire near Tin-Akoff.", "armed_clash"),
    ("An army post came under indiscriminate mortar fire at Boni.", "shelling"),
    ("The CMA and the government signed a preliminary peace deal in Bamako.", "agreement"),
    ("ECOWAS imposed tough new sanctions on Mali.", "sanction")])
def test_adjectives_may_stand_inside_a_pattern(text, kind):
    assert [r.event_type for r in reports(text)] == [kind]


def test_losses_told_after_a_takeover_are_its_toll():
    r = only("JNIM fighters overran an army position near Diapaga on Monday. Seven soldiers were killed.")
    assert (r.event_type, r.toll.best) == ("territorial_takeover", 7)


@pytest.mark.parametrize("text", [
    "ISGS ambushed a patrol near Tera on Monday. Local sources put the toll at 13 dead; the army acknowledged four.",
    "The attack on Tera left 13 dead, according to local officials. The government confirmed four."])
def test_a_bare_figure_of_another_speaker_is_another_version_of_the_toll(text):
    toll = reports(text)[0].toll
    assert (toll.low, toll.high) == (4, 13)


def test_an_event_told_in_a_participle_has_its_day_there():
    r = only("On 4 March, JNIM claimed an attack on the camp of Dioura, carried out two days earlier.")
    assert r.period.start == datetime.date(2024, 3, 2)


def test_the_label_of_a_note_dates_what_stands_behind_it():
    r = only("Gao, 21 February: three rockets fired by JNIM militants landed beside the airport.")
    assert (r.event_type, r.place, r.period.start) == ("shelling", "gao", datetime.date(2024, 2, 21))


def test_the_two_sides_are_those_who_fought():
    clash, deal = reports("JNIM and ISGS clashed near Tin-Akoff on 3 March. The two groups then agreed a truce.")
    assert set(deal.initiators) == set(clash.initiators) | set(clash.targets)


def test_a_march_is_where_it_went():
    assert only("Several hundred residents of Kokorou marched to the prefecture in Tera on Monday.").place == "tera"


@pytest.mark.parametrize("text", [
    "Malian troops took part in a joint exercise at Kati. They stormed a mock village.",
    "In a simulated attack, commandos stormed the terminal of Niamey airport."])
def test_what_an_exercise_plays_is_no_event(text):
    assert not [r for r in reports(text) if r.event_type in {"attack", "territorial_takeover", "killing"}]


def test_an_attack_during_an_exercise_is_one():
    assert only("Gunmen attacked troops during a joint exercise near Kati on Monday.").event_type == "attack"


def test_police_who_say_they_arrested_arrested():
    arrest = [r for r in reports("Gunmen killed six villagers near Tera. Police said they arrested three.") if r.event_type == "arrest"]
    assert [r.initiators for r in arrest] == [("nigerien-police",)]


def test_relief_is_given_in_the_town_that_it_goes_to():
    r = only("WFP airlifted 22 tonnes of food to Arbinda (Soum, Sahel) on Monday.")
    assert (r.event_type, r.place) == ("aid", "arbinda")


@pytest.mark.parametrize("text", [
    "Armed bandits stormed a Chinese-run mine at Kouri on Monday.",
    "Exports fell, hit by low water at the port and a shutdown at the Arlit mine."])
def test_where_gold_or_uranium_is_dug_is_no_device(text):
    assert "explosive" not in {r.event_type for r in reports(text)}


@pytest.mark.parametrize("text", [
    "Two soldiers were killed by a mine near Boni.", "A mine killed two soldiers near Boni.", "Their vehicle hit a mine near Boni, killing two soldiers."])
def test_a_mine_that_kills_is_one(text):
    assert [(r.event_type, r.toll.best) for r in reports(text)] == [("explosive", 2)]


def test_a_relative_clause_leaves_the_subject_its_verb():
    r = only("JNIM fighters who had infiltrated Bamako before dawn struck the gendarmerie school at Faladié on Monday.")
    assert (r.initiators, r.targets) == (("jnim",), ("malian-gendarmerie",))


def test_an_adverb_does_not_make_a_passive_active():
    r = only("On 3 March a Wagner column was all but wiped out near Tinzaouaten by separatists and JNIM.")
    assert (r.initiators, r.targets) == (("separatist-fighters", "jnim"), ("wagner-group",))


@pytest.mark.parametrize("text", ["21 February, Tahoua region: gunmen swept through several camps.", "21 February – gunmen swept through several camps near Tahoua."])
def test_the_label_of_a_sentence_tells_its_day(text):
    assert only(text).period.start == datetime.date(2024, 2, 21)


def test_an_armed_group_that_warns_threatens():
    r = only("JNIM warned on Wednesday that drivers who ignored its ban would be treated as “military targets”.")
    assert (r.event_type, r.initiators) == ("threat", ("jnim",))


def test_an_inquiry_into_killings_is_not_done_by_those_who_inquire():
    found = {r.event_type: r.initiators for r in reports("The Malian army launched an investigation into the killings near Boni.")}
    assert found["investigation"] == ("malian-armed-forces",)
    assert found.get("killing", ()) == ()


def test_an_investigation_may_be_opened_by_nobody_named():
    assert only("A prosecutor said an investigation had been opened.").event_type == "investigation"


def test_its_army_is_that_of_the_state_that_speaks():
    assert only("Algeria said last Tuesday its army had shot down a drone near Tin Zaouatine.").initiators == ("algerian-armed-forces",)


def test_a_unit_that_relieves_another_replaces_it():
    kinds = [r.event_type for r in reports("A battalion of Operation Damissa was sent to Dolbel, where it relieved a company of the National Guard.")]
    assert "looting" not in kinds and "replacement" in kinds


@pytest.mark.parametrize("text, day", [
    ("Overnight 25/26 February, gunmen attacked Madjoari.", datetime.date(2024, 2, 25)),
    ("Two days after the army bombed Kidal on 3 March, gunmen attacked Madjoari.", datetime.date(2024, 3, 5)),
    ("JNIM seized a post in early 2023. In a raid that August, gunmen attacked Madjoari.", datetime.date(2023, 8, 1))])
def test_days_told_by_another(text, day):
    assert [r.period.start for r in reports(text) if r.place == "madjoari"] == [day]


def test_a_week_after_is_the_week():
    coup = next(r for r in reports("The African Union suspended Burkina Faso on Monday, a week after soldiers ousted President Roch Kaboré.") if r.event_type == "coup")
    assert (coup.period.start, coup.period.end, coup.period.precision) == (datetime.date(2024, 3, 4), datetime.date(2024, 3, 10), "week")


@pytest.mark.parametrize("text, place", [
    ("JNIM fighters hit a checkpoint at the western entrance to Kwala (Nara, Koulikoro).", "kwala"),
    ("Lakurawa gunmen raided Zzamera community (Augie LGA, Kebbi).", "x-zzamera"),
    ("Bandits stormed a camp at Zzumiya, Kankara LGA, Katsina State.", "x-zzumiya"),
    ("An army unit on its way from Oursi to Déou was ambushed on Friday.", "oursi")])
def test_where_it_happened(text, place):
    assert only(text).place == place


def test_soldiers_oust_a_president():
    r = only("Soldiers ousted President Roch Kaboré on Monday.")
    assert (r.event_type, r.initiators) == ("coup", ("burkinabe-armed-forces",))


@pytest.mark.parametrize("text", ["Two herders were caught in crossfire near Boni on Monday.", "A patrol was caught in an ambush near Boni."])
def test_to_be_caught_in_fire_is_no_arrest(text):
    assert "arrest" not in {r.event_type for r in reports(text)}


def test_estimates_that_range_are_versions_of_one_toll():
    toll = only("JNIM fighters opened fire on residents in Barsalogho on 24 February. The death toll ranges from 133 to about 400, depending on the source.").toll
    assert (toll.low, toll.high) == (133, 400)


@pytest.mark.parametrize("claim", ["Both attacks were claimed by JNIM.", "JNIM claimed both attacks.", "JNIM has claimed these attacks."])
def test_a_claim_of_several_attacks_is_of_those_told_before(claim):
    found = reports(f"Gunmen raided Mondoro on Monday. A convoy was ambushed near Djibo on Tuesday. {claim}")
    assert [(r.initiators, r.status) for r in found] == [(("jnim",), "claimed")] * 2


def test_a_country_loses_its_own_soldiers():
    r = only("Niger lost at least 34 soldiers on Thursday at Banibangou.")
    assert (r.targets, r.toll.low) == (("nigerien-armed-forces",), 34)


def test_where_they_left_for_is_not_where_they_burned():
    assert {r.place for r in reports("JNIM fighters torched a tent in Kwala and left in the direction of the Wagadou forest.")} == {"kwala"}


@pytest.mark.parametrize("figures", ["from 18 to 24", "from 18 to 24 soldiers", "from 18 to 24 dead"])
def test_a_revised_toll_is_the_last_figure_whatever_it_counts(figures):
    toll = only(f"The toll of Sunday's attack on Inates has been revised {figures}, the defence ministry said.").toll
    assert (toll.low, toll.best) == (24, 24)


@pytest.mark.parametrize("text, force", [
    ("JNIM ambushed a BIR patrol near Djibo, killing three.", "burkinabe-bir"), ("JNIM ambushed a BIR patrol near Nara, killing three.", "malian-bir"),
    ("Boko Haram stormed a post of the Rapid Intervention Battalion at Fotokol.", "cameroon-bir")])
def test_which_of_two_forces_of_one_name_the_country_tells(text, force):
    assert only(text, date="2026-03-12").targets == (force,)


def test_people_are_taken_by_those_who_attack_at_that_time():
    assert ("abduction", ("unidentified-gunmen",), ("civilians",)) in [
        (r.event_type, r.initiators, r.targets) for r in reports("Six villagers were killed and two women abducted when gunmen raided Tolle.")]


def test_nobody_is_taken_by_one_side_of_a_clash():
    taken = [r for r in reports("Two teachers were kidnapped when the army clashed with JNIM fighters in Dioura.") if r.event_type == "abduction"]
    assert [r.initiators for r in taken] == [()]


def test_what_the_medium_of_an_armed_group_says_the_group_says():
    (r,) = reports("JNIM's media arm Az-Zallaqa said its fighters had killed four soldiers in Dioura.")
    assert (r.initiators, r.status, r.attributed_to) == (("jnim",), "claimed", ("jnim",))


def test_an_adjective_before_a_blockade_tells_who_holds_it():
    (r,) = reports("Djibo has been under jihadist blockade since 2022.")
    assert r.initiators == ("jihadist-fighters",)


def test_a_participle_behind_a_comma_is_not_the_verb_of_the_clause():
    kinds = {(r.event_type, r.initiators) for r in reports("ECOWAS called for the release of President Bazoum, held since July 2023.")}
    assert ("demand", ("ecowas",)) in kinds


def test_what_is_demanded_has_no_verb_of_its_own():
    rows = {r.event_type: r for r in reports("Hundreds of teachers marched in Niamey to demand the release of a union leader detained since Friday.")}
    assert rows["protest"].initiators == ("protesters",)
    assert (rows["arrest"].targets, rows["arrest"].status) == (("civilians",), "asserted")


def test_a_vehicle_stopped_to_rob_it_is_robbed_once_and_not_where_it_came_from():
    rows = reports("Gunmen intercepted a bus travelling from Gao to Ansongo near Labbezanga, robbed the passengers and kidnapped the driver.")
    assert [(r.event_type, r.place) for r in rows] == [("looting", "labbezanga"), ("abduction", "labbezanga")]
