"""Tolls that change, operations at the head of a count, headlines without a verb, and who stands for whom in francophone texts. Sentences of our own."""

import datetime

import pytest
from french import only, reports


@pytest.mark.parametrize(("text", "dead"), [
    ("Une embuscade a visé un convoi à Tessit lundi. Le bilan passe à 24 soldats.", 24),
    ("Le bilan de l'attaque de Koutougou est passé de 15 à 21 soldats.", 21),
    ("L'attaque de Solhan est sans précédent : de 114, le bilan officiel est passé à 132 morts.", 132)])
def test_the_last_figure_of_a_toll_that_passes_from_one_to_another(text, dead):
    assert only(text).toll.best == dead


def test_a_toll_of_wounded_soldiers_counts_no_dead():
    r = only("L'attaque de Dargol a fait dix morts. Le bilan est de 14 soldats blessés.")
    assert (r.toll.best, r.injured) == (10, 14)


def test_no_fewer_than():
    assert only("Pas moins de trente-deux gendarmes sont morts à Gaskindé mardi.").toll.best == 32


@pytest.mark.parametrize("text", ["Attaque du poste de Tera : deux morts, trois engins calcinés.", "Trois engins ont été incendiés à Boni par des bandits."])
def test_burnt_motorbikes_are_no_bombs(text):
    assert not any(r.event_type == "explosive" for r in reports(text))


def test_a_motorbike_is_none_where_it_explodes():
    assert only("Un engin a explosé au passage d'un convoi à Tera.").event_type == "explosive"


def test_what_an_operation_named_at_the_head_did():
    found = reports("Bilan de l'opération conduite dans l'Est par l'armée burkinabè : 40 terroristes neutralisés, des motos récupérées.")
    assert all(r.initiators == ("burkinabe-armed-forces",) for r in found) and found[0].toll.best == 40


def test_mortally_hit_is_killed():
    r = only("Un berger a été mortellement touché par des bandits à Gothèye.")
    assert (r.event_type, r.initiators, r.toll.best) == ("killing", ("unidentified-gunmen",), 1)


def test_men_of_a_battalion_are_soldiers():
    r = only("Deux cents hommes du 3e bataillon interarmes ont pris leurs quartiers à Tanguiéta.")
    assert (r.event_type, r.initiators) == ("deployment", ("beninese-armed-forces",))


@pytest.mark.parametrize("text", ["Nord du Mali : vingt soldats tués à Boulkessi, le camp aux mains du JNIM", "Mali : la ville de Kidal sous le contrôle des FAMa"])
def test_a_headline_that_leaves_out_its_verb(text):
    assert reports(text)[-1].event_type == "territorial_control"


def test_a_camp_in_their_hands_that_is_bombed():
    assert only("L'armée malienne a bombardé un camp aux mains du JNIM près de Léré.").event_type == "air_strike"


def test_they_made_their_entry_there():
    r = only("Kidal est libre : les FAMa y ont fait leur entrée mardi.")
    assert (r.event_type, r.initiators, r.place) == ("territorial_takeover", ("malian-armed-forces",), "kidal")


def test_where_trucks_come_from_is_not_where_they_are_stopped():
    found = reports("Kayes étouffe : le JNIM filtre depuis février les camions venant du Sénégal et interdit les cars.")
    assert {r.place for r in found} == {"kayes"}


def test_bombs_that_fall_fall_from_the_air():
    assert reports("Un drone a survolé Tonka. Puis deux bombes sont tombées sur le marché.")[-1].event_type == "air_strike"


def test_leaders_named_after_the_town_where_they_met():
    r = only("Réunis samedi à Niamey, Goïta et Tiani ont paraphé un traité.")
    assert (r.event_type, {*r.initiators, *r.targets}, r.place) == ("agreement", {"government-of-mali", "government-of-niger"}, "niamey")


def test_a_mine_of_a_name_that_no_list_holds():
    assert only("La mine d'or de Tirbo-Wassa a été pillée.").place == "x-tirbo-wassa"


