"""How francophone papers and agencies write: speakers behind their verb, operations, claims, brackets."""

import datetime

import pytest
from french import of_type, only, reports


@pytest.mark.parametrize("said", [
    "a dit à l'AFP un élu de la commune", "a confié sous couvert d'anonymat à Reuters un notable", "ont affirmé mardi à RFI trois bergers"])
def test_those_spoken_to_stand_between_the_verb_and_who_speaks(said):
    r = only(f"« Des hommes armés ont tiré sur les passagers d'un car près de Sévaré. Le bilan est de neuf morts », {said}.")
    assert (r.toll.best, r.status) == (9, "reported")


def test_a_source_close_to_the_authorities_is_not_the_authorities():
    r = only("Cinq bergers ont été tués lundi à Inekar, a indiqué à l'AFP une source proche des autorités.")
    assert r.status == "reported"


def test_an_ambush_that_aims_at_a_patrol_is_no_plan():
    assert {r.status for r in reports("Une embuscade a visé une patrouille mixte de gendarmes et de VDP près de Djibo.")} == {"asserted"}


def test_counting_the_wounded_is_no_plan():
    r = only("Deux enfants ont été tués à Bankass. Parmi les victimes, on compte aussi neuf blessés.")
    assert (r.toll.best, r.injured) == (2, 9)


def test_one_dead_and_one_wounded_are_one_dead():
    r = only("Une autre attaque a été perpétrée lundi à Téhini, faisant au moins un mort et un blessé.")
    assert (r.toll.best, r.injured) == (1, 1)


def test_one_more_attack_is_of_the_day_spoken_of():
    first, second = reports("Des hommes armés ont tué deux douaniers lundi à Kantchari. Une autre attaque a eu lieu à Bogandé.")
    assert (second.place, second.period.start) == ("bogande", datetime.date(2024, 3, 11)) and first.place == "kantchari"


def test_dead_of_weeks_ago_are_no_toll_of_today():
    found = reports("Un assaillant a été tué à Kafolo par les forces ivoiriennes. Fin janvier, huit présumés terroristes ont été tués à Téhini.")
    assert [r.toll.best for r in found] == [1, 8]


def test_a_claim_that_tells_places_of_its_own_leaves_the_strike_before_it_alone():
    strike, *claimed = reports("L'armée malienne a mené lundi des frappes contre des terroristes à Boni. Le JNIM a revendiqué deux attaques contre des camps militaires à Koro et Bankass.")
    assert strike.initiators == ("malian-armed-forces",) and strike.status == "asserted"
    assert [(r.place, r.initiators, r.status) for r in claimed] == [("koro-mopti-ml", ("jnim",), "claimed"), ("bankass", ("jnim",), "claimed")]


@pytest.mark.parametrize("text", [
    "Deux suspects ont été arrêtés à Boni lors d'une opération des FAMa.",
    "Une opération des forces armées maliennes à Boni a permis l'arrestation de deux suspects."])
def test_arrests_of_an_operation_are_of_those_whose_operation_it_was(text):
    assert only(text).initiators == ("malian-armed-forces",)


def test_the_dead_of_a_joint_action_are_of_both_armies():
    r = of_type("Six terroristes ont été tués à Alidougou au cours d'une action conjointe, menée par les troupes ivoiriennes et burkinabè.", "killing")
    assert r.initiators == ("ivorian-armed-forces", "burkinabe-armed-forces")


def test_what_burned_after_an_attack_was_burned_by_those_who_attacked():
    r = of_type("Des hommes armés ont attaqué lundi le poste de Yamba. Deux boutiques ont été incendiées.", "looting")
    assert r.initiators == ("unidentified-gunmen",)


@pytest.mark.parametrize(("text", "place"), [
    ("Un camp de la Minusma à Kidal (Nord) a été attaqué.", "kidal"), ("Un camp à Gao (Nord) a été attaqué.", "gao"),
    ("Un camp à Titao (Nord) a été attaqué.", "titao")])
def test_a_bearing_in_brackets_is_no_region_of_another_country(text, place):
    assert only(text).place == place


def test_the_day_of_an_attack_told_by_a_relative_clause():
    r = only("L'attaque, qui a eu lieu samedi, a coûté la vie à sept gendarmes près de Gayéri.")
    assert r.period.start == datetime.date(2024, 3, 9)


def test_the_dead_of_attacks_are_of_the_day():
    r = only("Neuf personnes sont mortes dans le parc W, à la suite de trois attaques.")
    assert r.period.start == datetime.date(2024, 3, 14)


