"""Turns of short notes, one or two sentences each; sentences of our own."""

import datetime

import pytest
from notes import reports


def only(text, day=datetime.date(2024, 3, 14)):
    (report,) = reports(text, day)
    return report


@pytest.mark.parametrize("text, who", [
    ("On 3 May, (ISSP) fighters executed three men in Tadiadiarent.", ("issp",)),
    ("On 3 May, (JNIM and/or ISSP) militants executed three men in Tadiadiarent.", ("jnim", "issp"))])
def test_a_name_in_a_bracket_before_its_noun_is_that_of_the_fighters(text, who):
    assert only(text).initiators == who


def test_a_place_in_a_bracket_is_no_part_of_the_subject_after_it():
    assert only("In Konio (Mopti) fighters shot two herders dead.").initiators == ("fighters",)


@pytest.mark.parametrize("text, place", [
    ("Soldiers clashed with ISSP fighters about 25 kilometres from Tillia on Monday.", "tillia"),
    ("On Sunday gunmen killed a farmer 12 km from Djibo.", "djibo")])
def test_a_distance_from_a_town_tells_the_place(text, place):
    assert only(text).place == place


def test_the_village_of_a_region_is_the_place_and_not_the_region():
    assert only("Gunmen struck the Maradi village of Dan Kano on Monday.").place == "x-dan-kano"


def test_who_stands_behind_a_contrast_did_not_do_it():
    assert only("It was Dozo hunters, rather than jihadists, who burned the Fulani camp near Kouroukanda.").initiators == ("dozo-hunters",)


def test_an_attempt_that_was_beaten_back_has_its_doer_and_did_not_succeed():
    r = next(r for r in reports("A bid by Katiba Macina to seize Farabougou was thwarted by hunters on Wednesday.") if r.event_type == "territorial_takeover")
    assert (r.initiators, r.status) == (("katiba-macina",), "negated")


@pytest.mark.parametrize("text", ["Two gendarmes were killed at Boni, three wounded and one missing.", "Ambush near Boni: two gendarmes killed, one missing."])
def test_the_missing_are_none_of_the_dead(text):
    assert only(text).toll.best == 2


@pytest.mark.parametrize("second", ["The death toll rose to 17 on Monday after two people died in hospital.", "The toll climbed to 17 after three of the wounded died."])
def test_those_who_died_since_are_in_the_new_toll(second):
    r = only(f"Gunmen attacked Kobé on Sunday. {second}")
    assert (r.event_type, r.toll.best) == ("attack", 17)


def test_the_dead_of_a_riot_are_its_toll():
    r = only("Opposition supporters clashed with police in Conakry on Thursday; two demonstrators were shot dead.")
    assert (r.event_type, r.initiators, r.toll.best) == ("riot", ("rioters",), 2)


@pytest.mark.parametrize("text", ["JNIM distanced itself from the bus attack at Kirga.", "JNIM said it had nothing to do with the bus attack at Kirga."])
def test_who_has_nothing_to_do_with_it_does_not_deny_the_attack(text):
    r = only(text)
    assert (r.initiators, r.status) == ((), "asserted")


@pytest.mark.parametrize("text", ["Provisional toll: several terrorists neutralised.", "SITREP 21: 14/06, Bourzanga, IED vs. army convoy, three soldiers killed."])
def test_words_at_the_head_of_a_note_are_no_place(text):
    assert only(text).place in {"", "bourzanga"}


@pytest.mark.parametrize("text", ["SITREP 21: 14/06, Bourzanga, IED vs. army convoy, three soldiers killed.", "14/06, Bourzanga. JNIM gunmen killed two men."])
def test_a_day_in_figures_that_a_comma_closes_is_a_date(text):
    assert only(text, day=datetime.date(2024, 7, 1)).period.start.isoformat() == "2024-06-14"


@pytest.mark.parametrize("text", ["He died of a heart attack in Niamey.", "A heart attack killed the singer on stage in Niamey.", "The government declared war on malaria in Sikasso."])
def test_illness_is_no_violence(text):
    assert not reports(text)


@pytest.mark.parametrize("text, kind", [
    ("Cotton growers threatened to strike in Koutiala.", "protest"), ("Katiba Macina gunmen made off with two lorries of rice at Diafarabé.", "looting"),
    ("JNIM intercepted a health-district vehicle on the Kongoussi road.", "looting"), ("Benin recalled its consul from Niamey.", "rejection")])
def test_what_a_verb_tells_of_hangs_on_who_does_it_to_what(text, kind):
    assert only(text).event_type == kind


@pytest.mark.parametrize("text, who", [
    ("Nigerien soldiers pursued the bandits into the forest near Dan Issa and killed six.", "unidentified-gunmen"),
    ("Six Malian soldiers were killed near Boni and two captured.", "malian-armed-forces")])
def test_a_bare_number_counts_people_just_spoken_of(text, who):
    assert reports(text)[-1].targets == (who,)


@pytest.mark.parametrize("text, who", [
    ("Katiba Macina fighters control most of the villages around Kouakourou.", ("katiba-macina",)), ("Djibo is under the control of JNIM.", ("jnim",)),
    ("JNIM is in control of half of the town of Djibo.", ("jnim",))])
def test_whoever_controls_a_place_is_its_initiator(text, who):
    assert only(text).initiators == who


