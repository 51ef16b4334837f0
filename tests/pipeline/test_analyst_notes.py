"""Notes of incident analysts: a full date, a side, a place with its units, a toll; sentences of our own."""

import datetime

import pytest

from sahel_nlp.pipeline import analyse
from sahel_nlp.records import Document


def reports(text, date="2024-12-31"):
    return analyse(Document("d", language="en", text=text, published=datetime.date.fromisoformat(date))).reports


def days(text):
    return [(r.event_type, r.period.start.isoformat()) for r in reports(text)]


def test_a_day_without_its_year_goes_on_from_the_full_date_that_opens_the_note():
    text = "On 2 July 2022, gunmen kidnapped the mayor of Diabaly. On 9 July, gunmen attacked Niono. On 3 January, gunmen attacked Sokolo."
    assert [d for _, d in days(text)] == ["2022-07-02", "2022-07-09", "2023-01-03"]


def test_a_full_date_inside_a_sentence_starts_no_year():
    text = "The village, which JNIM attacked on 13 May 2021, was raided again. On 5 March, gunmen burned the market of Boni."
    assert ("looting", "2024-03-05") in days(text)


@pytest.mark.parametrize("text, initiators, targets", [
    ("JNIM and Dan Na Ambassagou signed a peace agreement in Doucombo.", ["jnim"], ["dan-na-ambassagou"]),
    ("Koglweogo members beat to death a man accused of stealing cattle at Fada N'Gourma.", ["koglweogo"], ["civilians"]),
    ("Militants raided the camp of Tamalat and executed 14 Dawsahak civilians.", ["fighters"], ["daoussahak-community"]),
    ("Students of the university of Niamey clashed with police during a march.", ["rioters"], ["nigerien-police"]),
    ("Shells landed inside the MINUSMA camp in Tessalit.", [], ["minusma"]),
    ("In Kolmangol (Ouenkoro, Bankass), FAMa and Dozo militiamen killed 12 Fulani civilians.", ["malian-armed-forces", "dozo-hunters"], ["fulani-community"]),
    ("Soldiers shelled the outskirts of Djibo with artillery to repel JNIM fighters.", ["burkinabe-armed-forces"], ["jnim"]),
    ("A policeman opened fire on a motorcyclist in Lomé.", ["togolese-police"], ["civilians"]),
    ("Gunmen fired at a military helicopter near Gorgadji.", ["unidentified-gunmen"], ["burkinabe-armed-forces"])])
def test_who_and_against_whom(text, initiators, targets):
    found = reports(text)[0]
    assert (list(found.initiators), list(found.targets)) == (initiators, targets)


def test_what_was_done_to_a_hideout_of_theirs_and_to_those_killed_there():
    found = [(r.event_type, list(r.initiators), list(r.targets)) for r in reports(
        "The MNJTF destroyed a Boko Haram hideout at Tumbun Rago (Lake Chad). Seven terrorists were neutralised.")]
    assert found == [("looting", ["multinational-joint-task-force"], ["boko-haram"]), ("killing", ["multinational-joint-task-force"], ["jihadist-fighters"])]


def test_who_resisted_and_was_shot():
    found = reports("Gunmen stole cattle belonging to herders in Bankilaré. A shepherd who resisted was shot dead.")
    assert [(r.event_type, list(r.initiators)) for r in found] == [("looting", ["unidentified-gunmen"]), ("killing", ["unidentified-gunmen"])]


def test_his_vehicle_is_of_the_man_who_was_taken():
    found = reports("JNIM militants abducted a priest near Kiembara. His vehicle was found burned.")
    assert [(r.event_type, list(r.initiators), list(r.targets)) for r in found] == [("abduction", ["jnim"], ["civilians"]), ("looting", ["jnim"], ["civilians"])]


@pytest.mark.parametrize("text, types", [
    ("Traders went on strike in Gao. The strike lasted two days.", ["protest"]),
    ("JNIM militants entered Kerboulé and preached in the mosque.", ["presence"]),
    ("JNIM militants gathered residents of Kerboulé in the mosque and preached.", ["presence"]),
    ("Gunmen entered Diapaga on Tuesday.", ["presence"]),
    ("JNIM imposed a blockade on Boni, preventing vehicles from entering or leaving.", ["blockade"]),
    ("The convoy of MINUSMA leaving Tessalit struck two IEDs near Anéfis.", ["explosive"]),
    ("The army re-established its camp at Abala.", ["base_established"])])