@pytest.mark.parametrize(("text", "initiator"), [
    ("Les FAMa ont, à la suite d'une reconnaissance près de Boni, neutralisé trois terroristes.", "malian-armed-forces"),
    ("Deux bergers ont été, selon le maire, tués par des hommes armés à Koro.", "unidentified-gunmen")])
def test_what_commas_set_apart_stands_between_auxiliary_and_participle(text, initiator):
    assert only(text).initiators == (initiator,)


@pytest.mark.parametrize("text", [
    "Six soldats béninois ont été tués dans une attaque au nord du Bénin.", "Six soldats béninois sont morts dans le parc national, au nord du Bénin."])
def test_the_north_of_a_country_is_a_part_of_it(text):
    assert only(text).place == "northern-benin"


def test_the_secretary_general_of_a_body_is_that_body():
    assert of_type("Le secrétaire général de l'ONU a condamné lundi le coup de force de Niamey.", "statement").initiators == ("united-nations",)


def test_they_who_were_taken_are_those_just_spoken_of():
    _, taken = reports("Onze otages ont été libérés lundi par l'armée à Diffa. Ils avaient été enlevés la semaine dernière à Gueskérou.")
    assert (taken.event_type, taken.targets, taken.place) == ("abduction", ("civilians",), "gueskerou")


def test_what_is_told_of_an_earlier_attack_is_not_of_this_one():
    first, other = reports("Trois personnes ont été tuées lundi à Tougbo. Cette attaque survient quelques jours après celle de Solhan, qui avait fait 160 morts.")
    assert (first.place, first.toll.best) == ("tougbo-ci", 3) and (other.place, other.toll.best, other.period.start) == ("solhan", 160, None)


def test_attacks_that_a_place_lives_with_are_no_event():
    r = only("Cinq gendarmes ont été tués vendredi à Boungou, localité en proie à des attaques attribuées aux djihadistes.")
    assert (r.event_type, r.initiators, r.status) == ("killing", (), "asserted")


def test_the_day_of_a_paper_is_not_the_day_of_what_it_tells():
    r = only("Selon un communiqué publié vendredi, deux attaques ont fait dix morts mardi à Boni.")
    assert (r.period.start, r.toll.best) == (datetime.date(2024, 3, 12), 10)


def test_a_month_joined_to_its_part():
    r = only("Cinq gendarmes ont été tués à la mi-janvier à Boungou.")
    assert (r.period.start, r.period.end) == (datetime.date(2024, 1, 11), datetime.date(2024, 1, 20))


def test_a_toll_counted_twice_in_one_sentence_is_one():
    assert only("Le bilan de l'attaque fait état d'au moins treize personnes tuées et plusieurs blessés.").toll.best == 13


@pytest.mark.parametrize("text", [
    "L'armée malienne revendique sept terroristes neutralisés à Boni.", "Sept jihadistes ont été tués à Boni, a annoncé l'armée malienne.",
    "Une patrouille a neutralisé sept terroristes près de Boni."])
def test_enemies_that_an_army_counts_are_killed_by_it(text):
    assert only(text).initiators == ("malian-armed-forces",)


def test_things_seized_are_not_taken_from_civilians():
    assert only("L'armée a récupéré trois motos, des radios et un tricycle à Boni.").targets == ()


def test_what_they_carried_off_after_leaving_without_a_shot_was_carried_off():
    r = of_type("Des hommes armés ont pillé le marché de Boni et sont repartis sans tirer, emportant des vivres.", "looting")
    assert r.status == "asserted"


@pytest.mark.parametrize(("text", "place"), [
    ("Le Burkina Faso est en deuil. Quinze corps ont été découverts dans le sud-ouest du pays.", "south-western-burkina-faso"),
    ("Dix soldats tchadiens ont été tués lundi dans l'est du Tchad.", "eastern-chad"),
    ("Le Mali est en deuil. Dix soldats ont été tués dans le nord du pays.", "northern-mali")])
def test_a_part_of_the_country(text, place):
    assert only(text).place == place


def test_a_mine_of_two_days_before_is_not_the_attack():
    attack, mine = reports("Des hommes armés ont attaqué Boulsa lundi, quarante-huit heures après l'explosion d'une mine qui a fait sept morts à Tougouri.")
    assert (attack.place, attack.toll.best) == ("boulsa", None)
    assert (mine.place, mine.toll.best, mine.period.start) == ("tougouri", 7, datetime.date(2024, 3, 9))


def test_a_toll_of_one_of_three_towns_is_of_that_town():
    found = reports("Des attaques ont visé dimanche les camps de Sévaré, Nampala et Niono. Les forces maliennes ont enregistré six morts à Sévaré.")
    assert {r.place: r.toll.best for r in found[:3]} == {"sevare": None, "nampala": None, "niono": None} and (found[3].place, found[3].toll.best) == ("sevare", 6)