def test_the_people_gathered_are_those_shot():
    r = only("Des hommes armés ont réuni les villageois de Sokolo et les ont exécutés.")
    assert (r.initiators, r.targets) == (("unidentified-gunmen",), ("civilians",))


def test_houses_of_people_who_saw_them_burned():
    assert only("Les familles de Bankilaré ont vu leurs cases brûlées lundi par les hommes de l'EIS.").targets == ("civilians",)


@pytest.mark.parametrize("text", ["Un enseignant a protesté à Gao.", "Jamais la Cédéao n'avait frappé si fort contre Bamako."])
def test_one_man_and_words_are_no_protest_and_no_attack(text):
    assert reports(text) == ()


def test_a_toll_of_two_sides_is_their_sum():
    assert only("Une attaque a visé jeudi un bateau à Bamba. Le bilan provisoire est de 49 civils et 15 militaires tués.").toll.best == 64


def test_by_a_source_people_of_two_kinds_were_killed():
    r = only("Selon le bilan provisoire, douze militaires et un civil ont été tués à Gao.")
    assert (r.targets, r.toll.best) == (("malian-armed-forces", "civilians"), 13)


@pytest.mark.parametrize("text", ["Dix-huit civils ont été tués. Les faits se sont produits à Banibangou dimanche 10 mars.",
                                  "Des bandits ont enlevé un médecin. Le drame s'est produit dimanche à Banibangou.",
                                  "Des hommes armés ont attaqué un bus. L'attaque, survenue dimanche à Banibangou, a fait trois morts."])
def test_where_and_when_the_facts_took_place(text):
    r = only(text)
    assert (r.place, r.period.start) == ("bani-bangou", datetime.date(2024, 3, 10))


def test_whose_relative_clause_ends_with_two_places():
    r = only("Un détachement de l'armée nigérienne qui se déplaçait entre Boni et Torodi a été victime d'une embuscade à Makalondi.")
    assert (r.targets, r.place) == (("nigerien-armed-forces",), "makalondi")


def test_the_wounded_who_were_evacuated_withdrew_from_nowhere():
    r = only("Dix soldats ont été tués dans une attaque de jihadistes à Gao. Vingt militaires ont été blessés et évacués vers Bamako.")
    assert (r.initiators, r.injured) == (("jihadist-fighters",), 20)


def test_a_town_under_the_blockade_of_groups():
    r = only("La ville de Djibo est soumise au blocus des groupes jihadistes depuis février 2022.")
    assert (r.event_type, r.initiators, r.place) == ("blockade", ("jihadist-fighters",), "djibo")


@pytest.mark.parametrize("text", ["Le Burkina Faso est confronté comme plusieurs pays voisins à la violence de mouvements armés.",
                                  "Plusieurs habitants sont morts de faim à Djibo, selon une ONG.", "Le Jnim a mis fin à l'embargo qui frappait la ville.",
                                  "De nouvelles règles attendent les voyageurs circulant sur les routes maliennes."])
def test_what_a_country_lives_with_is_no_event(text):
    assert not any(r.event_type in {"attack", "killing", "presence"} for r in reports(text))


def test_trucks_burned_by_fighters_are_no_seizure():
    assert only("Les jihadistes du Jnim ont détruit vendredi des dizaines de camions citernes dans la région de Sikasso.").event_type == "looting"


def test_some_were_killed_and_others_made_prisoners():
    killed, taken = reports("Une vingtaine de mercenaires de Wagner ont été tués et plusieurs autres faits prisonniers à Tinzaouatène.")
    assert (killed.toll.best, taken.event_type) == (20, "abduction")


@pytest.mark.parametrize("text", ["Des chasseurs s'en sont pris aux habitants de Bidi.", "Des chasseurs s'en sont pris, dimanche 10 mars, aux habitants de Bidi."])
def test_to_set_upon_people(text):
    r = only(text)
    assert (r.event_type, r.initiators, r.targets) == ("attack", ("dozo-hunters",), ("civilians",))


def test_counts_with_their_figures_in_brackets_or_beside():
    r = only("Bilan de l'attaque de Ber : un (01) mort, cinq (05) blessés.")
    assert (r.toll.best, r.injured) == (1, 5)
    assert only("Deux 02 soldats ont été tués à Ber.").toll.best == 2


