"""Turns of agency leads, digests and communiqués: one behaviour each, in sentences of our own."""

import datetime

import pytest
from notes import read as reports


def first(text, **more):
    return reports(text, **more)[0]


def test_a_name_its_acronym_and_the_noun_behind_are_one_group():
    r = first("Suspected Islamic State in the Greater Sahara (ISGS) militants 7 March raided Tera town.")
    assert r.initiators == ("issp",)


def test_role_words_do_not_run_into_a_longer_name():
    r = first("Members of jihadist Group to Support Islam and Muslims (JNIM) killed four soldiers near Djibo.")
    assert r.initiators == ("jnim",)


@pytest.mark.parametrize("words", ["Mali's violence-torn centre", "the jihadist-infested Mopti region", "the conflict-ridden Gao region"])
def test_a_hyphened_adjective_is_no_event_and_no_side(words):
    assert len(reports(f"Gunmen killed three herders in {words} on Monday.")) == 1


def test_an_affiliation_before_a_name_is_no_side():
    r = first("Clashes between al-Qaeda-linked JNIM and ISGS fighters left 12 dead near Arbinda.")
    assert (r.initiators, r.targets) == (("jnim",), ("issp",))


def test_the_wounded_are_not_added_to_the_dead():
    r = first("Gunmen mounted an ambush Tuesday on an army convoy that left six soldiers dead and 21 wounded, four of them gravely, the army said.")
    assert (r.toll.best, r.injured) == (6, 21)


def test_an_article_before_a_report_counts_nobody():
    assert first("A provisional report states that more than a dozen gendarmes were killed near Titao.").toll.best == 12


def test_parts_that_make_up_the_whole_are_not_added():
    r = first("Nine people, five soldiers, three volunteers and a trader, were killed in an attack on Sebba.")
    assert r.toll.best == 9


def test_days_joined_by_a_hyphen_after_the_month_are_a_range_and_no_toll():
    r = first("Wagner said its fighters suffered heavy losses between February 3-7, near Anefis.")
    assert (r.period.start, r.period.end, r.toll.best) == (datetime.date(2024, 2, 3), datetime.date(2024, 2, 7), None)


def test_who_an_attack_is_blamed_on_is_its_initiator():
    r = next(r for r in reports("The government blamed the raid on Katiba Macina.") if r.event_type == "attack")
    assert (r.initiators, r.targets, r.status) == (("katiba-macina",), (), "alleged")


def test_a_claimant_comes_before_a_possessive_country():
    assert first("JNIM claims responsibility for Mali's attacks.").initiators == ("jnim",)


def test_the_gunmen_are_never_the_army_spoken_of():
    found = reports("Soldiers killed two traders in Djibo. The gunmen then burned the market.")
    assert all("burkinabe-armed-forces" not in r.initiators for r in found if "burn" in r.trigger)


def test_he_is_the_last_speaker():
    r = reports("Gunmen attacked Gothey on Sunday, a local mayor said. He said the assailants looted shops.")[-1]
    assert (r.status, r.attributed_to) == ("reported", ("a local mayor",))


def test_the_speaker_may_follow_the_verb_at_the_end():
    r = first("Armed bandits attacked three hamlets on Sunday evening, said governor Moussa Issa.")
    assert (r.status, r.attributed_to) == ("reported", ("governor Moussa Issa",))


def test_a_pronoun_object_is_not_its_own_subject():
    r = first("The soldiers were escorting a truck when armed men ambushed them near Hombori.")
    assert (r.initiators, r.targets) == (("unidentified-gunmen",), ("malian-armed-forces",))


def test_the_group_is_the_one_just_named():
    assert first("JNIM attacked the army camp at Dioura, the group said.").attributed_to == ("jnim",)


def test_a_second_deed_after_a_semicolon_and_a_date_keeps_its_subject():
    found = reports("Suspected ISGS militants 1 March killed two farmers in Abala; 4 March abducted three herders in Banibangou.")
    assert [(r.event_type, r.initiators) for r in found] == [("killing", ("issp",)), ("abduction", ("issp",))]


def test_two_sides_that_clash_stand_on_two_sides():
    r = first("Police and JNIM militants clashed in Piela on Monday.")
    assert (r.initiators, r.targets) == (("burkinabe-police",), ("jnim",))


@pytest.mark.parametrize("text", ["Military rulers seized control of the government in July.", "Soldiers seized power in July."])
def test_who_seizes_power_made_a_coup(text):
    assert [r.event_type for r in reports(text)] == ["coup"]


def test_what_somebody_was_able_to_do_was_done():
    assert [r.status for r in reports("The soldiers were able to withdraw from Labbezanga.")] == ["asserted"]


def test_an_agent_in_quotes_is_an_agent():
    r = first("Ten soldiers were killed in an ambush by some “armed terrorists” near Torodi.")
    assert (r.initiators, r.targets) == (("jihadist-fighters",), ("nigerien-armed-forces",))


def test_men_who_attack_are_gunmen_not_civilians():
    assert first("The patrol was attacked by a band of men riding motorcycles near Tillia.").initiators == ("unidentified-gunmen",)


def test_the_other_side_of_a_border_does_not_change_the_army():
    r = reports("Jihadists raided a post of Burkina Faso's army in Nassoumbou, near the Mali border. Soldiers killed two raiders.")[-1]
    assert r.initiators == ("burkinabe-armed-forces",)


def test_who_has_soldiers_abroad_owns_them():
    assert first("France has 900 soldiers stationed in Niger.").initiators == ("french-forces",)


def test_an_infinitive_that_tells_the_event_again_is_no_event():
    assert all(r.event_type != "attack" for r in reports("The coup, the latest to hit the Sahel, was condemned by ECOWAS."))


def test_french_active_attribution_names_the_initiator():
    r = first("Des habitants attribuent cette attaque à la Katiba Macina.", language="fr")
    assert r.initiators == ("katiba-macina",)


def test_acronyms_in_small_letters_are_read():
    r = first("Les Fama ont tué trois combattants du Jnim près de Boni.", language="fr")
    assert (r.initiators, r.targets) == (("malian-armed-forces",), ("jnim",))


def test_the_object_of_a_verb_is_not_the_subject_of_the_next():
    r = first("Gunmen attacked Sebba and JNIM took the Djibo camp.")
    assert (r.initiators, r.place) == (("unidentified-gunmen",), "sebba")


def test_a_claim_in_the_same_sentence_names_the_initiator():
    found = reports("Gunmen killed four soldiers near Djibo on Monday and JNIM claimed the attack.")
    assert [(r.event_type, r.initiators, r.status) for r in found] == [("killing", ("jnim",), "claimed")]
