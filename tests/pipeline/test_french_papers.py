"""Ways of francophone papers: whose dead are counted, what several speakers say, figures in quotation marks."""

import datetime

from sahel_nlp.pipeline import analyse
from sahel_nlp.records import Document

THURSDAY = datetime.date(2024, 3, 14)


def reports(text):
    return analyse(Document("d", language="fr", text=text, published=THURSDAY)).reports


def brief(text):
    return [(r.event_type, r.initiators, r.targets, r.toll.best) for r in reports(text)]


def test_each_sides_dead_stand_apart():
    assert brief("L'attaque de Koro, lundi, a fait quatre morts côté FAMa et neuf morts côté terroriste.") == [
        ("attack", (), ("malian-armed-forces",), 4), ("killing", (), ("jihadist-fighters",), 9)]


def test_own_side_and_enemy_in_a_communique():
    assert brief("Le camp de Koro a été attaqué lundi. Côté ami : cinq morts. Côté ennemi : douze morts et trois blessés.") == [
        ("attack", (), ("malian-armed-forces",), 5), ("killing", ("malian-armed-forces",), ("jihadist-fighters",), 12)]


def test_dead_within_a_partys_ranks():
    (r,) = reports("Le camp de Koro a été attaqué lundi. L'assaut a fait trois morts dans les rangs de l'armée.")
    assert (r.targets, r.toll.best) == (("malian-armed-forces",), 3)


def test_both_camps_dead_in_one_headline():
    assert brief("Koro : 21 civils et deux militaires tués, 40 assaillants abattus") == [
        ("killing", (), ("civilians", "malian-armed-forces"), 23), ("killing", (), ("unidentified-gunmen",), 40)]


def test_a_round_number_in_quotation_marks():
    (r,) = reports("La commune de Koro a subi lundi une attaque, faisant une « quinzaine » de morts.")
    assert r.toll.best == 15


def test_a_number_in_quotation_marks_before_its_noun():
    (r,) = reports("L'attaque de Koro a fait « plus de 30 » morts lundi.")
    assert (r.toll.low, r.toll.best) == (30, 30)


def test_vehicles_counted_beside_the_dead_are_no_dead():
    assert [r.toll.best for r in reports("Six rebelles ont été tués lundi à Koro et deux de leurs véhicules détruits.") if r.event_type == "killing"] == [6]


def test_an_adverbial_phrase_inside_a_verb():
    (r,) = reports("Les soldats ont en riposte tué dix terroristes lundi à Koro.")
    assert (r.initiators, r.targets, r.toll.best) == (("malian-armed-forces",), ("jihadist-fighters",), 10)


def test_a_commando_that_attacks_a_camp_is_no_army():
    (r,) = reports("Le camp de Dioura a été attaqué lundi par un commando venu à moto.")
    assert (r.initiators, r.targets) == (("unidentified-gunmen",), ("malian-armed-forces",))


def test_a_suicide_bomber_among_the_dead_is_no_bombing_beside_them():
    assert brief("Onze assaillants ont été tués lundi à Koro, dont le kamikaze.") == [("killing", (), ("unidentified-gunmen",), 11)]


def test_members_before_the_participle():
    (r,) = reports("Burkina : une trentaine de personnes dont des supplétifs tuées à Djibo")
    assert (r.targets, r.toll.best) == (("civilians",), 30)


def test_more_of_those_that_a_round_number_counts():
    (r,) = reports("Une vingtaine de soldats et de VDP tués dans l'attaque du camp de Djibo")
    assert (r.targets, r.toll.best) == (("burkinabe-armed-forces", "vdp"), 20)


def test_the_toll_told_before_its_attack():
    (r,) = reports("Sept militaires tués. Tel est le bilan d'une attaque à Tillabéri lundi.")
    assert (r.event_type, r.place, r.toll.best, str(r.period.start)) == ("attack", "tillaberi", 7, "2024-03-11")


def test_figures_of_two_speakers_in_one_sentence():
    (r,) = reports("Le camp de Dioura a été attaqué lundi. Un élu a évoqué un bilan d'au moins huit morts, tandis qu'une source sécuritaire parle de 15 morts.")
    assert (r.toll.low, r.toll.high) == (8, 15)


def test_the_figure_of_another_speaker_in_the_next_sentence():
    (r,) = reports("Un convoi a été attaqué lundi à Koro, faisant 12 morts. Un élu a évoqué un bilan de 20 morts.")
    assert (r.toll.low, r.toll.best, r.toll.high) == (12, 12, 20)


def test_what_a_concession_tells_came_about():
    (r,) = reports("Si l'attaque de Koro a fait dix morts lundi, l'armée a aussi perdu des armes.")
    assert (r.status, r.toll.best) == ("asserted", 10)


