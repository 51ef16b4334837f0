"""One behaviour of French each: a sentence and what it gives."""

import pytest
from french import of_type, only, reports

from sahel_nlp.pipeline import load
from sahel_nlp.reading.inputs import from_texts

THURSDAY = "2024-03-14"


def day(r):
    return str(r.period.start), str(r.period.end)


def test_an_attack_with_its_sides_place_and_toll():
    r = only("Des combattants du JNIM ont attaqué lundi le camp militaire de Boulikessi, tuant six soldats.")
    assert (r.event_type, r.initiators, r.targets, r.place, r.toll.best) == ("attack", ("jnim",), ("malian-armed-forces",), "boulikessi", 6)


@pytest.mark.parametrize("text", [
    "Neuf civils ont trouvé la mort lundi à Djibo.",
    "Neuf civils ont perdu la vie lundi à Djibo.",
    "Une attaque a coûté la vie à neuf civils lundi à Djibo.",
    "Une attaque a fait neuf morts parmi les civils lundi à Djibo.",
    "Neuf civils ont péri lundi à Djibo.",
])
def test_ways_to_say_that_people_died(text):
    assert reports(text)[0].toll.best == 9


def test_a_passive_turns_the_sides():
    r = only("Deux gendarmes ont été enlevés mardi près de Torodi par des hommes armés non identifiés.")
    assert (r.event_type, r.initiators, r.targets, r.abducted) == ("abduction", ("unidentified-gunmen",), ("nigerien-gendarmerie",), 2)


def test_a_tense_made_with_be_is_no_passive():
    r = only("Les mercenaires de Wagner se sont retirés de Ber.", "2024-11-05")
    assert (r.event_type, r.initiators, r.place) == ("withdrawal", ("wagner-group",), "ber")


def test_a_reflexive_verb_of_its_own_meaning():
    r = only("Le JNIM s'est emparé dimanche de Farabougou.")
    assert (r.event_type, r.initiators, r.place) == ("territorial_takeover", ("jnim",), "farabougou")


def test_attack_of_a_target_and_attack_of_an_attacker():
    struck = only("L'attaque du village de Sebba par le JNIM a fait quatre morts.")
    striker = only("L'attaque du JNIM contre le village de Sebba a fait quatre morts.")
    assert struck.initiators == striker.initiators == ("jnim",)
    assert struck.toll.best == striker.toll.best == 4


def test_an_adjective_after_the_noun_names_the_attacker():
    assert only("Une attaque jihadiste a fait trois morts à Djibo lundi.").initiators == ("jihadist-fighters",)


def test_an_ambush_that_somebody_fell_into():
    r = only("Un convoi de l'armée burkinabè est tombé mardi dans une embuscade tendue par des terroristes près de Djibo.")
    assert (r.initiators, r.targets) == (("jihadist-fighters",), ("burkinabe-armed-forces",))


def test_the_toll_that_has_risen():
    assert reports("Le bilan de l'attaque de Djibo est passé de 12 à 17 morts.")[0].toll.best == 17


def test_people_among_the_dead_do_not_add():
    assert only("Onze personnes, dont trois enfants, ont été tuées lundi à Djibo.").toll.best == 11


def test_number_words_and_their_doubt():
    assert only("Vingt-sept civils ont été tués lundi à Djibo.").toll.best == 27
    toll = only("Une dizaine de civils ont été tués lundi à Djibo.").toll
    assert (toll.best, toll.text) == (10, "dizaine")


@pytest.mark.parametrize("text, expected", [
    ("Huit civils ont été tués mardi dernier à Djibo.", ("2024-03-12", "2024-03-12")),
    ("Huit civils ont été tués le 5 mars dernier à Djibo.", ("2024-03-05", "2024-03-05")),
    ("Huit civils ont été tués dans la nuit de mardi à mercredi à Djibo.", ("2024-03-12", "2024-03-13")),
    ("Huit civils ont été tués avant-hier à Djibo.", ("2024-03-12", "2024-03-12")),
    ("Huit civils ont été tués le week-end dernier à Djibo.", ("2024-03-09", "2024-03-10")),
    ("Huit civils ont été tués il y a trois jours à Djibo.", ("2024-03-11", "2024-03-11")),
])
def test_dates(text, expected):
    assert day(only(text)) == expected


def test_the_eve_counts_from_the_day_told_before():
    found = reports("Djibo a été attaquée lundi par le JNIM. La veille, deux commerçants avaient été enlevés à Arbinda.")
    assert [day(r)[0] for r in found] == ["2024-03-11", "2024-03-10"]


def test_the_conditional_is_hearsay():
    assert only("Des soldats maliens auraient tué cinq bergers lundi à Nampala.").status == "alleged"


def test_a_denial_an_inversion_and_a_source():
    assert only("L'armée malienne a démenti avoir bombardé un village près de Ber.").status == "denied"
    said = only("Neuf civils ont été tués lundi à Djibo, a annoncé l'armée burkinabè.")
    assert (said.status, said.attributed_to) == ("claimed", ("burkinabe-armed-forces",))
    assert only("Selon des habitants, neuf civils ont été tués lundi à Djibo.").status == "reported"


def test_negation_stands_around_the_verb():
    assert reports("La ville de Djibo n'a pas été attaquée.")[0].status == "negated"
    unharmed = [r for r in reports("Le JNIM a attaqué lundi le poste de police de Djibo. L'attaque n'a fait aucune victime.") if r.status == "asserted"]
    assert unharmed[0].toll.best == 0


