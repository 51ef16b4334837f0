"""Notes of trackers, more of them: one behaviour a test, told in our own words."""

import datetime

import sahel_nlp
from sahel_nlp.pipeline.base import make_doc
from sahel_nlp.records import Document


def reports(text, day=datetime.date(2023, 6, 30)):
    nlp = sahel_nlp.load("en")
    doc = make_doc(nlp, Document("d", text=text, published=day))
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    return doc._.reports


def one(text, *types):
    (report,) = [r for r in reports(text) if not types or r.event_type in types]
    return report


def test_dead_and_taken_in_one_sentence():
    dead, taken = reports("On 2 June 2023, ISWAP attacked a camp of fishermen near Bosso. Five fishermen were killed and two others taken hostage.")
    assert dead.toll.best == 5 and (taken.initiators, taken.abducted) == (("iswap",), 2)


def test_two_passives_with_one_auxiliary_share_their_agent():
    killed, taken = reports("Two soldiers were killed and three vehicles taken by JNIM near Djibo on 4 June 2023.")
    assert killed.initiators == taken.initiators == ("jnim",)


def test_others_arrested_are_people_like_those_before_and_were_not_taken_where_they_were_handed_over():
    text = "On 10 June 2023, Algerian soldiers shot dead two gold miners near Tin Zaouatine. Four others were arrested and handed over to the police in Assamaka."
    report = one(text, "arrest")
    assert (report.initiators, report.targets, report.place) == (("algerian-armed-forces",), ("civilians",), "tinzaouaten")


def test_forces_on_both_sides_of_a_slash():
    assert one("Military forces/Africa Corps clashed with JNIM near Nara on 2 June 2023.").initiators == ("malian-armed-forces", "africa-corps")


def test_a_bracket_between_an_actor_and_its_noun():
    assert one("On 8 June 2023, dozo (Dambe) militiamen attacked the hamlet of Bagui in Mali.").initiators == ("dozo-hunters",)


def test_the_occasion_keeps_its_own_place_and_day():
    text = "In response to the attack on Seytenga of 2 June 2023, soldiers conducted airstrikes on 4 June 2023 against jihadists around Tambao."
    report = one(text, "air_strike")
    assert (report.place, report.period.start) == ("tambao", datetime.date(2023, 6, 4))


def test_an_ultimatum_after_a_blockade_is_of_those_who_block():
    report = one("On 5 June 2023, JNIM besieged Diapaga. Residents were given three days to leave.", "threat")
    assert (report.initiators, report.targets) == (("jnim",), ("civilians",))


def test_fighting_inside_one_group_has_it_on_both_sides():
    for text in ("Infighting was reported among JNIM units near Nampala on 5 June 2023; six fighters dead.",
                 "Clashes between rival JNIM factions near Nampala left six fighters dead on 5 June 2023."):
        report = one(text)
        assert (report.event_type, report.initiators, report.targets, report.toll.best) == ("armed_clash", ("jnim",), ("jnim",), 6)


def test_clashes_reported_between_two_sides():
    report = one("Clashes reported between JNIM and ISSP near Nara on 2 June 2023.")
    assert (report.initiators, report.targets) == (("jnim",), ("issp",))


def test_people_reported_dead_are_no_speakers():
    report = one("Army airstrike hits market in Konna, 7 June 2023; 15+ civilians reported dead.")
    assert (report.toll.low, report.toll.best, report.toll.high, report.attributed_to) == (15, 15, None, ())
    assert one("Three soldiers reported killed near Nara on 2 June 2023.").targets == ("malian-armed-forces",)


def test_a_family_of_four_is_four_dead():
    assert one("On 3 June 2023, a roadside bomb killed a family of four near Djibo.").toll.best == 4


def test_a_currency_is_no_place():
    text = "On 13 June 2023, gunmen abducted a trader in Ténenkou and released him on 15 June 2023 after payment of a ransom of XOF 5 million."
    assert {r.place for r in reports(text)} == {"tenenkou"}


def test_what_a_side_says_it_had_done_has_the_day_of_the_note():
    text = "On 2 June 2023, soldiers clashed with JNIM near Nara. JNIM said it had killed eleven soldiers."
    assert {r.period.start for r in reports(text)} == {datetime.date(2023, 6, 2)}