def test_the_toll_of_before_is_no_other_event():
    assert only("Plus de 130 civils ont été tués à Ogossagou samedi. Un précédent bilan faisait état de 115 morts.").toll.best == 130


def test_unidentified_armed_men_by_their_letters():
    assert only("Le 2 mars, le village de Sirakoro a été attaqué par des HANI.").initiators == ("unidentified-gunmen",)


def test_hostages_freed_are_not_freed_by_those_who_took_them_unless_said():
    assert reports("Cinq humanitaires enlevés par des hommes armés à Dakoro ont été libérés samedi.")[-1].initiators == ()


def test_who_announces_an_expulsion_expels():
    assert only("Le ministère nigérien des Affaires étrangères a annoncé l'expulsion de l'ambassadeur français.").initiators == ("government-of-niger",)


def test_a_retreat_to_come_and_an_ambassador_who_leaves():
    assert only("Macron a annoncé le retrait prochain des soldats français du Niger.").status == "planned"
    assert not any(r.event_type == "withdrawal" for r in reports("La junte a salué le départ de l'ambassadeur."))


def test_a_day_with_its_hour_before_the_date():
    assert only("Des bandits ont attaqué Téra dimanche soir 10 mars.").period.start == datetime.date(2024, 3, 10)
    assert only("10 03 2024 vers 20h, un poste de police a été attaqué à Téra.").period.start == datetime.date(2024, 3, 10)


def test_a_president_of_an_association_is_no_government():
    assert only("« Ils ont tué 32 civils à Koumaga », a déclaré le président de l'association des éleveurs.").status == "reported"


def test_the_convoy_that_left_is_what_struck_the_mine():
    r = reports("La ville de Ménaka est encerclée par l'EIGS. Un convoi d'aide est parti lundi de Gao ; il est tombé sur une mine à Ansongo.")[-1]
    assert (r.event_type, r.targets, r.place) == ("explosive", (), "ansongo")


def test_a_time_and_a_name_before_what_happened():
    r = reports("Alerte ONG – 10/03/24, 07h20 – axe Diffa/Maïné-Soroa : rien à signaler. 09h10 – Gremadi : 1 pick-up volé.")[-1]
    assert (r.event_type, r.place) == ("looting", "x-gremadi")


def test_the_two_men_who_met_signed():
    r = reports("Le chef de la diplomatie malienne a reçu vendredi à Bamako son homologue russe. Les deux hommes ont signé un accord de coopération.")[-1]
    assert (r.event_type, set(r.initiators)) == ("agreement", {"government-of-mali", "russia"})


def test_workers_gathered_before_a_building_protest():
    r = reports("Rassemblés devant la Bourse du travail, plusieurs centaines de travailleurs ont dénoncé les coupures d'électricité.")[0]
    assert (r.event_type, r.initiators) == ("protest", ("protesters",))


def test_a_report_denounced_accuses_nobody():
    assert only("Bamako a dénoncé un rapport biaisé.").event_type == "statement"


@pytest.mark.parametrize("text", ["Entre 20 et 30 civils ont péri à Solhan.", "Des hommes armés ont tué entre vingt et trente paysans à Solhan.",
                                  "Une attaque a fait de 20 à 30 morts à Solhan."])
def test_of_a_range_the_lower_figure_is_the_best(text):
    toll = only(text).toll
    assert (toll.low, toll.best, toll.high) == (20, 20, 30)


@pytest.mark.parametrize(("text", "dead"), [("Vingt et un soldats ont été tués à Solhan.", 21), ("Soixante et onze soldats ont été tués à Solhan.", 71),
                                            ("Entre dix et quinze soldats ont été tués à Solhan.", 10)])
def test_and_joins_one_and_eleven_to_a_ten(text, dead):
    assert only(text).toll.best == dead


def test_between_before_another_preposition_is_a_verb():
    r = only("L'armée malienne entre dans Kidal.")
    assert (r.event_type, r.initiators, r.place) == ("territorial_takeover", ("malian-armed-forces",), "kidal")
