"""An event that one article tells in its headline, its lead and its body is one row."""

import datetime

import sahel_nlp


def rows(text, day="2024-03-24", kind=("attack", "killing", "armed_clash")):
    """Event rows of violence of an article of that day."""
    found = sahel_nlp.extract([{"text": text, "date": day}])["events"]
    return [r for r in found.to_dict("records") if r["event_type"] in kind]


def test_the_day_of_a_statement_gives_way_to_the_day_of_the_event():
    row, = rows("Militants kill 14 Niger soldiers, ministry says\n\n"
                "The defence ministry said on Saturday that fourteen soldiers were killed in an ambush by militants in western Niger.\n\n"
                "Nine soldiers were wounded in the attack on Thursday near Abala, it added.")
    assert (str(row["date_from"])[:10], row["fatalities_best"], row["place"]) == ("2024-03-21", 14, "Abala")


def test_a_place_near_another_country_lies_beside_it():
    row, = rows("Fourteen soldiers killed near Mali border\n\nAn ambush in western Niger on Thursday left fourteen soldiers dead, the ministry said.")
    assert row["place"] == "western Niger"


def test_a_town_may_stand_for_its_region():
    row, = rows("Fourteen soldiers killed by gunmen in Tillaberi\n\nGunmen killed fourteen soldiers near Bankilare on Thursday, the ministry said.")
    assert row["place"] == "Bankilaré"


def test_a_headline_joins_the_attack_with_its_figure_and_not_the_other():
    text = ("Twelve villagers killed in Burkina Faso attack\n\nGunmen attacked the village of Sanaba on Thursday, killing twelve villagers.\n\n"
            "Another attack on the town of Djibo was reported on Saturday.")
    assert sorted((r["place"], r["reports"]) for r in rows(text)) == [("Djibo", 1), ("Sanaba", 2)]


def test_two_nights_told_of_one_raid_are_one():
    row, = rows("Gunmen attacked the village of Sanaba overnight, killing twelve people. "
                "Residents said that gunmen attacked the village of Sanaba on Thursday, killing twelve people.")
    assert (row["fatalities_best"], row["place"]) == (12, "Sanaba")


def test_a_provisional_figure_does_not_part_the_headline_from_the_event():
    text = ("Gunmen kill 100 villagers in Burkina Faso\n\nA hundred villagers were killed by gunmen in northern Burkina Faso on Thursday.\n\n"
            "The government says that 50 bodies have been found.")
    assert len(rows(text)) == 1


def test_months_above_entries_date_them():
    from sahel_nlp.reading.head import read_head

    assert read_head("Conflict digest\nApril 2020\nBurkina Faso\n\nGunmen 3 April attacked Solle.", "en").published == datetime.date(2020, 4, 30)
    assert read_head("Jihadist attacks since April 2020\n\nGunmen attacked Solle on Friday and killed four people there.", "en").published is None


def test_a_day_before_a_verb_behind_a_comma_is_that_verbs():
    found = rows("In the east, gunmen 4 March killed a police officer near Kantchari, 20 March abducted a teacher in Kompienga province.", kind=("killing", "abduction"))
    assert sorted((r["event_type"], str(r["date_from"])[:10]) for r in found) == [("abduction", "2024-03-20"), ("killing", "2024-03-04")]


def test_the_dead_of_several_places_are_counted_once():
    text = ("Soldiers killed 31 people in attacks on two villages in the Mopti region on 22 March, a report said. "
            "Soldiers killed 21 men in the village of Dioura on 22 March. Soldiers killed ten people in the village of Sokoura on 22 March.")
    found = [(r["place"], r["fatalities_best"], r["counts_in_totals"]) for r in rows(text)]
    assert sorted(found) == [("Dioura", 21, True), ("Mopti Region", 31, False), ("Socoura", 10, True)]


def test_a_man_taken_once_is_one_abduction():
    text = "Two miners kidnapped in Mali\n\nOn 22 March two miners were kidnapped in northern Mali. The company said that two miners were kidnapped on 22 March in the Gao region by JNIM."
    row, = rows(text, kind=("abduction",))
    assert (row["initiators"], row["abducted"]) == (["JNIM"], 2)


def test_planes_that_came_after_a_raid_are_not_the_raid():
    text = "Jihadists attacked the village of Dioura on 22 March, killing ten people. The army said that an air strike then destroyed a base near Dioura on 22 March."
    assert "air_strike" not in {r["event_type"] for r in rows(text, kind=("attack", "air_strike")) if r["fatalities_best"] == 10}