def test_what_it_is_and_nothing_beside(text, types):
    assert [r.event_type for r in reports(text)] == types


def test_kidnapped_victims_are_not_dead():
    found = reports("Police rescued 11 kidnapped victims in Kagarko.")
    assert [r.toll.best for r in found] == [None]


@pytest.mark.parametrize("text", [
    "JNIM destroyed a bridge on the Sévaré-Douentza road near Boré.",
    "JNIM ambushed traders between Sévaré and Douentza, near Boré."])
def test_the_place_near_which_the_road_was_cut_is_the_nearer_one(text):
    assert [r.place for r in reports(text)] == ["bore"]


@pytest.mark.parametrize("text, initiators, targets", [
    ("An army helicopter strike on a JNIM group near Solhan killed 15.", ["burkinabe-armed-forces"], ["jnim"]),
    ("The Nigerian army carried out joint air strikes on ISWAP positions near Abadam, killing 40.", ["nigerian-armed-forces"], ["iswap"]),
    ("Soldiers attacked a terrorist base near Inates.", ["nigerien-armed-forces"], ["jihadist-fighters"]),
    ("Members of the M5-RFP marched in Bamako.", ["m5-rfp"], []),
    ("The CNAVC demonstrated in Ouagadougou.", ["cnavc"], []),
    ("A soldier was killed by a roadside bomb in Botou planted by suspected JNIM.", ["jnim"], ["burkinabe-armed-forces"]),
    ("A guard was shot dead by two individuals on a motorcycle in Ber.", ["unidentified-gunmen"], ["malian-national-guard"]),
    ("ISSP fighters attacked Teguey village in Tera department. 23 soldiers KIA.", ["issp"], ["nigerien-armed-forces"]),
    ("Dan Na Ambassagou militiamen beat and robbed two Fulani women.", ["dan-na-ambassagou"], ["fulani-community"]),
    ("Police dispersed with tear gas a march of the coalition Wakit Tamma in N'Djamena.", ["wakit-tamma"], ["chadian-police"]),
    ("JNIM militants forced inhabitants of five villages around Mansila to leave.", ["jnim"], ["civilians"]),
    ("JNIM freed three ICRC staff.", ["jnim"], ["icrc"])])
def test_whose_it_was(text, initiators, targets):
    found = reports(text)[0]
    assert (list(found.initiators), list(found.targets)) == (initiators, targets)


def test_clashes_told_behind_after_are_of_whoever_took_the_place():
    found = reports("On 24 February 2024, ISSP fighters took control of Tabankort after clashes with the CSP.")
    assert [(r.event_type, list(r.initiators), r.period.start.isoformat()) for r in found if r.event_type == "armed_clash"] == [("armed_clash", ["issp"], "2024-02-24")]


@pytest.mark.parametrize("text, dead", [
    ("Truckers went on strike across Niger over the murder of a colleague.", None),
    ("In retaliation for the killing of a Dozo, Dozo hunters attacked Fulani herders near Fatoma, killing three people.", 3)])
def test_what_it_was_for_is_no_part_of_it(text, dead):
    assert [r.toll.best for r in reports(text) if r.event_type in {"protest", "attack"}] == [dead]


@pytest.mark.parametrize("text, rows", [
    ("Militiamen killed two Fulani herders and stole their cattle in Ouo.", [("killing", ["militia"], ["fulani-community"]), ("looting", ["militia"], ["fulani-community"])]),
    ("VDPs executed 14 Fulani civilians in Thiou after an attack on their position.", [("killing", ["vdp"], ["fulani-community"]), ("attack", [], ["vdp"])]),
    ("JNIM attacked a post at Boni. Soldiers fought back, killing three attackers.",
     [("attack", ["jnim"], ["malian-armed-forces"]), ("killing", ["malian-armed-forces"], ["jnim"])]),
    ("Gunmen kidnapped eleven passengers near Tougan. All were released on 15 June.", [("abduction", ["unidentified-gunmen"], ["civilians"]), ("concession", [], ["civilians"])]),
    ("Militants ransacked the police station in Titao.", [("looting", ["fighters"], ["burkinabe-police"])]),
    ("A mob lynched two suspected thieves in Zinder.", [("mob_violence", ["rioters"], ["civilians"])]),
    ("Prisoners rioted in the Niamey civil prison.", [("riot", ["rioters"], [])]),
    ("Gunmen fired on a vehicle transporting gold miners at Djado.", [("attack", ["unidentified-gunmen"], ["civilians"])]),
    ("The Malian air force hit a gathering of terrorists at Ber.", [("air_strike", ["malian-air-force"], ["jihadist-fighters"])]),
    ("The governor declared a curfew in Téra.", [("sanction", ["government-of-niger"], [])])])