def test_a_condition_stays_one():
    assert {r.status for r in reports("Si l'armée attaque Kidal, le JNIM tuera les otages.")} == {"hypothetical", "planned"}


def test_the_place_of_an_earlier_raid_is_not_that_of_the_attack():
    found = reports("Des bergers ont été tués lundi à Koro. L'attaque est intervenue quelques jours après un raid de l'armée près de Diougani.")
    assert [r.place for r in found if r.targets == ("civilians",)] == ["koro-mopti-ml"]


def test_who_says_something_in_the_gerund():
    found = reports("L'armée a rapporté que « vingt civils ont été tués » à Koro, en accusant le JNIM.")
    assert [r.initiators for r in found if r.event_type == "accusation"] == [("malian-armed-forces",)]


def test_a_participle_at_the_front_with_a_clause_of_its_own():
    (r,) = reports("Enlevé à Gao le 8 avril 2021 alors qu'il allait rencontrer un chef, le journaliste est apparu lundi à Niamey.")
    assert (r.event_type, r.targets, r.place) == ("abduction", ("civilians",), "gao")


def test_a_strike_that_a_countrys_name_marks():
    (r,) = reports("Une frappe malienne a tué dix civils lundi à Kidal.")
    assert r.initiators == ("malian-armed-forces",)


def test_the_same_place_is_a_place_and_no_subject():
    (r,) = reports("Lundi, au même endroit, sept villageois, dont deux enfants, avaient été fauchés.")
    assert (r.targets, r.toll.best, str(r.period.start)) == (("civilians",), 7, "2024-03-11")


def test_a_base_that_is_stormed_is_its_armys():
    (r,) = reports("La base militaire de Djibo a été prise d'assaut lundi par le JNIM.")
    assert (r.initiators, r.targets, r.place) == (("jnim",), ("burkinabe-armed-forces",), "djibo")


def test_a_position_at_a_village_that_no_gazetteer_lists():
    (r,) = reports("La position militaire de Zaltu a été attaquée lundi.")
    assert r.place == "x-zaltu"


def test_the_group_is_no_army():
    found = reports("La base de Dioura a été prise d'assaut lundi par le JNIM. Le groupe affirme avoir tué dix militaires.")
    assert {r.initiators for r in found} == {("jnim",)}


def test_whoever_dies_with_the_subject_is_counted():
    (r,) = reports("Le préfet a été tué lundi avec trois autres personnes à Nara.")
    assert r.toll.best == 4


def test_who_backs_the_agent_backs_no_victim():
    found = reports("Les trois assaillants ont été abattus samedi par les forces burkinabè, épaulées par des soldats français.")
    assert [(r.initiators, r.targets) for r in found if r.event_type == "support"] == [(("french-forces",), ("burkinabe-armed-forces",))]


def test_a_claim_to_have_acted_in_retaliation():
    found = reports("Dix soldats sont morts vendredi dans l'attaque d'un camp à Sévaré. Le JNIM dit avoir agi en représailles à un raid français mené près de Kidal.")
    assert [(r.initiators, r.place) for r in found] == [(("jnim",), "sevare"), (("french-forces",), "kidal")]


def test_a_mayors_town_is_not_where_he_died():
    (r,) = reports("Le maire de Banibangou et dix volontaires ont été tués lundi dans le secteur d'Adab-Dab.")
    assert r.place == "adab-dab"


def test_a_capital_that_asks_is_no_scene():
    (r,) = reports("À la demande de N'Djamena, des Mirage 2000 français ont frappé lundi une colonne de l'UFR dans l'Ennedi.")
    assert (r.initiators, r.place) == (("french-forces",), "ennedi-admin-td")


def test_two_participles_count_two_camps():
    assert brief("Bilan : deux soldats tués et quatre blessés, 13 éléments de Boko Haram tués.") == [
        ("killing", (), ("armed-forces",), 2), ("killing", (), ("boko-haram",), 13)]


def test_members_told_with_others():
    (r,) = reports("Plus de 60 soldats tchadiens dont deux colonels et d'autres officiers ont été tués lundi à Bol.")
    assert (r.targets, r.toll.best) == (("chadian-armed-forces",), 60)


def test_what_they_stayed_to_do_was_done():
    (r,) = reports("Les assaillants sont restés deux heures dans le village de Koro, à piller les biens des habitants.")
    assert (r.event_type, r.status) == ("looting", "asserted")


