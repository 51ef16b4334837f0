"""French turns, by the behaviours of the gold: what words around a trigger do to its sides, place, day and status; sentences of our own."""

import datetime

import pytest
from french import of_type, only, reports


def test_what_it_is_that_struck_is_the_subject_of_the_relative():
    assert only("C'est une roquette tirée sur la gare de Boni qui a tué trois passagers.").toll.best == 3


def test_a_speaker_between_commas_lets_the_clause_go_on():
    r = only("Le JNIM a incendié, assure-t-il, un camion-citerne près de Diboli.")
    assert (r.event_type, r.initiators, r.place) == ("looting", ("jnim",), "diboli")


def test_what_accusations_say_is_denied_with_them():
    r = of_type("L'armée nigérienne rejette les accusations selon lesquelles elle aurait évacué le poste d'Inatès.", "withdrawal")
    assert r.status == "denied"


def test_to_impute_a_murder_to_somebody_names_who_did_it():
    r = of_type("Une association impute à l'EIGS le massacre de douze bergers à Tamalat.", "killing")
    assert (r.initiators, r.status, r.toll.best) == (("issp",), "alleged", 12)


def test_people_in_the_hands_of_an_armed_group_are_taken():
    r = only("Deux enseignants sont tombés aux mains de Boko Haram samedi près de Bosso.")
    assert (r.event_type, r.initiators, r.targets, r.toll.best) == ("abduction", ("boko-haram",), ("civilians",), None)


def test_the_loss_of_a_camp_is_no_death():
    r = only("Les FAMa ont reconnu lundi la perte de leur poste de Ber.")
    assert (r.event_type, r.targets, r.place) == ("territorial_takeover", ("malian-armed-forces",), "ber")


def test_a_noun_and_its_people_on_both_sides_of_a_day():
    r = only("L'assassinat, dimanche à Kaya, du directeur de l'école reste inexpliqué.")
    assert (r.event_type, r.targets, r.place, r.period.start) == ("killing", ("civilians",), "kaya", datetime.date(2024, 3, 10))


def test_who_pays_a_unit_does_not_attack_it():
    r = of_type("Une unité de gendarmes, équipée par la France, a été attaquée mardi à Torodi.", "attack")
    assert r.initiators == ()


def test_people_of_a_town_are_taken_where_the_sentence_says():
    assert only("Trois Gaois ont été interpellés hier à Ansongo.").place == "ansongo"


def test_where_comes_from_the_place_before_it():
    r = only("Des familles ont rejoint Tillabéri, où le PAM distribue du mil depuis lundi.")
    assert (r.event_type, r.place) == ("aid", "tillaberi")


def test_two_distances_say_where_a_camp_lies_not_where_it_was_robbed():
    r = only("Le camp de réfugiés de Mangaïzé, situé à 5 km du fleuve et à 120 km de Niamey, a été pillé mardi par des hommes armés.")
    assert r.place == "mangaize"


def test_bandits_come_from_a_state_without_being_it():
    r = only("Des bandits venus de l'État nigérian de Zamfara ont enlevé six bergers à Bangui, au Niger.")
    assert (r.initiators, r.place) == (("unidentified-gunmen",), "bangui")


def test_a_capital_that_opens_a_sentence_is_no_place():
    assert all(r.place == "markoye" for r in reports("Nuit de terreur à Markoye. Deux gendarmes ont été tués et leur poste brûlé."))


def test_what_is_to_be_held_is_planned():
    assert only("Un sommet de la Cédéao doit se tenir en avril à Abuja.").status == "planned"


def test_what_has_not_taken_place_is_negated():
    assert all(r.status == "negated" for r in reports("L'attaque redoutée contre Tessit n'a finalement pas eu lieu."))


def test_mid_month_in_one_word():
    r = only("Mi-février, Boko Haram a enlevé un Autrichien à Zinder.")
    assert (r.targets, r.period.start, r.period.end) == (("civilians",), datetime.date(2024, 2, 11), datetime.date(2024, 2, 20))


def test_two_months_earlier_counts_from_the_day_before_it():
    first = min(reports("Le JNIM a attaqué Boni le 10 mars. Deux mois plus tôt, il avait attaqué Hombori."), key=lambda r: r.period.start or datetime.date.max)
    assert (first.place, first.period.start) == ("hombori", datetime.date(2024, 1, 1))


def test_an_agents_relative_shares_the_day():
    r = of_type("Le dispensaire de Tillia a été visité mardi par des hommes armés qui ont emporté des médicaments.", "looting")
    assert r.period.start == datetime.date(2024, 3, 12)


def test_whoever_drives_over_a_mine_did_not_lay_it():
    assert all(r.initiators == () for r in reports("Le passage d'un car sur une mine a provoqué la mort de huit personnes à Rollo."))


def test_the_people_of_a_place_are_threatened_as_such():
    r = only("Iyad ag Ghali a menacé les habitants de Boni dans une vidéo.")
    assert (r.event_type, r.targets, r.place) == ("threat", ("civilians",), "boni-mopti-ml")


