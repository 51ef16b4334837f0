"""Notes written as forms and lists: one behaviour a test, told in our own words."""

import datetime

import sahel_nlp
from sahel_nlp.pipeline.base import make_doc
from sahel_nlp.records import Document


def reports(text, lang="en", day=datetime.date(2023, 6, 30)):
    nlp = sahel_nlp.load(lang)
    doc = make_doc(nlp, Document("d", text=text, published=day))
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    return doc._.reports


def one(text, lang="en"):
    (report,) = reports(text, lang)
    return report


def test_a_form_without_prose():
    report = one("Type: Ambush\nCountry: Niger\nRegion: Tillabéri\nLocation: Banibangou\nDate: 3 June 2023\nPerpetrator: ISSP\nTarget: army convoy\nFatalities: 6\nInjured: 2")
    assert (report.event_type, report.initiators, report.targets, report.place) == ("attack", ("issp",), ("nigerien-armed-forces",), "bani-bangou")
    assert (report.period.start, report.toll.best, report.injured) == (datetime.date(2023, 6, 3), 6, 2)


def test_actors_of_a_form_fill_the_sides_that_its_prose_leaves_open():
    report = one("Date: 6 June 2023\nLocation: Hombori, Mali\nActors: JNIM; FAMa\nCasualties: 2 KIA, 3 WIA\nDetails: A military convoy struck an IED.")
    assert (report.event_type, report.initiators, report.targets, report.place) == ("explosive", ("jnim",), ("malian-armed-forces",), "hombori")
    assert (report.period.start, report.toll.best, report.injured) == (datetime.date(2023, 6, 6), 2, 3)


def test_a_form_in_one_row():
    report = one("Date: 2 June 2023 | Location: Gossi (Gao) | Actors: ISSP / civilians | Details: A nurse was taken from her house. | Source: local radio")
    assert (report.event_type, report.initiators, report.targets, report.place) == ("abduction", ("issp",), ("civilians",), "gossi")


def test_two_forms_one_after_the_other():
    first, second = reports("Date: 1 June 2023\nLocation: Pama\nSummary: JNIM attacked the camp.\nDate: 3 June 2023\nLocation: Titao\nSummary: Gunmen killed a trader.")
    assert (first.place, first.period.start.day, second.place, second.period.start.day) == ("pama", 1, "titao", 3)
    assert second.initiators == ("unidentified-gunmen",)


def test_either_of_two_actors_is_one_side():
    report = one("Date: 22 June 2023. Location: Pama. Actors: either JNIM or bandits. Summary: two traders were robbed.")
    assert (report.initiators, report.initiator_mode) == (("jnim", "unidentified-gunmen"), "any") and "jnim" not in report.targets


def test_a_french_form():
    report = one("Date : 3 juin 2023\nLieu : Banibangou (Tillabéri)\nAuteurs présumés : EIGS\nBilan : 4 soldats tués, 2 blessés\nRésumé : Un convoi militaire est tombé dans une embuscade.", "fr")
    assert (report.initiators, report.targets, report.place, report.toll.best, report.injured) == (("issp",), ("nigerien-armed-forces",), "bani-bangou", 4, 2)


def test_a_day_and_a_town_at_the_head_of_an_entry():
    first, second = reports("- 10 June: Ansongo. A teacher abducted by armed men.\n- 11 June: Labbezanga. Army post shelled; one soldier wounded. ISSP suspected.")
    assert (first.place, first.period.start.day) == ("ansongo", 10)
    assert (second.place, second.period.start.day, second.initiators, second.injured) == ("labbezanga", 11, ("issp",), 1)


def test_days_in_figures_at_the_head_of_a_note():
    assert one("8/6: Gunmen killed a village chief in Gorgadji.").period.start == datetime.date(2023, 6, 8)
    assert one("05JUN23 - Gossi: gunmen killed a village chief.").period.start == datetime.date(2023, 6, 5)


def test_people_killed_elsewhere_on_another_day_are_not_those_before():
    _, second = reports("On 3 June, JNIM attacked a FAMa post at Tessit.\nOn 4 June, a drone strike killed 7 near Ansongo.")
    assert (second.targets, second.toll.best) == ((), 7)


def test_one_label_makes_no_form():
    assert one("Update: JNIM attacked an army post at Tessit on 3 June 2023.").initiators == ("jnim",)