def test_the_day_of_a_death_that_is_announced():
    (r,) = reports("La ministre a annoncé ce mercredi 13 mars la mort de l'émir, lors d'une opération militaire le 11 mars au Mali.")
    assert (str(r.period.start), r.place) == ("2024-03-11", "mali")


def test_a_time_of_a_town_is_no_scene():
    (r,) = reports("Lundi, à 04h 47 heure de N'Djaména, le poste de Zaltu a été attaqué par le JNIM.")
    assert r.place == "x-zaltu"


def test_the_north_holds_the_town_that_is_named():
    (r,) = reports("Une attaque a visé lundi la ville de Djibo, dans le nord du Burkina Faso, faisant dix morts.")
    assert (r.place, r.toll.best) == ("djibo", 10)


def test_they_are_those_of_whom_the_text_spoke():
    found = reports("Des hommes armés ont attaqué lundi le village de Solhan. Après le départ des soldats de Sebba, ils ont fait irruption dans le village.")
    assert all(r.initiators == ("unidentified-gunmen",) and r.place == "solhan" for r in found if r.event_type == "attack")


def test_who_killed_the_attackers():
    found = reports("Des jihadistes ont attaqué lundi le camp de Niono. Onze assaillants ont été tués.")
    assert [(r.initiators, r.targets) for r in found if r.event_type == "killing"] == [(("malian-armed-forces",), ("jihadist-fighters",))]


def test_a_claim_of_what_she_stands_for():
    (r,) = reports("L'attaque de Koro a fait dix morts lundi. Elle a été revendiquée par le JNIM.")
    assert (r.initiators, r.status, r.toll.best) == (("jnim",), "claimed", 10)


def test_a_claim_with_a_weak_pronoun():
    (r,) = reports("Une attaque a fait dix morts lundi à Koro. Le JNIM l'a revendiquée.")
    assert (r.initiators, r.status) == (("jnim",), "claimed")


def test_weapons_that_an_army_displays_it_seized():
    (r,) = reports("L'armée algérienne a présenté samedi à Tamanrasset trois fusils récupérés près de Tinzaouatine.")
    assert (r.event_type, r.initiators, r.place) == ("weapons_seizure", ("algerian-armed-forces",), "tinzaouaten")


def test_whoever_announces_a_blockade_would_lay_it():
    (r,) = reports("La Katiba Macina annonce le blocus prochain de Bamako.")
    assert (r.initiators, r.status) == (("katiba-macina",), "planned")


def test_who_holds_a_position_that_is_attacked():
    found = reports("Une position tenue par le MSA a été attaquée lundi par l'EIGS à Tamalat.")
    assert [(r.initiators, r.targets) for r in found if r.event_type == "attack"] == [(("issp",), ("msa",))]


def test_another_attack_of_which_a_report_tells():
    found = reports("Des jeunes ont été tués le 4 mars à Koro. Dans une autre attaque survenue à Djibo, le 8 mars, on rapporte que onze civils ont été exécutés.")
    assert [(r.place, r.toll.best) for r in found] == [("koro-mopti-ml", None), ("djibo", 11)]


def test_a_mine_told_beside_an_attack_is_another_event():
    found = reports("Une attaque a eu lieu dimanche à Djibo. Par ailleurs, deux civils ont été tués par un engin explosif dans cette province.")
    assert [(r.event_type, r.toll.best) for r in found] == [("attack", None), ("explosive", 2)]


def test_bombers_of_a_group_are_its_own():
    (r,) = reports("Deux femmes kamikazes du groupe Boko Haram se sont fait exploser lundi à Diffa, faisant cinq morts.")
    assert (r.initiators, r.toll.best) == (("boko-haram",), 5)


def test_the_day_of_an_earlier_bombing_is_not_that_of_the_attack():
    found = reports("Des hommes armés ont attaqué Koro dimanche. Cette attaque intervient à moins d'une semaine d'un attentat-suicide du 4 mars à Djibo.")
    assert [str(r.period.start) for r in found if r.event_type == "attack"] == ["2024-03-10"]


def test_soldiers_reported_missing_after_an_attack():
    (r,) = reports("L'attaque de Koro a fait dix morts lundi. Deux soldats sont toujours portés disparus.")
    assert (r.toll.best, r.missing) == (10, 2)


def test_a_patrol_that_is_caught_is_attacked_not_taken():
    (r,) = reports("Une patrouille de l'armée a été prise au piège lundi à Koro.")
    assert (r.event_type, r.targets) == ("attack", ("malian-armed-forces",))


def test_a_longer_name_is_another_place():
    (r,) = reports("Quatre civils ont été tués lundi à Bamba Zalguéré, non loin de Diankabou.")
    assert r.place == "x-bamba-zalguere"