def test_its_thousand_men_are_those_of_the_army():
    r = of_type("L'armée tchadienne a fait le voyage : ses six cents hommes quitteront Tessalit en mai.", "withdrawal")
    assert (r.status, r.place) == ("planned", "tessalit")


@pytest.mark.parametrize("text", [
    "Petite finale : les Léopards ont été fusillés par un coup franc. Le portier avait pourtant repoussé deux assauts.",
    "Un incendie accidentel a ravagé le marché de Kati ; les pompiers ont été déployés."])
def test_what_is_no_event(text):
    assert reports(text) == ()


def test_what_must_be_done_on_a_day_is_planned():
    r = only("Le bataillon tchadien doit quitter Aguelhok jeudi prochain.")
    assert (r.event_type, r.status, r.place) == ("withdrawal", "planned", "aguelhok")


def test_the_second_of_the_month():
    r = only("Le 4 du mois, deux douaniers ont été tués à Kantchari.")
    assert r.period.start == datetime.date(2024, 3, 4)


def test_an_object_behind_what_commas_set_apart():
    r = only("La gendarmerie a arrêté à Sikasso, près du marché, trois hommes.")
    assert (r.event_type, r.targets, r.place) == ("arrest", ("civilians",), "sikasso")


def test_a_post_left_by_nobody_in_particular():
    assert only("Le poste militaire de Tillia a été évacué en janvier.").event_type == "withdrawal"


def test_a_pattern_goes_over_adverb_and_negator():
    assert all(r.status == "negated" for r in reports("La relève des Danois par des Suédois à Ménaka n'aura finalement pas lieu."))


def test_to_pass_over_a_mine():
    r = only("Une commerçante est morte en passant sur une mine près de Boni.")
    assert (r.event_type, r.toll.best) == ("explosive", 1)


def test_one_of_them_is_one():
    r = only("Le poste de gendarmerie de Diapaga a essuyé des tirs lundi. L'un des gendarmes a succombé.")
    assert (r.event_type, r.toll.best) == ("attack", 1)


def test_both_camps_are_no_barracks():
    r = of_type("Le FLA et les FAMa se sont affrontés lundi à Ber. Mardi, les deux camps ont échangé dix prisonniers.", "agreement")
    assert set(r.initiators) | set(r.targets) >= {"fla", "malian-armed-forces"}


def test_lest_somebody_come_is_hypothetical():
    assert all(r.status == "hypothetical" for r in reports("Le préfet a fermé le marché de Téra, de peur que l'EIGS n'attaque la ville."))


def test_years_after_counts_from_the_paper():
    r = only("Cinq ans après l'attaque d'Inatès, les veuves attendent encore.")
    assert (r.place, r.period.start, r.period.precision) == ("inates", datetime.date(2019, 1, 1), "year")


def test_an_attack_that_touched_a_place_struck_it():
    r = only("Le tir de drone qui a touché le camp de Ber a été revendiqué lundi par le FLA.")
    assert (r.event_type, r.targets) == ("air_strike", ("malian-armed-forces",))


def test_a_bare_noun_after_and_is_a_verb():
    assert [r.event_type for r in reports("Le JNIM attaque le camp de Boni et incendie deux véhicules.")] == ["attack", "looting"]


def test_to_be_fatal_to_people():
    assert only("L'embuscade a été fatale à quatre gendarmes près de Torodi.").toll.best == 4


def test_to_condemn_a_deed_is_no_sentence():
    assert of_type("La Maison-Blanche condamne l'arrestation de deux opposants à Niamey.", "statement").initiators == ("united-states",)


@pytest.mark.parametrize("text", [
    "Le maire a livré bataille contre les moustiques à Mopti.",
    "Le car a percuté un arbre près de Dosso : le chauffeur est mort sur le coup."])
def test_what_fights_nobody(text):
    assert reports(text) == ()


def test_villages_named_one_by_one():
    found = reports("Les villages de Ouenkoro et de Dinangourou ont été attaqués lundi par des hommes armés.")
    assert {r.place for r in found} == {"ouenkoro", "dinangourou"}


def test_where_somebody_blew_himself_up():
    r = only("Un homme s'était fait exploser à Diffa.")
    assert (r.event_type, r.place) == ("suicide_bombing", "diffa")


def test_what_is_in_the_making_is_planned():
    assert {r.status for r in reports("Les FAMa préparent une offensive sur Ber.")} == {"planned"}


def test_to_promise_death_is_a_threat_made():
    r = only("Un chef de l'EIGS a promis la mort aux enseignants de Tillia.")
    assert (r.event_type, r.status) == ("threat", "asserted")


def test_to_reproach_somebody_with_something():
    r = only("Alger reproche à Bamako son recours aux drones.")
    assert (r.event_type, r.initiators, r.targets) == ("accusation", ("algeria",), ("government-of-mali",))


def test_a_hostage_handed_over_by_those_who_held_him():
    assert only("L'otage a été remis par ses ravisseurs à des notables de Kidal.").event_type == "concession"


def test_men_sent_are_deployed():
    r = only("Le Tchad a envoyé six cents hommes à Tessalit.")
    assert (r.event_type, r.initiators, r.toll.best) == ("deployment", ("government-of-chad",), None)