def test_rows_of_a_note(text, rows):
    assert [(r.event_type, list(r.initiators), list(r.targets)) for r in reports(text)] == rows


@pytest.mark.parametrize("text, dead", [
    ("A drone struck a camp in Wagadou, killing a local leader named Abou Yehiya.", 1),
    ("Police shot at herders protesting the closure of a well in Mangalmé; six people died.", 6)])
def test_the_dead_of_the_deed_itself(text, dead):
    assert [r.toll.best for r in reports(text) if r.event_type in {"air_strike", "attack"}] == [dead]


def test_five_of_whom_were_found_dead():
    found = reports("Soldiers arrested eight people at Gao, five of whom were later found dead.")
    assert [(r.event_type, list(r.targets), r.toll.best) for r in found] == [("arrest", ["civilians"], None), ("killing", ["civilians"], 5)]


@pytest.mark.parametrize("text, place", [
    ("JNIM detonated a bomb against a VDP convoy heading to Pissila (Pissila, Sanmatenga).", "pissila"),
    ("Demonstrators vandalised the Institut Français in Bobo-Dioulasso.", "bobo-dioulasso"),
    ("A mine exploded on the road linking Partiaga and Kouarbagou (Partiaga, Tapoa).", "partiaga")])
def test_where_a_note_puts_it(text, place):
    assert {r.place for r in reports(text)} == {place}


@pytest.mark.parametrize("text, rows", [
    ("Clashes broke out between farmers and herders in Manni.", [("armed_clash", ["civilians"], ["civilians"])]),
    ("Clashes broke out between Mossi farmers and Fulani herders in Manni following the destruction of a field by cattle.",
     [("armed_clash", ["mossi-community"], ["fulani-community"])]),
    ("Farmers fought with Zaghawa herders in Am Zoer.", [("armed_clash", ["civilians"], ["zaghawa-community"])]),
    ("JNIM cut down the telecommunications mast at Sofara.", [("looting", ["jnim"], ["civilians"])]),
    ("A thief was beaten by a crowd at the market in Bamako.", [("mob_violence", ["rioters"], ["civilians"])]),
    ("Opposition supporters marched in Moundou; police arrested a dozen of them.", [("protest", ["protesters"], []), ("arrest", ["chadian-police"], ["civilians"])]),
    ("A soldier shot at traders at the Kaya market; he was arrested by gendarmes.",
     [("attack", ["burkinabe-armed-forces"], ["civilians"]), ("arrest", ["burkinabe-gendarmerie"], ["burkinabe-armed-forces"])]),
    ("An explosive device hidden in a parcel was found and destroyed by army engineers in Dori.", [("weapons_seizure", ["burkinabe-armed-forces"], [])]),
    ("Soldiers shot dead three Tuareg herders near Nioro and burned their camp.",
     [("killing", ["malian-armed-forces"], ["tuareg-community"]), ("looting", ["malian-armed-forces"], ["tuareg-community"])]),
    ("Herders and forest agents came to blows in the Pô National Park over illegal grazing.", [("riot", ["rioters"], ["burkinabe-forest-rangers"])])])
def test_more_rows_of_notes(text, rows):
    assert [(r.event_type, list(r.initiators), list(r.targets)) for r in reports(text)] == rows


@pytest.mark.parametrize("text, rows", [
    ("The army recaptured Boni.", [("territorial_takeover", ["malian-armed-forces"], [])]),
    ("Police recaptured 20 prisoners in Niamey.", [("arrest", ["nigerien-police"], ["civilians"])]),
    ("A Nigerian air strike killed several bandit leaders at Tsafe.", [("air_strike", ["nigerian-armed-forces"], ["unidentified-gunmen"])]),
    ("An unexploded shell went off while children were playing with it in Hombori, killing three.", [("explosive", [], ["civilians"])]),
    ("Arab and Tuareg traders clashed at the Timbuktu market.", [("armed_clash", ["arab-community"], ["tuareg-community"])])])
def test_words_of_two_meanings(text, rows):
    assert [(r.event_type, list(r.initiators), list(r.targets)) for r in reports(text)] == rows