def test_nobody_claimed_the_attack_which_took_place():
    r = only("Aucun groupe n'a revendiqué l'attaque de lundi contre le village de Sebba.")
    assert (r.event_type, r.status, r.initiators) == ("attack", "asserted", ())


def test_a_claim_gives_the_attack_its_initiator():
    r = reports("Le JNIM a revendiqué l'attaque contre la base militaire de Boulikessi.")[0]
    assert (r.event_type, r.status, r.initiators) == ("attack", "claimed", ("jnim",))


def test_what_is_planned_or_only_possible_has_not_happened():
    assert only("L'armée malienne va se retirer de Ber.").status == "planned"
    assert reports("Si Djibo tombait aux mains du JNIM, la route serait coupée.")[0].status == "hypothetical"


def test_a_capital_is_its_government_in_politics_and_a_town_elsewhere():
    accusation = of_type("Bamako accuse Alger de soutenir les rebelles.", "accusation")
    assert (accusation.initiators, accusation.targets, accusation.place) == (("government-of-mali",), ("algeria",), "")
    assert only("Une bombe a explosé lundi à Bamako.").place == "bamako"


def test_nationality_words_with_and_without_accents():
    assert only("Deux soldats nigériens ont été tués lundi à Torodi.").targets == ("nigerien-armed-forces",)
    assert only("Deux soldats nigeriens ont ete tues lundi a Torodi.").targets == ("nigerien-armed-forces",)


def test_a_distance_is_no_toll_and_its_town_no_substitute_for_a_named_place():
    r = only("Des hommes armés ont attaqué lundi un hameau à 12 km au nord de Djibo.")
    assert (r.place, r.place_relation, r.toll.best) == ("djibo", "offset", None)


@pytest.mark.parametrize("text", [
    "Dix-sept personnes sont mortes dans le naufrage d'une pirogue sur le fleuve.",
    "Le paludisme a tué huit enfants à Maradi.",
    "La mine de Syama a livré quatre tonnes d'or.",
    "L'attaque malienne a manqué de réussite devant le but, ont regretté les supporters.",
])
def test_accident_disease_gold_and_sport_are_no_events(text):
    assert reports(text) == ()


def test_typographic_apostrophes_read_like_plain_ones():
    a, b = (only(f"L{q}armée malienne s{q}est retirée de Ber.") for q in "'’")
    assert (a.event_type, a.initiators, a.place) == (b.event_type, b.initiators, b.place)


def test_offsets_point_at_the_words():
    text = "Selon des habitants, l’armée malienne a attaqué Djibo."
    r = only(text)
    assert text[r.start:r.end] == r.trigger == "a attaqué"


def test_the_same_event_in_two_languages_is_one_event(tmp_path):
    from sahel_nlp import extract

    out = extract([{"text": "JNIM fighters attacked the town of Djibo on 11 March 2024, killing nine civilians.", "date": THURSDAY},
                   {"text": "Des combattants du JNIM ont attaqué la ville de Djibo le 11 mars 2024, tuant neuf civils.", "date": THURSDAY}])
    events = out["events"]
    assert list(out["documents"]["language"]) in (["en", "fr"], ["fr", "en"])
    assert len(events) == 1 and events["documents"][0] == 2 and events["fatalities_best"][0] == 9


@pytest.mark.parametrize("text", [
    "Die Soldaten haben das Dorf am Montag verlassen und sind in die Stadt gezogen, sagte ein Sprecher der Armee gestern Abend dort.",
    "Los soldados se retiraron de la base de Gao el lunes, según un portavoz del ejército que habló con la prensa en la capital.",
    "انسحب الجنود من قاعدة غاو يوم الاثنين",
])
def test_a_third_language_is_a_skipped_row_with_its_reason(text):
    (d,) = from_texts([text])
    assert d.status == "skipped" and d.reason


def test_an_english_pipeline_does_not_load_french():
    assert load("en").lang == "en" and load("fr").lang == "fr"


def test_denied_reports_of_an_event():
    r = only("L'armée malienne a démenti les informations faisant état d'un putsch à Bamako.")
    assert (r.event_type, r.status, r.attributed_to) == ("coup", "denied", ("malian-armed-forces",))


def test_lifting_sanctions_is_no_sanction():
    r = only("La Cédéao a levé les sanctions économiques contre le Niger.")
    assert (r.event_type, r.initiators, r.targets) == ("concession", ("ecowas",), ("government-of-niger",))


def test_a_march_to_demand_something_is_a_protest_and_a_demand():
    found = {r.event_type: r.status for r in reports("Des centaines de Tombouctiens ont marché lundi pour réclamer la paix.")}
    assert found == {"protest": "asserted", "demand": "asserted"}


def test_people_named_after_their_town_tell_the_place():
    assert reports("Plusieurs centaines de Tombouctiens ont manifesté lundi.")[0].place == "timbuktu"


def test_without_victims_the_blast_took_place():
    r = only("Une bombe a explosé lundi à Mopti, sans faire de victimes.")
    assert (r.event_type, r.status, r.toll.best) == ("explosive", "asserted", 0)


def test_the_speaker_of_a_statement_is_who_wrote_it():
    r = only("Selon un communiqué de l'armée burkinabè, deux civils ont été tués lundi à Djibo.")
    assert (r.status, r.attributed_to) == ("claimed", ("burkinabe-armed-forces",))


FLOOR = 95.0  # percent of sentences.fr.yaml that pass whole; raise it, never lower it


def test_french_gold_sentences_stay_above_the_floor(scored):
    assert scored("sentences.fr.yaml")[0]["sentences"] >= FLOOR