def test_stolen_goods_that_an_army_brings_back():
    assert [r.event_type for r in reports("L'armée a tué trois terroristes et récupéré du bétail volé à Sebba.")] == ["killing"]


def test_it_is_the_toll():
    assert only("Un premier bilan de l'attaque de Boni était de six morts ; il est désormais de neuf.").toll.best == 9


def test_the_fighting_of_a_place():
    assert only("Les combats de Zorkoussou ont fait dix morts.").place == "x-zorkoussou"


def test_a_claim_in_other_words():
    r = of_type("Le JNIM a fait sienne dimanche l'attaque du camp de Ber.", "attack")
    assert (r.initiators, r.status) == (("jnim",), "claimed")


@pytest.mark.parametrize("text", [
    "Un raz-de-marée humain a pris d'assaut les gradins à Ségou.",
    "Un gardien a été tué par un éléphant près de Fada N'Gourma ; la bête a été abattue."])
def test_no_party_to_the_conflict(text):
    assert reports(text) == ()


@pytest.mark.parametrize("text", ["Le JNIM s'en prend au camp de Boni.", "Le JNIM s'en est pris violemment au camp de Boni."])
def test_a_reflexive_verb_with_its_adverbial_pronoun(text):
    r = only(text)
    assert (r.event_type, r.initiators, r.targets) == ("attack", ("jnim",), ("malian-armed-forces",))


def test_a_bare_participle_that_is_also_a_noun_shares_the_auxiliary():
    r = of_type("Des inconnus ont incendié le marché, abattu le maire et blessé son garde du corps à Nagré.", "killing")
    assert (r.toll.best, r.injured) == (1, 1)


def test_only_wounded_is_no_killing():
    assert only("L'attaque n'a fait que des blessés à Boni.").event_type == "attack"
    assert all(r.event_type != "killing" for r in reports("Les terroristes ont tiré sur le camp de Diapaga et n'y ont fait que des blessés."))


def test_a_formal_denial_of_reports():
    found = reports("L'état-major a opposé un démenti formel aux informations faisant état de la mort de vingt soldats à Inatès.")
    assert {r.status for r in found} == {"denied"}


def test_a_release_that_is_paid_for_is_to_come():
    found = reports("Les ravisseurs exigent une rançon contre la libération du chauffeur enlevé à Kourouba.")
    assert {(r.event_type, r.status) for r in found if r.event_type in {"concession", "abduction"}} == {("concession", "planned"), ("abduction", "asserted")}
    assert next(r for r in found if r.event_type == "abduction").targets == ("civilians",)


def test_a_forum_that_will_open():
    assert {r.status for r in reports("Un forum de réconciliation entre Peuls et Dogons s'ouvrira jeudi prochain à Sévaré.")} == {"planned"}


def test_at_the_height_of_a_village_on_the_road_between_two():
    assert only("Entre Kaya et Dori, à hauteur de Yalgo, un car a été attaqué jeudi.").place == "yalgo"


def test_near_a_country_is_not_in_it():
    assert only("Niger : 23 soldats tués dans une embuscade près du Mali").place == "niger"


def test_to_defend_oneself_of_a_deed_is_to_deny_it():
    assert of_type("Le GATIA se défend d'avoir rançonné les commerçants d'Intillit.", "looting").status == "denied"


def test_soldiers_who_left_for_a_town_are_deployed():
    assert only("Deux cents soldats nigériens sont partis lundi pour Bol.").event_type == "deployment"


def test_an_act_claimed_by_whoever_takes_the_paternity():
    r = of_type("L'EIGS a diffusé les images d'une embuscade près de Banibangou et s'en attribue la paternité.", "attack")
    assert (r.initiators, r.status) == (("issp",), "claimed")


def test_traders_of_a_village_were_robbed_there():
    assert only("Des bandits ont détroussé les forains de Zorkoussou.").place == "x-zorkoussou"


def test_mutineers_are_soldiers():
    assert only("Les mutins se sont rendus à l'armée mardi soir à Ansongo.").initiators == ("malian-armed-forces",)


@pytest.mark.parametrize("text", ["Deux otages du JNIM ont été libérés lundi à Boni.", "L'EIGS a exécuté trois espions du MSA à Tamalat."])
def test_hostages_and_spies_of_a_group_are_none_of_it(text):
    assert only(text).targets == ("civilians",)


def test_the_make_of_a_drone_is_nobody():
    assert only("Un drone turc a frappé le marché de Boni.").initiators == ()


def test_to_sign_a_deed_is_to_claim_it():
    r = only("L'EIGS signe l'exécution de trois bergers à In-Arabane.")
    assert (r.event_type, r.status, r.targets) == ("killing", "claimed", ("civilians",))


def test_what_would_be_held_is_alleged():
    assert only("L'EIGS tiendrait désormais Talataye.").status == "alleged"


def test_a_loan_is_a_deal():
    r = only("Pékin et Niamey ont signé lundi un prêt.")
    assert (r.event_type, {*r.initiators, *r.targets}) == ("agreement", {"china", "government-of-niger"})
