"""English prose of agencies, NGOs and the UN: words for what is done, denials of a content, marches with a demand; sentences of our own."""


import pytest
from notes import read as reports

from sahel_nlp.pipeline import analyse
from sahel_nlp.records import Document


@pytest.mark.parametrize("text, kind, initiators, targets", [
    ("Gunmen swept through three hamlets near Gorom-Gorom on Monday.", "attack", ["unidentified-gunmen"], ["civilians"]),
    ("Militants bundled a mayor into a pick-up at Boni.", "abduction", ["fighters"], ["civilians"]),
    ("Police picked up two opposition leaders in Niamey overnight.", "arrest", ["nigerien-police"], ["civilians"]),
    ("JNIM fighters choked off the road to Djibo.", "blockade", ["jnim"], []),
    ("Boko Haram fighters gave themselves up to the army at Diffa.", "concession", ["boko-haram"], ["nigerien-armed-forces"]),
    ("Turkey sold Mali a dozen drones.", "support", ["turkey"], ["government-of-mali"]),
    ("Algeria expressed concern over the fighting.", "statement", ["algeria"], []),
    ("The junta in Niamey recalled its ambassador from Abuja.", "rejection", ["government-of-niger"], ["nigeria"]),
    ("Angry villagers beat the driver to death near Kaya.", "mob_violence", ["rioters"], ["civilians"]),
    ("Togo and Ghana shook hands on a deal to watch their border together.", "agreement", ["togo"], ["ghana"])])
def test_words_for_what_is_done(text, kind, initiators, targets):
    found = [r for r in reports(text) if r.event_type == kind]
    assert [(list(r.initiators), list(r.targets)) for r in found] == [(initiators, targets)]


@pytest.mark.parametrize("text", [
    "The price of millet fell on Tuesday as traders emptied their stores.",
    "The bank cut its rates and the currency recovered.",
    "The arrival of 15,000 refugees has put pressure on the wells.",
    "Doctors treated 30 children hurt when a school wall collapsed in Mopti."])
def test_everyday_news_is_no_event(text):
    assert not reports(text)


@pytest.mark.parametrize("text", [
    "It is false that soldiers killed herders at Nassoumbou, the army said.",
    "The army denied any role in the killing of four herders near Nassoumbou.",
    "The army rejected the claim that soldiers had killed herders at Nassoumbou."])
def test_what_is_called_untrue_is_denied(text):
    assert [r.status for r in reports(text) if r.event_type == "killing"] == ["denied"]


def test_what_an_inquiry_finds_is_its_word():
    found = [r for r in reports("An inquiry found that soldiers had killed 40 villagers in Moura.") if r.event_type == "killing"]
    assert [(r.status, r.toll.best) for r in found] == [("reported", 40)]


def test_who_claims_in_other_words_did_it():
    [attack] = [r for r in reports("JNIM put its name to the ambush of a convoy near Boni.") if r.event_type == "attack"]
    assert (attack.initiators, attack.status) == (("jnim",), "claimed")


def test_raiders_who_enter_a_village_do_not_take_it():
    found = [r.event_type for r in reports("Gunmen entered the village of Koualou and shot seven men dead.")]
    assert "killing" in found and "territorial_takeover" not in found


def test_a_demand_that_marchers_make_is_made():
    found = {r.event_type: r.status for r in reports("Hundreds of people marched in Niamey on Sunday to demand the departure of French troops.")}
    assert (found["protest"], found["demand"]) == ("asserted", "asserted")


def test_a_toll_in_a_headline_is_not_that_of_a_vow():
    [vow] = [r for r in reports("Mali junta vows revenge as Boulikessi toll climbs to 30") if r.event_type == "threat"]
    assert vow.toll.best is None


@pytest.mark.parametrize("text", ["Output from successful command execution or None", "The gunmen took none"])
def test_a_text_that_ends_on_a_word_for_nobody_is_read(text):
    assert analyse(Document("d", language="en", text=text)).document.status == "read"
