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