def test_an_earlier_count_of_the_dead_is_no_other_event():
    assert only("Vingt personnes ont été tuées samedi à Bani. Un précédent bilan donné dimanche par deux habitants avait fait état de 12 morts.").toll.best == 20


def test_what_a_country_is_a_member_of_acts_itself():
    assert of_type("Les dirigeants de la Cédéao, dont le Niger fait partie, ont imposé des sanctions contre Niamey.", "sanction").initiators == ("ecowas",)


def test_whose_forces_are_accused_are_one():
    r = of_type("Une ONG a accusé les forces armées du Burkina Faso, aux prises avec des groupes armés, d'avoir tué trente civils.", "killing")
    assert (r.initiators, r.targets, r.status) == (("burkinabe-armed-forces",), ("civilians",), "alleged")


def test_suspects_are_not_arrested_by_suspects():
    r = only("Quatre-vingts individus, soupçonnés d'implication dans les violences, ont été placés en détention à Moundou.")
    assert (r.event_type, r.initiators) == ("arrest", ())


def test_an_attack_on_a_mosque_is_one_on_civilians():
    assert only("Une attaque contre une mosquée à Natiaboani a fait dix morts.").targets == ("civilians",)


def test_whoever_went_there_is_nobody_named():
    found = reports("L'armée malienne patrouille à Dogofry. Ceux qui s'y sont risqués vendredi ont été enlevés par les jihadistes.")
    assert "malian-armed-forces" not in found[-1].targets


@pytest.mark.parametrize("text", ["Les assaillants ont pris la clé des champs à bord de véhicules de l'armée.", "Le Niger fait partie de la force conjointe."])
def test_idioms_that_tell_no_event(text):
    assert reports(text) == ()


@pytest.mark.parametrize(("text", "dead"), [
    ("Cinq (05) militaires et trois (3) civils ont été tués lundi à Tamou.", 8), ("Deux (2) policiers sont tombés dans une attaque à Tamou.", 2),
    ("L'un des assaillants a été tué à Boni.", 1), ("Une famille entière a été tuée lundi à Koro.", None)])
def test_how_papers_write_numbers(text, dead):
    assert only(text).toll.best == dead


def test_the_object_comes_behind_what_commas_set_apart():
    r = only("L'armée malienne a neutralisé dimanche, grâce à un appui aérien, plusieurs terroristes près de Boni.")
    assert (r.targets, r.toll.low) == (("jihadist-fighters",), 2)


def test_a_car_and_those_in_it_are_abducted():
    r = only("Un véhicule de la société et ses occupants ont été enlevés par des hommes armés lundi près de Tamou.")
    assert (r.event_type, r.targets) == ("abduction", ("civilians",))


@pytest.mark.parametrize("text", ["C'est le cas ce 12 mars où deux chauffeurs ont été enlevés par des hommes armés à Telemsess.",
                                  "Ce mardi 12 mars, des terroristes sont entrés à Bamako où ils ont attaqué un camp de gendarmerie."])
def test_the_day_before_a_clause_that_tells_where(text):
    assert reports(text)[-1].period.start == datetime.date(2024, 3, 12)


def test_persons_arrested_are_no_places():
    assert only("Le président de l'Association des journalistes (AJB) Guézouma Sanogo a été arrêté lundi à Ouagadougou.").place == "ouagadougou"


def test_one_of_the_sources_speaks_and_speaks_again():
    first, second = reports("« Des hommes armés ont tué six personnes à Kossouka », a indiqué à l'AFP l'une de ces sources. « Des avions ont neutralisé trente terroristes », a-t-elle ajouté.")
    assert (first.status, second.status) == ("reported", "reported") and "jihadist-fighters" not in second.attributed_to


def test_a_strike_after_an_attack_has_dead_of_its_own():
    found = reports("Dix terroristes ont été neutralisés mercredi lors d'une frappe française près d'Inata, après l'attaque d'une gendarmerie qui a coûté la vie à un gendarme.")
    attack = next(r for r in found if r.event_type == "attack")
    assert (attack.targets, attack.toll.best) == (("burkinabe-gendarmerie",), 1)


def test_the_writers_remind_and_name_no_place():
    r = only("Rappelons que le 1er mars, l'aviation tchadienne avait bombardé un convoi de véhicules à Yebibou.")
    assert (r.event_type, r.period.start) == ("air_strike", datetime.date(2024, 3, 1)) and "rappelons" not in (r.place or "")


def test_all_of_one_family_are_those_counted_before():
    assert only("Cinq personnes toutes membres d'une même famille ont été tuées lundi à Pama.").toll.best == 5