@pytest.mark.parametrize("text, who", [
    ("Niamey has suspended the BBC for three months.", ("bbc",)), ("Mali banned France 24 and RFI.", ("france-24", "rfi")),
    ("Algiers shut its airspace to Malian planes on Monday.", ("government-of-mali",))])
def test_media_and_states_are_sanctioned(text, who):
    assert only(text).targets == who


@pytest.mark.parametrize("text, count", [("Burkina Faso beat Niger 2-1 in Ouagadougou.", 0), ("Gunmen beat the chief of Boni and killed 2-3 men.", 1)])
def test_a_score_makes_a_match(text, count):
    assert len(reports(text)) == count


def test_a_surname_behind_another_given_name_is_another_person():
    assert only("Modibo Goïta, a farmer, was killed in Kati by gunmen.").targets == ("civilians",)


def test_the_place_that_people_flee_is_where_it_happened():
    assert reports("Residents of Kaya fled on Friday. The night before, armed men had killed their village chief.")[-1].place == "kaya"


def test_a_coalition_of_two_peoples_is_no_third_side():
    assert only("The Permanent Strategic Framework, a coalition of Tuareg and Arab movements, seized the camp of Bourem.").initiators == ("csp",)


def test_a_march_that_is_banned_did_not_take_place():
    assert only("Malian authorities banned demonstrations in Bamako.").status == "negated"


def test_the_mine_that_was_missed_did_not_go_off():
    assert [r.status for r in reports("Had the patrol not stopped at Boni, it would have hit the mine.")] == ["hypothetical"]


def test_where_peacekeepers_come_from_is_not_where_they_were_hit():
    assert only("Two MINUSMA peacekeepers from Togo were wounded when their vehicle struck an IED between Douentza and Sévaré.").place == "douentza"


def test_a_patrol_of_two_forces_has_both():
    assert only("An IED hit a FAMa-Wagner patrol near Boni.").targets == ("malian-armed-forces", "wagner-group")


def test_the_post_of_a_village_that_is_not_known_tells_the_place():
    assert only("JNIM attacked the gendarmerie post of Kpékankandi.").place == "x-kpekankandi"


def test_goods_that_gunmen_carry_away_are_looted():
    assert {r.event_type for r in reports("Armed men broke into the clinic of Nadiagou and carried away medicines and a motorcycle.")} == {"looting"}


def test_those_who_die_beside_burning_lorries_were_killed_by_those_who_burned_them():
    assert reports("JNIM militants burned 40 tankers near Zégoua. Two drivers were killed.")[-1].initiators == ("jnim",)


@pytest.mark.parametrize("text, kind", [("ISWAP fighters shot at least 23 farmers near Baga.", "killing"), ("A car bomb blew up on Monday in Gao.", "explosive")])
def test_a_preposition_that_goes_with_what_follows_is_no_part_of_the_verb(text, kind):
    assert only(text).event_type == kind


def test_the_day_of_a_clause_about_the_event_is_its_day_and_not_that_of_the_claim():
    r = only("The Islamic State group on Tuesday claimed an ambush in which six Nigerien soldiers died near Sanam last week.")
    assert (r.initiators, r.targets, r.toll.best, r.period.precision) == (("islamic-state",), ("nigerien-armed-forces",), 6, "week")


def test_a_leader_who_seized_power_is_named():
    assert only("Captain Ibrahim Traoré seized power in a coup in September 2022.").initiators == ("ibrahim-traore",)


def test_the_three_juntas_and_the_bloc_are_those_told_of_before():
    r = reports("Burkina Faso, Mali and Niger said on Sunday that they were leaving ECOWAS. The three juntas accused the bloc of lying.")[-1]
    assert (len(r.initiators), r.targets) == (3, ("ecowas",))


def test_the_same_column_is_the_one_attacked_before():
    assert reports("The CSP killed 30 Wagner fighters near Anéfis. JNIM claimed to have ambushed the same column.")[-1].targets == ("wagner-group",)


@pytest.mark.parametrize("text", ["It is unclear whether the army left Ber.", "It is not known who held him."])
def test_what_is_not_known_is_not_asserted(text):
    assert only(text).status == "hypothetical"


def test_the_soldiers_killed_by_a_car_bomb_are_its_target():
    assert only("A car packed with explosives blew up on Monday at the gate of a Malian base in Gao, killing six soldiers.").targets == ("malian-armed-forces",)


def test_where_the_attackers_came_to_is_where_they_attacked():
    r = only("Gunmen have stormed a village in central Mali. The attackers reached Ouo on Saturday as traders were leaving.")
    assert (r.place, r.period.start.isoformat()) == ("ouo", "2024-03-09")


def test_a_speaker_who_goes_on_behind_a_comma_denies_only_what_was_denied():
    statuses = {r.event_type: r.status for r in reports("The FLA denied that its men had shelled the market at Amasrakad, and accused the army of lying.")}
    assert statuses == {"shelling": "denied", "accusation": "asserted"}


def test_a_base_that_is_abandoned_by_those_who_withdraw_is_left_once():
    assert only("The VDP abandoned their base at Pensa on 3 November and withdrew to Barsalogho.").place == "pensa"


def test_a_movement_of_one_country_tells_which_of_two_towns_is_meant():
    assert only("The FLA shelled the market at Léré.").place == "lere"