def test_whose_men_stand_in_one_list():
    (r,) = reports("Une embuscade a coûté la vie à cinq rangers et un soldat de l'armée béninoise, lundi, dans le parc du W.")
    assert (r.targets, r.toll.best) == (("beninese-armed-forces",), 6)


def test_claimed_attacks_are_those_told_before():
    (r,) = reports("L'armée a subi des attaques lundi à Koro. Quelques heures après ces violences, le JNIM a revendiqué les attaques.")
    assert (r.initiators, r.status) == (("jnim",), "claimed")


def test_the_zone_attacked_is_no_new_attack():
    found = reports("Des hommes armés ont attaqué lundi le village de Koro. Des soldats ont été déployés pour sécuriser la zone attaquée.")
    assert [r.event_type for r in found] == ["attack", "deployment"] or [r.event_type for r in found] == ["attack", "presence"]


def test_the_army_is_that_of_which_the_text_speaks():
    found = reports("L'opération Barkhane a neutralisé dix jihadistes lundi au Mali. Deux frappes ont fait vingt morts, précise l'armée.")
    assert found[-1].attributed_to == ("french-forces",)


def test_an_intervention_that_allowed_a_killing():
    (r,) = reports("Une intervention des forces spéciales françaises a permis d'éliminer dix jihadistes lundi à Koro.")
    assert (r.initiators, r.toll.best) == (("french-forces",), 10)


def test_a_department_that_borders_on_another():
    (r,) = reports("Trois gendarmes ont été tués lundi dans le département de Torodi voisin de Gothèye.")
    assert r.place == "torodi-department-ne"


def test_where_somebody_rode_is_no_presence_beside_his_death():
    (r,) = reports("Un chef jihadiste a été neutralisé lundi par une frappe de drone alors qu'il circulait à moto près de Gossi.")
    assert (r.event_type, r.place) == ("air_strike", "gossi")


def test_an_attack_told_again_three_sentences_later_keeps_its_day():
    found = reports("Des hommes armés ont attaqué lundi un convoi à Titao. Les commerçants revenaient du marché. Ils rentraient chez eux. Le convoi est tombé dans une embuscade.")
    assert {str(r.period.start) for r in found} == {"2024-03-11"}


def test_a_man_retired_withdraws_from_nothing():
    assert not [r for r in reports("Un gendarme à la retraite a été tué lundi à Koro.") if r.event_type == "withdrawal"]


def test_identity_checks_are_no_control_of_a_territory():
    assert not [r for r in reports("Les terroristes ont procédé lundi au contrôle des identités des passagers à Koro.") if r.event_type == "territorial_control"]


def test_stolen_cattle_that_is_given_back_is_no_theft():
    assert not [r for r in reports("Les éleveurs ont signé lundi un accord à Banibangou : restitution du bétail volé.") if r.event_type == "looting"]


def test_the_office_of_who_appeals_is_no_scene():
    (r,) = reports("L'abbé Sawadogo, vicaire général de Dori, appelle à la paix.")
    assert r.place == ""


def test_the_total_of_several_attacks_is_not_the_toll_of_one():
    (r,) = reports("Le gouvernement annonce un bilan de 25 morts dans l'attaque du marché de Kompienbiga, ce qui porte à une cinquantaine de personnes tuées le bilan de trois attaques.")
    assert r.toll.best == 25


def test_the_dead_of_two_camps_in_one_subject():
    assert brief("Des jihadistes ont attaqué lundi le camp de Koro. Trois soldats maliens et quatre assaillants ont été tués.") == [
        ("attack", ("jihadist-fighters",), ("malian-armed-forces",), 3), ("killing", ("malian-armed-forces",), ("jihadist-fighters",), 4)]


def test_dead_recorded_within_the_ranks():
    (r,) = reports("Huit morts et treize blessés ont été enregistrés lundi dans les rangs des forces béninoises à Porga.")
    assert (r.targets, r.toll.best, r.injured) == (("beninese-armed-forces",), 8, 13)


def test_just_a_week_ago():
    (r,) = reports("Une altercation a eu lieu il y a juste une semaine à Koro entre éleveurs et agriculteurs.")
    assert str(r.period.end) == "2024-03-10"


def test_jihadists_without_a_name_lay_a_blockade_and_forbid():
    (r,) = reports("Le groupe jihadiste a instauré un blocus économique lundi à Djibo.")
    assert (r.event_type, r.initiators) == ("blockade", ("jihadist-fighters",))
    (r,) = reports("Des hommes armés ont interdit lundi aux habitants de Koro de cultiver.")
    assert (r.event_type, r.initiators, r.targets) == ("demand", ("unidentified-gunmen",), ("civilians",))