def test_a_kidnapping_spoken_of_again_is_the_one_told():
    assert len(reports("Un enseignant a été enlevé jeudi à Makalondi. Cet enlèvement intervient dans un contexte difficile pour les écoles.")) == 1


def test_who_leads_several_countries_signs_for_them():
    r = only("Les dirigeants militaires du Mali, du Burkina Faso et du Niger ont signé samedi à Niamey l'acte constitutif d'une confédération.")
    assert (r.event_type, r.initiators, r.place) == ("agreement", ("government-of-mali", "government-of-burkina-faso", "government-of-niger"), "niamey")


def test_where_shots_come_from():
    r = only("Le poste de gendarmerie de Pama a essuyé des tirs nourris venant d'hommes armés.")
    assert (r.initiators, r.targets) == (("unidentified-gunmen",), ("burkinabe-gendarmerie",))


def test_what_the_writers_wish_for_is_no_plan():
    assert not [r for r in reports("Nous appelons les autorités à ouvrir une enquête sur la tuerie de Koro.") if r.event_type == "investigation"]


def test_a_park_that_borders_on_a_country_is_not_of_its_army():
    assert "nigerien-armed-forces" not in only("Une embuscade a coûté la vie à deux soldats béninois dans le parc du W frontalier au Niger.").targets


def test_a_first_count_told_after_the_last_changes_nothing():
    r = only("Neuf personnes sont mortes à Kérou dans des attaques et 12 ont été blessées. Un premier bilan avait fait état de 6 morts et 10 blessés.")
    assert (r.toll.best, r.injured) == (9, 12)


def test_the_count_of_an_attack_told_around_a_clause():
    r = only("Un premier bilan de cette attaque, qui s'est produite mercredi à Bankilaré, alors que le préfet et son convoi revenaient de Téra, faisait état de six morts.")
    assert (r.toll.best, r.status, r.attributed_to) == (6, "reported", ("Un premier bilan",))


def test_the_chief_of_a_brigade_is_a_gendarme():
    assert only("Le véhicule du chef de brigade de Mandouri a sauté sur une mine.").targets == ("togolese-gendarmerie",)


@pytest.mark.parametrize("text", ["Une patrouille de la Minusma a été visée lundi par des terroristes à Boni.",
                                  "Le camp de la Minusma à Kidal a été visé lundi par une attaque terroriste."])
def test_what_is_aimed_at_by_somebody_has_an_agent(text):
    r = only(text)
    assert (r.initiators, r.targets) == (("jihadist-fighters",), ("minusma",))


def test_what_is_recalled_is_no_plan():
    assert {r.status for r in reports("Il convient de rappeler que le 23 mai, deux casques bleus avaient été tués dans une embuscade à Aguelhok.")} == {"reported"}


def test_robbers_who_were_killed_and_whom_they_robbed():
    robbed, killed = reports("Le maire dit que des bandits armés qui rançonnaient les voyageurs ont été tués lundi à Agadez.")
    assert (robbed.targets, killed.targets) == (("civilians",), ("unidentified-gunmen",))


def test_the_uncertain_count_of_this_attack():
    r = only("Le 8 mars, des hommes armés ont attaqué un poste de l'armée à Porga. Au moins dix soldats auraient péri au cours de cette attaque.")
    assert (r.initiators, r.toll.best) == (("unidentified-gunmen",), 10)


def test_the_count_of_this_terrorist_attack():
    r = only("Les habitants de Djibo ont été la cible d'une attaque menée par des hommes armés. Le bilan de cette attaque terroriste est de 14 morts.")
    assert (r.initiators, r.toll.best) == (("unidentified-gunmen",), 14)


def test_a_coach_that_is_stopped_is_not_arrested():
    assert "arrest" not in {r.event_type for r in reports("Des hommes armés ont enlevé six passagers à Dori après avoir arrêté le car qui les menait.")}
    assert not reports("Les douaniers ont arrêté un camion près de Dori.")


def test_the_dead_told_place_by_place():
    rows = reports("Samedi, des hommes armés ont tué cinq civils à Dori et trois à Djibo.")
    assert [(r.place, r.toll.best, r.initiators) for r in rows] == [("dori", 5, ("unidentified-gunmen",)), ("djibo", 3, ("unidentified-gunmen",))]


def test_the_parts_of_a_sum_told_place_by_place():
    rows = reports("Le bilan fait état de 30 civils tués à Dori et à Djibo. 21 ont été tués à Dori et 9 à Djibo.")
    assert [(r.place, r.toll.best) for r in rows] == [("dori", 21), ("djibo", 9)]
